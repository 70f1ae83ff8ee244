import { describe, expect, it } from 'vitest'
import { templates } from '../frameworks/index.ts'
import {
  aliveElements,
  apply,
  type Change,
  elementId,
  explainRefusal,
  type Framework,
  frameworkFault,
  isAlive,
  partsOf,
  type Report,
  type StrategyMap,
  slotOf,
} from '../model/index.ts'
import { frameworkEffects } from '../queries/index.ts'
import { checkChange, mapFromText } from '../testing/index.ts'
import type { DomainCommand, EditContext } from './command.ts'
import {
  moveFrameworkPart,
  removeFrameworkPart,
  replaceFramework,
  setFrameworkPart,
} from './editFramework.ts'

const context: EditContext = { by: 'Ann', at: 50, newId: () => elementId('new') }
const map = mapFromText`
  S1 "Safer streets" -> O1 "Trust"; S2 "Second" -> O1; O2; L1 "Ann"; L1 -> S1
  S1 / O2 = none
`

function changeOf<Intent>(before: StrategyMap, command: DomainCommand<Intent>, intent: Intent): Change {
  const made = command(before, intent, context)
  if (!made.ok) throw new Error(explainRefusal(made.error))
  return made.value.change
}

/** The map after it, and what it says it does before it is made. */
function done<Intent>(before: StrategyMap, command: DomainCommand<Intent>, intent: Intent) {
  const change = changeOf(before, command, intent)
  const after = checkChange(before, change)
  expect(frameworkFault(after.framework)).toBeUndefined()
  return { after, effects: frameworkEffects(before, after) }
}

describe('[FED7] a part that is taken away', () => {
  it('takes what hangs on it along, and says so before', () => {
    const { after, effects } = done(map, removeFrameworkPart, { at: { list: 'relations', id: 'supports' } })
    expect(after.framework.matrices.map(({ id }) => id)).not.toContain('proposals-outcomes')
    expect(effects).toContain('2 links “supports” count no more and are kept.')
    expect(effects.join(' ')).toMatch(
      /1 relation leaves the framework: “supports”\. \d matrices leave the framework: “Proposals and the outcomes they support”/,
    )
    expect(effects.join(' ')).toContain(
      '1 assessed cell of “Proposals and the outcomes they support” is kept',
    )
  })

  it('as a kind asks what becomes of its elements', () => {
    const at = { list: 'kinds', id: 'person' } as const
    const refused = removeFrameworkPart(map, { at }, context)
    expect(refused).toMatchObject({ ok: false, error: { code: 'kind-in-use' } })
    const gone = done(map, removeFrameworkPart, { at, becomes: 'deleted' })
    expect(aliveElements(gone.after).map(({ id }) => id)).not.toContain('L1')
    expect(gone.after.elements.has(elementId('L1'))).toBe(true)
    expect(gone.effects[0]).toBe('1 lead is deleted, and can be restored.')
    const moved = done(map, removeFrameworkPart, { at, becomes: { kind: 'value' } })
    expect(moved.after.elements.get(elementId('L1'))?.kind).toBe('value')
    expect(moved.effects[0]).toBe('1 element becomes values.')
  })

  it('as a kind leaves the relations of other kinds what they join besides', () => {
    const { after } = done(map, removeFrameworkPart, { at: { list: 'kinds', id: 'programme' } })
    const supports = after.framework.relations.find(({ id }) => id === 'supports')
    expect(supports?.from).toEqual(['proposal'])
    expect(frameworkEffects(map, after).some((effect) => effect.includes('link'))).toBe(false)
  })

  it.each(templates.map(({ id, build }) => [id, build] as const))(
    'can be any part of %s, and what is left hangs together',
    (_, build) => {
      const whole = build()
      for (const list of ['kinds', 'relations', 'matrices', 'measures', 'registers', 'reports'] as const) {
        for (const { id } of whole.framework[list] ?? []) {
          const change = changeOf(whole, removeFrameworkPart, { at: { list, id }, becomes: 'deleted' })
          const after = apply(whole, change)
          if (!after.ok) throw new Error(`${list} ${id}: ${explainRefusal(after.error)}`)
          const orphans = [...after.value.elements.values()].filter(
            (element) =>
              isAlive(element) && !after.value.framework.kinds.some((kind) => kind.id === element.kind),
          )
          expect(orphans).toEqual([])
        }
      }
    },
  )
})

