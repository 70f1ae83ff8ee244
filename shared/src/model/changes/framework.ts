import {
  type Framework,
  type FrameworkPart,
  frameworkFault,
  type ListedPart,
  type PartAt,
  partBefore,
  partIn,
  withoutPart,
  withPart,
  withPartAfter,
} from '../framework/index.ts'
import { PART_CHARS_MAX } from '../limits.ts'
import type { Refusal } from '../refusal.ts'
import type { StrategyMap } from '../strategyMap.ts'
import { type ChangeDefinition, type Slot, slot, type TouchedSets } from './definition.ts'

/** Another framework in the place of the one that is there, whole. */
export interface SetFramework {
  readonly type: 'set-framework'
  readonly framework: Framework
}

/**
 * One part of the framework: it takes the place of the part of its name, or is added after another. A kind or a relation
 * that is there keeps its fields, which are parts by themselves; a new one may bring some along.
 */
export interface SetPart {
  readonly type: 'set-part'
  readonly at: PartAt
  readonly part: FrameworkPart
  /** For one that is there: only these keys of it are set, whatever else others have made of it meanwhile. */
  readonly keys?: readonly string[]
  /** For a new one: after which it stands. Null is the front; absent, or not there any more, the end. */
  readonly after?: string | null
}

export interface RemovePart {
  readonly type: 'remove-part'
  readonly at: PartAt
}

export interface MovePart {
  readonly type: 'move-part'
  readonly at: ListedPart
  readonly after: string | null
}

const touch = (touched: TouchedSets): void => {
  touched.framework = true
}

/** The framework after a change, unless it would not hang together then. */
function soundly(draft: { framework: Framework }, next: Framework): Refusal | undefined {
  const reason = frameworkFault(next)
  if (reason) return { code: 'framework-invalid', reason }
  draft.framework = next
  return undefined
}

const setFramework: ChangeDefinition<SetFramework, SetFramework> = {
  apply: (draft, { framework }) => soundly(draft, framework),
  invert: (map) => ({ type: 'set-framework', framework: map.framework }),
  touch,
  slot: (map) => slot('framework', map.framework),
  author: () => undefined,
}

const setPart: ChangeDefinition<SetPart, SetPart | RemovePart> = {
  apply(draft, { at, part: given, keys, after }) {
    const part = withKeys(partIn(draft.framework, at), given, keys)
    const length = JSON.stringify(part).length
    if (length > PART_CHARS_MAX)
      return { code: 'text-too-long', what: wordsFor(at), length, most: PART_CHARS_MAX }
    if ('list' in at && at.field !== undefined && !isThere(draft, { list: at.list, id: at.id }))
      return { code: 'part-unknown', part: wordsFor({ list: at.list, id: at.id }) }
    return soundly(draft, withPart(draft.framework, at, part, after))
  },
  invert(map, { at, keys }) {
    const back = partBack(map, at)
    return keys && back.type === 'set-part' ? { ...back, keys } : back
  },
  touch,
  slot: (map, { at, keys }) => (keys ? keysSlot(map, at, keys) : partSlot(map, at, false)),
  author: () => undefined,
}

const removePart: ChangeDefinition<RemovePart, SetPart> = {
  apply(draft, { at }) {
    if (!isThere(draft, at)) return { code: 'part-unknown', part: wordsFor(at) }
    return soundly(draft, withoutPart(draft.framework, at))
  },
  invert(map, { at }) {
    const back = partBack(map, at)
    return back.type === 'set-part' ? back : undefined
  },
  touch,
  slot: (map, { at }) => partSlot(map, at, true),
  author: () => undefined,
}

const movePart: ChangeDefinition<MovePart, MovePart> = {
  apply(draft, { at, after }) {
    if (!isThere(draft, at)) return { code: 'part-unknown', part: wordsFor(at) }
    return soundly(draft, withPartAfter(draft.framework, at, after))
  },
  invert: (map, { at }) => ({ type: 'move-part', at, after: partBefore(map.framework, at) }),
  touch,
  slot: (map, { at }) => slot(`order ${keyOf(at)}`, partBefore(map.framework, at)),
  author: () => undefined,
}

const isThere = ({ framework }: Pick<StrategyMap, 'framework'>, at: PartAt): boolean =>
  partIn(framework, at) !== undefined

function partBack({ framework }: StrategyMap, at: PartAt): SetPart | RemovePart {
  const part = partIn(framework, at)
  if (part === undefined) return { type: 'remove-part', at }
  return { type: 'set-part', at, part, ...('list' in at ? { after: partBefore(framework, at) } : {}) }
}

/** Whoever edits a kind leaves its fields alone; whoever takes it away takes them too. */
function partSlot(map: StrategyMap, at: PartAt, isWhole: boolean): Slot {
  const part = partIn(map.framework, at)
  if (isWhole || typeof part !== 'object' || !('fields' in part)) return slot(`part ${keyOf(at)}`, part)
  const { fields: _, ...own } = part
  return slot(`part ${keyOf(at)}`, own)
}

/** Two people who edit two keys of one part do not stand in each other's way. */
function keysSlot(map: StrategyMap, at: PartAt, keys: readonly string[]): Slot {
  const part = Object(partIn(map.framework, at)) as Record<string, unknown>
  return slot(
    `part ${keyOf(at)} ${keys.join()}`,
    [...keys].sort().map((key) => part[key] ?? null),
  )
}

function withKeys(
  held: FrameworkPart | undefined,
  part: FrameworkPart,
  keys: readonly string[] | undefined,
): FrameworkPart {
  if (!keys || typeof held !== 'object' || typeof part !== 'object') return part
  const left = Object.entries(held).filter(([key]) => !keys.includes(key))
  const set = Object.entries(part).filter(([key]) => keys.includes(key))
  return Object.fromEntries([...left, ...set]) as unknown as FrameworkPart
}

function keyOf(at: PartAt): string {
  if ('own' in at) return at.own
  return 'aside' in at ? JSON.stringify(at.aside) : [at.list, at.id, at.field].filter(Boolean).join('/')
}

function wordsFor(at: PartAt): string {
  if ('own' in at) return `The ${at.own} of the framework`
  if ('aside' in at) return at.aside.what
  return at.field === undefined ? `"${at.id}" of the ${at.list}` : `The field "${at.field}" of "${at.id}"`
}

export const frameworkChanges = {
  'set-framework': setFramework,
  'set-part': setPart,
  'remove-part': removePart,
  'move-part': movePart,
}
