import { fieldNames } from '../../exchange/index.ts'
import {
  type Field,
  type FieldId,
  type KindId,
  kindOf,
  type RelationId,
  relationOf,
  type StrategyMap,
} from '../../model/index.ts'
import { leadKinds } from '../../queries/index.ts'

/** How somebody leads what is of a kind: by which relation, at which end, and of which kind a new one is made. */
export function leadOf(
  { framework }: StrategyMap,
  kind: KindId,
): { readonly relation: RelationId; readonly make: KindId; readonly isFrom: boolean } | undefined {
  const parties = leadKinds(framework).map(({ id }) => id)
  for (const { id, role, from, to } of framework.relations) {
    if ((framework.language ?? 1) > 1 && role !== 'leads') continue
    const makeFrom = from.find((each) => parties.includes(each))
    if (makeFrom && to.includes(kind)) return { relation: id, make: makeFrom, isFrom: true }
    const makeTo = to.find((each) => parties.includes(each))
    if (makeTo && from.includes(kind) && !parties.includes(kind))
      return { relation: id, make: makeTo, isFrom: false }
  }
  return undefined
}

/** A relation as a column names it, from the rows' side: "^" before it where the rows are what it leads to. */
export function relationUse(
  map: StrategyMap,
  use: string,
):
  | { readonly relation: RelationId; readonly isFrom: boolean; readonly others: readonly KindId[] }
  | undefined {
  const isFrom = !use.startsWith('^')
  const relation = relationOf(map.framework, isFrom ? use : use.slice(1))
  return relation && { relation: relation.id, isFrom, others: isFrom ? relation.to : relation.from }
}

/** The heads that fields of relations have. */
export const linkFieldHeads = ({ framework }: StrategyMap): ReadonlySet<string> =>
  new Set(framework.relations.flatMap(({ fields = [] }) => [...fieldNames(fields).values()]))

/**
 * A field of one kind alone, where the rows of a table are of several: "outcome/status". Without a kind before it a use is
 * of every kind that has a field with that id.
 */
export const qualified = (kind: KindId, use: string): string => `${kind}/${use}`

/** The kind that a use is of alone, and what it is there. */
export function kindOfUse(
  { framework }: StrategyMap,
  use: string,
): { readonly kind: KindId; readonly use: string } | undefined {
  const kind = framework.kinds.find(({ id }) => use.startsWith(qualified(id, '')))?.id
  return kind === undefined ? undefined : { kind, use: use.slice(qualified(kind, '').length) }
}

/** The columns that rows of a kind are read by: its own fields first, and nothing else under their heads. */
export function columnsOf(
  map: StrategyMap,
  columns: Readonly<Record<string, string>>,
  kind: KindId,
): Readonly<Record<string, string>> {
  const own = new Map<string, string>()
  const others = new Map<string, string>()
  for (const [use, head] of Object.entries(columns)) {
    const of = kindOfUse(map, use)
    if (!of) others.set(use, head)
    else if (of.kind === kind) own.set(of.use, head)
  }
  for (const [use, head] of others) if (fieldUse(map, kind, use) && !own.has(use)) own.set(use, head)
  const heads = new Set(own.values())
  const kept = [...others].filter(
    ([use, head]) => own.get(use) === head || (!own.has(use) && !heads.has(head)),
  )
  return Object.fromEntries([...kept, ...own])
}

/** A field as a column names it, with the period of a series behind a colon. */
export function fieldUse(
  map: StrategyMap,
  kind: KindId,
  use: string,
): { readonly field: Field; readonly period?: string } | undefined {
  const fields = kindOf(map.framework, kind)?.fields ?? []
  const whole = fields.find(({ id }) => id === use)
  if (whole) return { field: whole }
  const colon = use.indexOf(':')
  const series =
    colon < 0 ? undefined : fields.find(({ id, type }) => type === 'series' && id === use.slice(0, colon))
  return series && { field: series, period: use.slice(colon + 1) }
}

/** The fields that are observed, each once, those of the chosen kind first. */
export function observedFields({ framework }: StrategyMap, kind: KindId): readonly Field[] {
  const kinds = [...framework.kinds].sort((a, b) => Number(b.id === kind) - Number(a.id === kind))
  const fields = new Map<FieldId, Field>()
  for (const each of kinds)
    for (const field of each.fields) if (field.observed && !fields.has(field.id)) fields.set(field.id, field)
  return [...fields.values()]
}
