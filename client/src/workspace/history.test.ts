import {
  apply,
  type Change,
  type Element,
  elementId,
  emptyMap,
  type Framework,
  linkId,
  type StrategyMap,
} from '@golden-thread/shared/model'
import { describe, expect, it } from 'vitest'
import { type HistoryStep, noSteps, pushStep, retrace, SAME_STEP_MS, STEPS_MAX, stepBack } from './history.ts'

const framework: Framework = {
  id: 'small',
  title: 'Small',
  kinds: [{ id: 'action', archetype: 'action', label: 'Action', plural: 'Actions', prefix: 'A', fields: [] }],
  relations: [{ id: 'helps', label: 'helps', inverse: 'is helped by', from: ['action'], to: ['action'] }],
  matrices: [],
  checks: [],
}
const a = elementId('a')
const b = elementId('b')
const action = (id: Element['id'], title: string): Element => ({
  id,
  kind: 'action',
  code: '',
  title,
  fields: {},
})
const link = {
  id: linkId('helps', { element: a }, { element: b }),
  relation: 'helps',
  from: { element: a },
  to: { element: b },
  basis: 'assumed',
  note: '',
  evidence: [],
} as const

function make(map: StrategyMap, ...changes: Change[]): StrategyMap {
  return changes.reduce((current, change) => {
    const next = apply(current, change)
    if (!next.ok) throw new Error(JSON.stringify(next.error))
    return next.value
  }, map)
}

/** Makes `change`, lets `others` edit, and answers the map after taking the change back, with what was said. */
function undo(map: StrategyMap, change: Change, ...others: Change[]) {
  const after = make(map, change)
  const now = make(after, ...others)
  const retraced = retrace(now, stepBack(map, change, after, 'Step', 1), 2)
  return { map: make(now, retraced.change), kept: retraced.kept.length, blocked: retraced.blocked }
}

const start = make(
  emptyMap(framework, ''),
  { type: 'create-element', element: action(a, 'One') },
  { type: 'create-element', element: action(b, 'Two') },
)
const rename = (id: Element['id'], title: string): Change => ({ type: 'edit-element', id, title })

