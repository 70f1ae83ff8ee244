import { describe, expect, it } from 'vitest'
import { checkChange, checkRefused, mapFromText } from '../../testing/index.ts'
import type { Framework, Kind, PartAt, PartList } from '../framework/index.ts'
import { PART_CHARS_MAX } from '../limits.ts'
import { type Change, partsOf, slotOf } from './index.ts'

const map = mapFromText`S1 "Neighbourhoods"; O1 "Safer"`
const { framework } = map
const outcome = framework.kinds.find(({ id }) => id === 'outcome') as Kind

const idsOf = (list: PartList, of: Framework) =>
  (of[list] ?? []).map((part) => ('id' in part ? part.id : part.type))
const kind = (id: string, more: Partial<Kind> = {}): Kind => ({
  id,
  archetype: 'issue',
  label: 'Risk',
  plural: 'Risks',
  prefix: 'R',
  fields: [{ id: 'likely', label: 'Likely', type: 'number' }],
  ...more,
})
const field = { id: 'due', label: 'Due', type: 'period' } as const

describe('[FED6] a part of the framework', () => {
  it('is added after another, at the front or at the end, and taken away', () => {
    const at: PartAt = { list: 'kinds', id: 'risk' }
    const [first = ''] = idsOf('kinds', framework)
    const placed = (after?: string | null) =>
      idsOf(
        'kinds',
        checkChange(map, {
          type: 'set-part',
          at,
          part: kind('risk'),
          ...(after === undefined ? {} : { after }),
        }).framework,
      ).indexOf('risk')
    expect([placed(null), placed(first), placed('moon'), placed()]).toEqual([
      0,
      1,
      framework.kinds.length,
      framework.kinds.length,
    ])
    const more = checkChange(map, { type: 'set-part', at, part: kind('risk'), after: first })
    // Its fields go with it and come back with it: the check of every change undoes it.
    expect(checkChange(more, { type: 'remove-part', at }).framework).toEqual(framework)
  })

  it('keeps its fields when it is edited, and they are edited by themselves', () => {
    const renamed = checkChange(map, {
      type: 'set-part',
      at: { list: 'kinds', id: 'outcome' },
      part: { ...outcome, label: 'Result', fields: [] },
    })
    const after = renamed.framework.kinds.find(({ id }) => id === 'outcome')
    expect(after).toEqual({ ...outcome, label: 'Result' })
    const at: PartAt = { list: 'kinds', id: 'outcome', field: 'due' }
    const filled = checkChange(renamed, { type: 'set-part', at, part: field, after: null })
    expect(filled.framework.kinds.find(({ id }) => id === 'outcome')?.fields[0]).toEqual(field)
    const moved = checkChange(filled, {
      type: 'move-part',
      at: { list: 'kinds', id: 'outcome', field: 'due' },
      after: outcome.fields[0]?.id ?? null,
    })
    expect(moved.framework.kinds.find(({ id }) => id === 'outcome')?.fields[1]).toEqual(field)
    expect(checkChange(moved, { type: 'remove-part', at }).framework).toEqual(renamed.framework)
  })

  it('may be what the framework says of itself', () => {
    const named = checkChange(map, { type: 'set-part', at: { own: 'version' }, part: '2' })
    expect(named.framework.version).toBe('2')
    expect(checkChange(named, { type: 'remove-part', at: { own: 'version' } }).framework.version).toBe(
      undefined,
    )
  })

  it('that others hang on is not taken away by itself, and what is not there neither', () => {
    checkRefused(map, { type: 'remove-part', at: { list: 'relations', id: 'supports' } }, 'framework-invalid')
    checkRefused(map, { type: 'remove-part', at: { list: 'kinds', id: 'outcome' } }, 'framework-invalid')
    checkRefused(map, { type: 'remove-part', at: { list: 'kinds', id: 'moon' } }, 'part-unknown')
    checkRefused(map, { type: 'move-part', at: { list: 'kinds', id: 'moon' }, after: null }, 'part-unknown')
    const at: PartAt = { list: 'kinds', id: 'moon', field: 'due' }
    checkRefused(map, { type: 'set-part', at, part: field }, 'part-unknown')
    const long: Change = {
      type: 'set-part',
      at: { own: 'title' },
      part: 'x'.repeat(PART_CHARS_MAX + 1),
    }
    checkRefused(map, long, 'text-too-long')
  })

  it('has a slot of its own, and one that is taken away with its fields is not the one that is edited', () => {
    const of = (change: Change) => partsOf(change).map((part) => slotOf(map, part))
    const at: PartAt = { list: 'kinds', id: 'outcome' }
    const [set] = of({ type: 'set-part', at, part: outcome })
    const [remove] = of({ type: 'remove-part', at })
    expect(set?.key).toBe(remove?.key)
    expect(set?.value).not.toBe(remove?.value)
    expect(of({ type: 'move-part', at, after: null })[0]?.key).not.toBe(set?.key)
  })
})
