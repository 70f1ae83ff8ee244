import {
  aliveElements,
  type Element,
  type Field,
  type FieldId,
  type Framework,
  type Kind,
  type KindId,
  kindOf,
  kindsOf,
  type Path,
  periodsIn,
  type Register,
  type Selector,
  type StrategyMap,
} from '../../model/index.ts'
import { lookAt, type MapLook, selected } from '../graph/index.ts'

/** Some elements of a map as a table: what its rows are, and its columns in their order. */
export interface RegisterTable {
  /** How it is asked for: kinds with commas between them, or the id of a register of the framework. */
  readonly asked: string
  readonly title: string
  readonly of: Selector
  readonly kinds: readonly Kind[]
  readonly columns: readonly RegisterCell[]
}

/** A column of a register. `key` is unique in it, and the same whatever stands beside it. */
export type RegisterCell = { readonly key: string; readonly label: string } & (
  | { readonly type: 'code' }
  | { readonly type: 'title' }
  /** What it is, where there are several kinds. */
  | { readonly type: 'kind' }
  /** Kinds that share the id of a field share its column. */
  | { readonly type: 'field'; readonly field: FieldId; readonly like: Field }
  /** One period of a series. */
  | { readonly type: 'period'; readonly field: FieldId; readonly period: string; readonly like: Field }
  /** What a way leads to; it follows from the links. */
  | { readonly type: 'path'; readonly path: Path }
  /** Whether a claim holds; it follows from the map. */
  | { readonly type: 'verdict' }
)

/** The table that is asked for, or undefined where the framework has no such kind and no such register. */
export function registerTable(map: StrategyMap, asked: string): RegisterTable | undefined {
  const { framework } = map
  const kinds = asked.split(',').flatMap((id) => kindOf(framework, id.trim()) ?? [])
  if (kinds.length > 0) {
    const ids = [...new Set(kinds.map(({ id }) => id))]
    const of = ids.length === 1 && ids[0] !== undefined ? ids[0] : { kinds: ids }
    return tableOf(map, { asked: ids.join(','), title: listed(ids, framework), of })
  }
  const register = framework.registers?.find(({ id }) => id === asked)
  if (!register) return undefined
  return tableOf(map, { asked, title: register.title, of: register.of, register })
}

/** Where nothing is asked for: the first register of the framework, or its first kind. */
export const firstRegister = ({ registers = [], kinds }: Framework): string | undefined =>
  registers[0]?.id ?? kinds[0]?.id

export const registerRows = (
  map: StrategyMap,
  { of }: RegisterTable,
  look: MapLook = lookAt(map),
): Element[] => selected(map, of, look)

interface Asked {
  readonly asked: string
  readonly title: string
  readonly of: Selector
  readonly register?: Register
}

function tableOf(map: StrategyMap, { asked, title, of, register }: Asked): RegisterTable {
  const kinds = kindsOf(of).flatMap((id) => kindOf(map.framework, id) ?? [])
  const fields = fieldsOf(kinds)
  const chosen = register?.columns?.flatMap((column): readonly RegisterCell[] => {
    if ('path' in column)
      return [{ type: 'path', key: `path ${column.path.join(' ')}`, label: column.label, path: column.path }]
    const field = fields.get(column.field)
    return field ? cellsOf(map, kinds, field) : []
  })
  const columns: RegisterCell[] = [
    { type: 'code', key: 'code', label: 'Code' },
    { type: 'title', key: 'title', label: 'Title' },
    ...(kinds.length > 1 ? [{ type: 'kind', key: 'kind', label: 'Kind' } as const] : []),
    ...(kinds.some(({ role }) => role === 'claim')
      ? [{ type: 'verdict', key: 'verdict', label: 'Verdict' } as const]
      : []),
    ...(chosen ?? [...fields.values()].flatMap((field) => cellsOf(map, kinds, field))),
  ]
  return { asked, title, of, kinds, columns: once(columns) }
}

function fieldsOf(kinds: readonly Kind[]): ReadonlyMap<FieldId, Field> {
  const fields = new Map<FieldId, Field>()
  for (const field of kinds.flatMap((kind) => kind.fields))
    if (!fields.has(field.id)) fields.set(field.id, field)
  return fields
}

/** A series has a column for each period that the field or any of the elements has. */
function cellsOf(map: StrategyMap, kinds: readonly Kind[], field: Field): readonly RegisterCell[] {
  const { id, label } = field
  if (field.type !== 'series')
    return [{ type: 'field', key: `field ${id}`, label: withUnit(field), field: id, like: field }]
  const held: Record<string, string> = {}
  for (const kind of kinds)
    for (const element of aliveElements(map, kind.id)) {
      const value = element.fields[id]
      if (typeof value === 'object') for (const period of Object.keys(value)) held[period] = ''
    }
  const unit = field.unit ? ` (${field.unit})` : ''
  return periodsIn(field, held).map((period) => ({
    type: 'period',
    key: `period ${id} ${period}`,
    label: `${label} ${period}${unit}`,
    field: id,
    period,
    like: field,
  }))
}

const withUnit = ({ label, unit }: Field): string => (unit ? `${label} (${unit})` : label)

const once = (columns: readonly RegisterCell[]): readonly RegisterCell[] => [
  ...new Map(columns.map((column) => [column.key, column])).values(),
]

const conjunction = new Intl.ListFormat('en-GB', { type: 'conjunction' })
const listed = (ids: readonly KindId[], framework: Framework): string =>
  conjunction.format(ids.map((id) => kindOf(framework, id)?.plural ?? id))
