import type { Check } from './check.ts'
import type { Field } from './field.ts'
import type { Framework, Kind, Relation, UnreadPart } from './framework.ts'
import type { MapView } from './mapView.ts'
import type { MatrixDefinition } from './matrixDefinition.ts'
import type { Measure } from './measure.ts'
import { type PartList, partNames } from './partPlace.ts'
import type { Register, Report } from './report.ts'

/**
 * One part of a framework: an item of a list by its name (its id; for a short check what it asks), a field in such an
 * item, what the framework says of itself, or something that is set aside.
 */
export type PartAt = ListedPart | { readonly own: OwnPart } | { readonly aside: UnreadPart }

export interface ListedPart {
  readonly list: PartList
  readonly id: string
  /** A field of that kind or relation. */
  readonly field?: string
}

export type OwnPart = 'title' | 'version' | 'language' | 'view'

export type FrameworkPart =
  | (Omit<Kind, 'fields'> & { readonly fields?: readonly Field[] })
  | Relation
  | MatrixDefinition
  | Check
  | Measure
  | Register
  | Report
  | Field
  | MapView
  | string
  | number

type Item = { readonly fields?: readonly Field[] }

/** The part as it stands, with the fields it has; undefined where it is not there. */
export function partIn(framework: Framework, at: PartAt): FrameworkPart | undefined {
  if ('own' in at) return framework[at.own]
  if ('aside' in at) return asideIn(framework, at.aside) ? '' : undefined
  const { items, index } = foundIn(framework, at)
  return items[index] as FrameworkPart | undefined
}

/** The framework with the part in the place of the one that is there, or after the one named; null is the front. */
export function withPart(
  framework: Framework,
  at: PartAt,
  part: FrameworkPart,
  after?: string | null,
): Framework {
  if ('own' in at) return { ...framework, [at.own]: part }
  if ('aside' in at) return withAside(framework, [...(framework.unread ?? []), at.aside])
  const { items, names, index } = foundIn(framework, at)
  if (index >= 0) {
    const held = items[index] as Item
    const isOwner = at.field === undefined && 'fields' in held
    const next = isOwner ? { ...(part as object), fields: held.fields } : part
    return withItems(framework, at, items.toSpliced(index, 1, next))
  }
  const isKind = at.list === 'kinds' && at.field === undefined
  const added = isKind ? { fields: [], ...(part as object) } : part
  return withItems(framework, at, items.toSpliced(placeAfter(names, after), 0, added))
}

export function withoutPart(framework: Framework, at: PartAt): Framework {
  if ('own' in at) {
    const { [at.own]: _, ...rest } = framework
    return rest as Framework
  }
  if ('aside' in at) {
    const gone = asideIn(framework, at.aside)
    return withAside(framework, framework.unread?.filter((part) => part !== gone) ?? [])
  }
  const { items, index } = foundIn(framework, at)
  return index < 0 ? framework : withItems(framework, at, items.toSpliced(index, 1))
}

export function withPartAfter(framework: Framework, at: ListedPart, after: string | null): Framework {
  const { items, names, index } = foundIn(framework, at)
  if (index < 0 || after === at.id) return framework
  const left = names.toSpliced(index, 1)
  return withItems(
    framework,
    at,
    items.toSpliced(index, 1).toSpliced(placeAfter(left, after), 0, items[index]),
  )
}

/** The name of the part before this one; null where it is the first or is not there. */
export function partBefore(framework: Framework, at: ListedPart): string | null {
  const { names, index } = foundIn(framework, at)
  return names[index - 1] ?? null
}

function foundIn(framework: Framework, at: ListedPart) {
  const items = itemsIn(framework, at)
  const names = partNames(at.field === undefined ? at.list : 'fields', items)
  return { items, names, index: names.indexOf(at.field ?? at.id) }
}

function itemsIn(framework: Framework, at: ListedPart): readonly unknown[] {
  const items: readonly unknown[] = framework[at.list] ?? []
  return at.field === undefined ? items : ((ownerIn(items, at) as Item | undefined)?.fields ?? [])
}

const ownerIn = (items: readonly unknown[], { list, id }: ListedPart): unknown =>
  items[partNames(list, items).indexOf(id)]

function withItems(framework: Framework, at: ListedPart, next: readonly unknown[]): Framework {
  if (at.field !== undefined) {
    const owner = { ...(ownerIn(framework[at.list] ?? [], at) as Item), fields: next }
    const all = framework[at.list] ?? []
    const own = partNames(at.list, all).indexOf(at.id)
    const whole = all.map((item, index) => (index === own ? owner : item))
    return { ...framework, [at.list]: whole }
  }
  const isOptional = at.list === 'measures' || at.list === 'registers' || at.list === 'reports'
  if (next.length > 0 || !isOptional) return { ...framework, [at.list]: next }
  const { [at.list]: _, ...rest } = framework
  return rest as Framework
}

const placeAfter = (names: readonly string[], after: string | null | undefined): number => {
  if (after === null) return 0
  const index = after === undefined ? -1 : names.indexOf(after)
  return index < 0 ? names.length : index + 1
}

/** What is set aside goes by where it lies and what it says: its place changes with what is put before it. */
const asideIn = ({ unread = [] }: Framework, { at, json }: UnreadPart): UnreadPart | undefined =>
  unread.find((part) => part.at.join() === at.join() && JSON.stringify(part.json) === JSON.stringify(json))

function withAside(framework: Framework, unread: readonly UnreadPart[]): Framework {
  const { unread: _, ...rest } = framework
  return unread.length > 0 ? { ...rest, unread } : rest
}