describe('taking a step back', () => {
  it('brings back what was there', () => {
    expect(undo(start, rename(a, 'Uno')).map.elements.get(a)?.title).toBe('One')
  })

  it('keeps what someone else wrote in the same place since, and says so', () => {
    const result = undo(start, rename(a, 'Uno'), rename(a, 'Eins'))
    expect(result.map.elements.get(a)?.title).toBe('Eins')
    expect(result.kept).toBe(1)
  })

  it('takes back the rest of a step of which one place was changed by someone else', () => {
    const both: Change = { type: 'batch', changes: [rename(a, 'Uno'), rename(b, 'Due')] }
    const result = undo(start, both, rename(a, 'Eins'))
    expect([...result.map.elements.values()].map((element) => element.title)).toEqual(['Eins', 'Two'])
  })

  it('brings a deleted card back with the words that someone wrote in it meanwhile', () => {
    const deleted = make(start, { type: 'delete-element', id: a, at: 1 })
    const step = stepBack(start, { type: 'delete-element', id: a, at: 1 }, deleted, 'Delete', 1)
    const merged = {
      ...deleted,
      elements: new Map(deleted.elements).set(a, { ...action(a, 'Changed'), deletedAt: 1 }),
    }
    const back = make(merged, retrace(merged, step, 2).change)
    expect(back.elements.get(a)).toEqual(action(a, 'Changed'))
  })

  it('does not take a new card away once someone has written in it', () => {
    const c = elementId('c')
    const create: Change = { type: 'create-element', element: action(c, '') }
    expect(undo(start, create).map.elements.get(c)?.deletedAt).toBe(2)
    const result = undo(start, create, rename(c, 'Theirs'))
    expect(result.blocked).toBe(true)
    expect(result.map.elements.get(c)).toEqual(action(c, 'Theirs'))
  })

  it('does not take a new card away once someone has linked it', () => {
    const c = elementId('c')
    const theirs = { ...link, id: linkId('helps', { element: a }, { element: c }), to: { element: c } }
    const create: Change = { type: 'create-element', element: action(c, '') }
    expect(undo(start, create, { type: 'create-link', link: theirs }).blocked).toBe(true)
  })

  it('[CHG19] takes a linked card away again, as nobody has linked it since', () => {
    const linked = make(start, { type: 'create-link', link })
    const remove: Change = { type: 'delete-element', id: a, at: 1 }
    const gone = make(linked, remove)
    const back = retrace(gone, stepBack(linked, remove, gone, 'Delete', 1), 2)
    const there = make(gone, back.change)
    const again = retrace(there, stepBack(gone, back.change, there, 'Delete', 2), 3)
    expect(again.blocked).toBe(false)
    expect(make(there, again.change).elements.get(a)?.deletedAt).toBe(3)
  })

  it('does not take a new link away once someone has put evidence to it', () => {
    const evidence = { id: 'e', source: 'Paper', paragraph: '9', quotation: '' }
    const create: Change = { type: 'create-link', link }
    expect(undo(start, create, { type: 'set-evidence', link: link.id, evidence }).blocked).toBe(true)
  })

  it('takes a card made together with its link back whole, though the link touches it', () => {
    const c = elementId('c')
    const toC = { ...link, id: linkId('helps', { element: a }, { element: c }), to: { element: c } }
    const both: Change = {
      type: 'batch',
      changes: [
        { type: 'create-element', element: action(c, 'New') },
        { type: 'create-link', link: toC },
      ],
    }
    const result = undo(start, both)
    expect(result.blocked).toBe(false)
    expect(result.map.elements.get(c)?.deletedAt).toBe(2)
  })
})

describe('the stack of steps', () => {
  const step = (at: number, title: string): HistoryStep =>
    stepBack(start, rename(a, title), make(start, rename(a, title)), 'Rename', at)

  it('makes one step of typing in one field', () => {
    const typed = pushStep(pushStep(noSteps, step(0, 'O')), step(500, 'On'))
    expect(typed.undo).toHaveLength(1)
    expect(pushStep(typed, step(501 + SAME_STEP_MS, 'Onc')).undo).toHaveLength(2)
  })

  it('[PIC20] makes one step of nudges, also where the first settles how the others stand', () => {
    const at = (y: number) => ({ x: 0, y })
    const nudges: Change[] = [
      {
        type: 'move-elements',
        positions: new Map([
          [a, at(12)],
          [b, at(90)],
        ]),
      },
      { type: 'move-elements', positions: new Map([[a, at(24)]]) },
      { type: 'move-elements', positions: new Map([[a, at(36)]]) },
    ]
    let map = start
    let stacks = noSteps
    for (const [index, change] of nudges.entries()) {
      const next = make(map, change)
      stacks = pushStep(stacks, stepBack(map, change, next, 'Move A1', index * 500))
      map = next
    }
    expect(stacks.undo).toHaveLength(1)
    const { change, kept } = retrace(map, stacks.undo[0]!, 9)
    expect(kept).toEqual([])
    expect(make(map, change).elements).toEqual(start.elements)

    // Another thing done to one of them is a step of its own.
    const other: Change = { type: 'move-elements', positions: new Map([[b, at(7)]]) }
    const apart = pushStep(stacks, stepBack(map, other, make(map, other), 'Line up', 1_200))
    expect(apart.undo).toHaveLength(2)
  })

  it('holds a bounded number of steps', () => {
    let stacks = noSteps
    for (let i = 0; i < STEPS_MAX + 20; i += 1) stacks = pushStep(stacks, step(i * 5_000, `${i}`))
    expect(stacks.undo).toHaveLength(STEPS_MAX)
  })
})
