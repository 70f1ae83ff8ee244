import {
  type Framework,
  type FrameworkPart,
  type ListedPart,
  PART_LISTS,
  type PartList,
  partNames,
} from '../model/index.ts'

/** One part that differs between two frameworks. */
export interface PartDifference {
  readonly type: 'added' | 'changed' | 'removed'
  readonly at: ListedPart
  /** As the later one has it; of what it does not have, as the earlier one does. */
  readonly part: FrameworkPart
  /** The part that it stands after in the later one; null at the front. */
  readonly after: string | null
}

/** What a later framework has that an earlier one lacks, has otherwise, and has no more: part by part, kinds first. */
export function frameworkDifference(earlier: Framework, later: Framework): readonly PartDifference[] {
  return PART_LISTS.flatMap((list) =>
    listDifference(earlier[list] ?? [], later[list] ?? [], (id) => ({ list, id }), list),
  )
}

function listDifference(
  earlier: readonly object[],
  later: readonly object[],
  atOf: (name: string) => ListedPart,
  list: PartList | 'fields',
): PartDifference[] {
  const former = new Map(partNames(list, earlier).map((name, at) => [name, earlier[at] as object]))
  const names = partNames(list, later)
  const found = later.flatMap((part, index): PartDifference[] => {
    const name = names[index] ?? ''
    const held = former.get(name)
    const one = { at: atOf(name), part: part as FrameworkPart, after: names[index - 1] ?? null }
    if (!held) return [{ type: 'added', ...one }]
    const own: PartDifference[] = sameJson(withoutFields(held), withoutFields(part))
      ? []
      : [{ type: 'changed', ...one }]
    return [...own, ...fieldDifference(held, part, one.at)]
  })
  const kept = new Set(names)
  const gone = [...former].flatMap(([name, part]): PartDifference[] =>
    kept.has(name) ? [] : [{ type: 'removed', at: atOf(name), part: part as FrameworkPart, after: null }],
  )
  return [...found, ...gone]
}

type Owner = { readonly fields?: readonly object[] }

function fieldDifference(held: object, part: object, at: ListedPart): PartDifference[] {
  if (at.field !== undefined || (at.list !== 'kinds' && at.list !== 'relations')) return []
  const [before, after] = [held as Owner, part as Owner]
  return listDifference(before.fields ?? [], after.fields ?? [], (field) => ({ ...at, field }), 'fields')
}

const withoutFields = ({ fields: _, ...own }: Owner): object => own

/** The same whatever the order of their keys. */
function sameJson(a: unknown, b: unknown): boolean {
  const sorted = (_: string, value: unknown): unknown =>
    value && typeof value === 'object' && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1)))
      : value
  return JSON.stringify(a, sorted) === JSON.stringify(b, sorted)
}

/** True where a version comes after another: 1.10 after 1.9, and any after none. */
export function isLaterVersion(version: string | undefined, other: string | undefined): boolean {
  if (version === undefined) return false
  return other === undefined || byNumber.compare(version, other) > 0
}

const byNumber = new Intl.Collator('en', { numeric: true })
