import {
  aliveElements,
  type Change,
  type Framework,
  type FrameworkPart,
  type KindId,
  kindOf,
  type ListedPart,
  type PartAt,
  partBefore,
  partIn,
  partNames,
  type StrategyMap,
  type UnreadPart,
  withoutPart,
} from '../model/index.ts'
import { dependentsOf } from '../queries/index.ts'
import { refuse } from '../result.ts'
import { type DomainCommand, editOf, unchanged } from './command.ts'
import { mergePart } from './merge/index.ts'
import { stepText } from './text.ts'

/** What becomes of the elements of a kind that goes: they are of another kind from then on, or are deleted. */
export type Becomes = { readonly kind: KindId } | 'deleted'

/** Puts a part in the place of the one of its name, or adds it. What was set aside in its place is gone then. */
export const setFrameworkPart: DomainCommand<{
  readonly at: PartAt
  readonly part: FrameworkPart
  /** The part that it takes the place of where its name is another: a check goes by what it asks. */
  readonly was?: ListedPart
  readonly mends?: UnreadPart
  /** For a new one: the part that it stands after; null at the front. */
  readonly after?: string | null
  /** The part as whoever edits it began with it: what others make of it meanwhile stays, but for what was edited. */
  readonly from?: FrameworkPart | undefined
}> = ({ framework }, { at, part, was, mends, after: asked, from }) => {
  const held = partIn(framework, at)
  const merged = from && !was && !mends ? mergePart(from, part, held) : undefined
  if (merged)
    return merged.keys.length === 0
      ? unchanged
      : editOf(stepText.framework(wordsOf(at, part)), [{ type: 'set-part', at, ...merged }])
  const isSame = held !== undefined && JSON.stringify(held) === JSON.stringify(withFieldsOf(held, part))
  if (isSame && !was && !mends) return unchanged
  const after = was ? partBefore(framework, was) : asked
  return editOf(stepText.framework(wordsOf(at, part)), [
    ...(was ? [{ type: 'remove-part', at: was } as const] : []),
    ...(mends ? [{ type: 'remove-part', at: { aside: mends } } as const] : []),
    { type: 'set-part', at, part, ...(after === undefined ? {} : { after }) },
  ])
}

/** A kind or relation that is there keeps its fields. */
const withFieldsOf = (held: FrameworkPart, part: FrameworkPart): FrameworkPart =>
  typeof held === 'object' && typeof part === 'object' && 'fields' in held && 'archetype' in held
    ? ({ ...part, fields: held.fields } as FrameworkPart)
    : part

/**
 * Takes a part away, with what hangs on it. Where elements are of a kind that goes, somebody has to say what becomes of
 * them.
 */
export const removeFrameworkPart: DomainCommand<{ readonly at: PartAt; readonly becomes?: Becomes }> = (
  map,
  { at, becomes },
  { at: now },
) => {
  const part = partIn(map.framework, at)
  if (part === undefined) return unchanged
  const kind = 'list' in at && at.list === 'kinds' && at.field === undefined ? at.id : undefined
  const content = kind === undefined ? [] : becoming(map, kind, becomes, now)
  if (content === undefined)
    return refuse({ code: 'kind-in-use', kind: kindOf(map.framework, kind ?? '')?.plural ?? '' })
  return editOf(stepText.removePart(wordsOf(at, part)), [
    ...content,
    ...dependentsOf(withoutPart(map.framework, at)).map(
      (one): Change =>
        one.part ? { type: 'set-part', at: one.at, part: one.part } : { type: 'remove-part', at: one.at },
    ),
    { type: 'remove-part', at },
  ])
}

/** Undefined where there are elements of the kind and nobody said what becomes of them. */
function becoming(
  map: StrategyMap,
  kind: KindId,
  becomes: Becomes | undefined,
  at: number,
): readonly Change[] | undefined {
  const elements = aliveElements(map, kind)
  if (elements.length === 0) return []
  if (becomes === undefined) return undefined
  return elements.map(({ id }) =>
    becomes === 'deleted'
      ? { type: 'delete-element', id, at }
      : { type: 'edit-element', id, kind: becomes.kind },
  )
}

/** Moves a part one place up or down in its list. */
export const moveFrameworkPart: DomainCommand<{ readonly at: ListedPart; readonly by: -1 | 1 }> = (
  { framework },
  { at, by },
) => {
  const part = partIn(framework, at)
  const names = siblingNames(framework, at)
  const index = names.indexOf(at.field ?? at.id)
  const place = index + by
  if (part === undefined || place < 0 || place >= names.length) return unchanged
  const after = (by < 0 ? names[index - 2] : names[index + 1]) ?? null
  return editOf(stepText.movePart(wordsOf(at, part)), [{ type: 'move-part', at, after }])
}

function siblingNames(framework: Framework, { list, id, field }: ListedPart): readonly string[] {
  if (field === undefined) return partNames(list, framework[list] ?? [])
  const owner = partIn(framework, { list, id })
  const fields = typeof owner === 'object' && 'fields' in owner ? (owner.fields ?? []) : []
  return partNames('fields', fields)
}

/** Says of which version the framework is from now on, and in which language, which is never an earlier one. */
export const setFrameworkVersion: DomainCommand<{
  readonly version: string
  readonly language: number | undefined
}> = ({ framework }, { version, language = 1 }) => {
  if (framework.version === version && (framework.language ?? 1) >= language) return unchanged
  return editOf(stepText.frameworkVersion(version), [
    { type: 'set-part', at: { own: 'version' }, part: version },
    ...(language > (framework.language ?? 1)
      ? [{ type: 'set-part', at: { own: 'language' }, part: language } as const]
      : []),
  ])
}

/** Another framework in the place of this one. Elements whose kind it does not have become what is said of their kind. */
export const replaceFramework: DomainCommand<{
  readonly framework: Framework
  readonly becomes: Readonly<Record<KindId, Becomes>>
}> = (map, { framework, becomes }, { at }) => {
  const kept = new Set(framework.kinds.map(({ id }) => id))
  const lost = map.framework.kinds.filter(({ id }) => !kept.has(id))
  const open = lost.find(({ id }) => aliveElements(map, id).length > 0 && becomes[id] === undefined)
  if (open) return refuse({ code: 'kind-in-use', kind: open.plural })
  const changes = lost.flatMap(({ id }) => becoming(map, id, becomes[id], at) ?? [])
  const moved = changes.filter(({ type }) => type === 'edit-element')
  // A kind that they move to may be a new one, and on the way back it is one that goes: for that moment there are both.
  const both = { ...framework, kinds: [...framework.kinds, ...lost] }
  return editOf(stepText.replaceFramework(framework.title), [
    ...changes.filter(({ type }) => type !== 'edit-element'),
    ...(moved.length > 0 ? [{ type: 'set-framework', framework: both } as const, ...moved] : []),
    { type: 'set-framework', framework },
  ])
}

/** "Outcome", "the field Due", "Proposals and the outcomes they support". */
function wordsOf(at: PartAt, part: FrameworkPart): string {
  if ('aside' in at) return at.aside.what
  if ('own' in at) return at.own
  if (typeof part === 'object') {
    if ('label' in part) return part.label
    if ('title' in part) return part.title
  }
  return at.id
}