describe('[FED8] what a change of the framework would do', () => {
  const filled = mapFromText`S1 "One"; S2 "Two" -> O1 "Trust"`
  const withField = (fields: Record<string, string>): StrategyMap => {
    const next = apply(filled, { type: 'edit-element', id: elementId('S1'), fields })
    if (!next.ok) throw new Error(explainRefusal(next.error))
    return next.value
  }

  it('is told of a field that goes, and of values that do not fit its new options', () => {
    const before = withField({ status: 'Agreed' })
    const at = { list: 'kinds', id: 'proposal', field: 'status' } as const
    expect(done(before, removeFrameworkPart, { at }).effects).toContain(
      '1 element loses the field Status. What stands in it is kept, and comes back with the field.',
    )
    const part = { id: 'status', label: 'Status', type: 'choice', values: ['Done'] } as const
    expect(done(before, setFrameworkPart, { at, part }).effects).toContain(
      '1 value of Status does not fit any more. It is kept as written.',
    )
  })

  it('is told of links between kinds that a relation no longer joins', () => {
    const supports = filled.framework.relations.find(({ id }) => id === 'supports')
    if (!supports) throw new Error('there is no such relation')
    const part = { ...supports, from: ['programme'] }
    const { effects } = done(filled, setFrameworkPart, { at: { list: 'relations', id: 'supports' }, part })
    expect(effects).toEqual([
      '1 link “supports” stands between kinds it no longer joins. It is kept and not counted.',
    ])
  })

  it('is nothing for other words and another order', () => {
    const at = { list: 'kinds', id: 'proposal' } as const
    const kind = filled.framework.kinds.find(({ id }) => id === 'proposal')
    if (!kind) throw new Error('there is no such kind')
    expect(done(filled, setFrameworkPart, { at, part: { ...kind, plural: 'Plans' } }).effects).toEqual([])
    const moved = done(filled, moveFrameworkPart, { at, by: -1 })
    expect(moved.effects).toEqual([])
    expect(moved.after.framework.kinds.findIndex(({ id }) => id === 'proposal')).toBe(1)
    expect(setFrameworkPart(filled, { at, part: kind }, context)).toMatchObject({
      error: { code: 'unchanged' },
    })
  })
})

describe('[FED9] another framework', () => {
  const [okr] = templates
    .filter(({ id }) => id === 'objectives-and-key-results')
    .map(({ build }) => build().framework)
  const to = okr as Framework

  it('takes the place of this one when it is said what becomes of every kind that it lacks', () => {
    expect(replaceFramework(map, { framework: to, becomes: {} }, context)).toMatchObject({
      error: { code: 'kind-in-use' },
    })
    const kind = to.kinds[0]?.id ?? ''
    const becomes = Object.fromEntries(map.framework.kinds.map(({ id }) => [id, { kind }]))
    const { after, effects } = done(map, replaceFramework, { framework: to, becomes })
    expect(after.framework).toEqual(to)
    expect(aliveElements(after).every((element) => element.kind === kind)).toBe(true)
    expect(aliveElements(after)).toHaveLength(aliveElements(map).length)
    expect(effects.join(' ')).toContain('become')
  })
})

describe('[FED17] a part that somebody began to edit before others edited it', () => {
  const report = (parts: Report['parts'], title = 'For the board'): Report => ({ id: 'board', title, parts })
  const from = report([{ heading: 'A' }, { text: 'B' }, { claims: true }, { text: 'D' }])
  const at = { list: 'reports', id: 'board' } as const
  const now = (part: Report) => checkChange(map, { type: 'set-part', at, part })
  const merged = (theirs: Report, mine: Report) => {
    const { after } = done(now(theirs), setFrameworkPart, { at, part: mine, from })
    return after.framework.reports?.find(({ id }) => id === 'board')
  }

  it('keeps what they made of it, key by key, and is one step of its own', () => {
    const theirs = now(report(from.parts, 'Theirs'))
    const mine = report([...from.parts, { timeline: true }])
    const change = changeOf(theirs, setFrameworkPart, { at, part: mine, from })
    expect(partsOf(change)).toEqual([{ type: 'set-part', at, part: mine, keys: ['parts'] }])
    const after = checkChange(theirs, change)
    expect(after.framework.reports?.at(-1)).toEqual({ ...mine, title: 'Theirs' })
    // Taking it back leaves alone what they call it.
    const [slot] = partsOf(change).map((part) => slotOf(after, part))
    const renamed = checkChange(after, { type: 'set-part', at, part: report(mine.parts, 'Again') })
    expect(partsOf(change).map((part) => slotOf(renamed, part))).toEqual([slot])
    expect(setFrameworkPart(theirs, { at, part: from, from }, context)).toMatchObject({ ok: false })
  })

  it('keeps the parts of a report that they edited, added and took away', () => {
    const theirs = report([{ heading: 'A2' }, { text: 'B' }, { text: 'New' }, { text: 'D' }])
    const mine = report([
      { heading: 'A' },
      { text: 'B' },
      { claims: true },
      { text: 'D2' },
      { timeline: true },
    ])
    expect(merged(theirs, mine)?.parts).toEqual([
      { heading: 'A2' },
      { text: 'B' },
      { text: 'New' },
      { text: 'D2' },
      { timeline: true },
    ])
    expect(merged(report([{ text: 'D' }, { heading: 'A' }]), report(from.parts, 'Mine'))).toEqual(
      report([{ text: 'D' }, { heading: 'A' }], 'Mine'),
    )
  })
})
