import { describe, expect, it } from 'vitest'
import { apply, type Change, elementId, linkIdOf, type StrategyMap } from '../model/index.ts'
import { createRandom, mapFromText, randomChange, randomMap } from '../testing/index.ts'
import { mapDifference } from './mapDifference.ts'

const TODAY = '2026-11-25'

const map = mapFromText`
  proposal S1 "Safer streets"
  proposal S2 "Better stations"
  outcome O1 "Less harm"
  outcome O2 "More trust"
  S1 -> O1
  S2 / O2 = none
`

function after(...changes: readonly Change[]): StrategyMap {
  const changed = apply(map, { type: 'batch', changes })
  if (!changed.ok) throw new Error(JSON.stringify(changed.error))
  return changed.value
}

const EMPTY = {
  elements: { added: [], removed: [], changed: [] },
  links: { added: [], removed: [], changed: [] },
  cells: { gained: [], lost: [], changed: [] },
  findings: { opened: [], closed: [] },
  report: {
    sections: { added: [], removed: [], changed: [] },
    lines: { added: [], removed: [], changed: [] },
  },
}

describe('the difference of two states of a map', () => {
  it('[DIF1] is empty where nothing differs, and where only a card was moved', () => {
    expect(mapDifference(map, map, TODAY)).toEqual(EMPTY)
    const moved = after({ type: 'move-elements', positions: new Map([[elementId('S1'), { x: 1, y: 2 }]]) })
    expect(mapDifference(map, moved, TODAY)).toEqual(EMPTY)
  })

  it('[DIF2] knows an element by its id, whatever it is called and numbered now', () => {
    const renamed = after({ type: 'edit-element', id: elementId('S1'), code: 'S7', title: 'Safe streets' })
    expect(mapDifference(map, renamed, TODAY).elements).toEqual({
      added: [],
      removed: [],
      changed: [
        {
          id: 'S1',
          code: 'S7',
          kind: 'proposal',
          title: 'Safe streets',
          changes: [
            { part: 'code', before: 'S1', after: 'S7' },
            { part: 'title', before: 'Safer streets', after: 'Safe streets' },
          ],
        },
      ],
    })
  })

  it('[DIF3] loses with a deleted element its links and cells, and gains them back with it', () => {
    const gone = after({ type: 'delete-element', id: elementId('S1'), at: 1 })
    const lost = mapDifference(map, gone, TODAY)
    expect(lost.elements.removed.map(({ id }) => id)).toEqual(['S1'])
    expect(lost.links.removed).toEqual([
      {
        id: 'supports:S1>O1',
        relation: 'supports',
        from: 'S1',
        to: 'O1',
        basis: 'stated',
        reading: 'S1 Safer streets supports O1 Less harm',
      },
    ])
    expect(lost.cells.lost).toEqual([
      {
        matrix: 'proposals-outcomes',
        row: 'S1',
        column: 'O1',
        before: { state: 'direct', basis: 'stated' },
        after: null,
      },
    ])
    expect(lost.findings.opened.map(({ id }) => id)).toContain('column-uncovered:proposals-outcomes:O1')
    const back = mapDifference(gone, map, TODAY)
    expect(back.elements.added.map(({ id }) => id)).toEqual(['S1'])
    expect(back.links.added.map(({ id }) => id)).toEqual(['supports:S1>O1'])
    expect(back.cells.gained).toHaveLength(1)
    expect(back.findings.closed.map(({ id }) => id)).toContain('column-uncovered:proposals-outcomes:O1')
  })

  it('[DIF4] tells a cell that is supported otherwise from one that is gained or lost', () => {
    const inferred = after({ type: 'edit-link', id: linkIdOf('supports:S1>O1'), basis: 'inferred' })
    const { cells, links } = mapDifference(map, inferred, TODAY)
    expect(cells).toEqual({
      gained: [],
      lost: [],
      changed: [
        {
          matrix: 'proposals-outcomes',
          row: 'S1',
          column: 'O1',
          before: { state: 'direct', basis: 'stated' },
          after: { state: 'direct-inferred', basis: 'inferred' },
        },
      ],
    })
    expect(links.changed[0]?.changes).toEqual([{ part: 'basis', before: 'stated', after: 'inferred' }])
  })

  it('[DIF5] the other way about is the same with its sides exchanged, after any change (seeded)', () => {
    for (let seed = 700; seed < 740; seed += 1) {
      const random = createRandom(seed)
      const before = randomMap(random, 30).map
      let now = before
      for (let at = 0; at < 12; at += 1) {
        const changed = apply(now, randomChange(now, random))
        if (changed.ok) now = changed.value
      }
      const there = mapDifference(before, now, TODAY)
      const back = mapDifference(now, before, TODAY)
      const ids = (things: readonly { readonly id: string }[]) => things.map(({ id }) => id).sort()
      expect(ids(there.elements.added), `seed ${seed}`).toEqual(ids(back.elements.removed))
      expect(ids(there.elements.changed), `seed ${seed}`).toEqual(ids(back.elements.changed))
      expect(ids(there.links.added), `seed ${seed}`).toEqual(ids(back.links.removed))
      expect(ids(there.findings.opened), `seed ${seed}`).toEqual(ids(back.findings.closed))
      expect(there.cells.gained.length, `seed ${seed}`).toBe(back.cells.lost.length)
      expect(there.cells.changed.length, `seed ${seed}`).toBe(back.cells.changed.length)
    }
  })
})
