import {
  byCode,
  conditionsOf,
  type Element,
  type ElementId,
  isAlive,
  kindOf,
  type MatrixDefinition,
  type Order,
  type Path,
  type StrategyMap,
  takesKind,
} from '../../model/index.ts'
import {
  type Comparable,
  comparable,
  compared,
  fieldIn,
  type MapLook,
  reach,
  selects,
} from '../../queries/index.ts'

/** The two sides of a matrix. */
export type MatrixSide = 'rows' | 'columns'

/** What a matrix says of one row or column besides its cells. */
export interface MatrixLine {
  /** What it is grouped under; null where the way leads nowhere. Absent where nothing is grouped. */
  readonly group?: ElementId | null
  /** The extra columns of a row, each with the words in it; empty where there is nothing. */
  readonly extra?: readonly string[]
  /** Who leads the row, in their initials. */
  readonly initials?: string
}

/** True where being a line, or standing in its place, hangs on more than kind and code. */
export const hasLines = (definition: MatrixDefinition, side: MatrixSide): boolean =>
  conditionsOf(definition[side]).length > 0 ||
  (definition.order !== undefined && definition.order !== 'code') ||
  groupPath(definition, side) !== undefined ||
  (side === 'rows' && ((definition.extra?.length ?? 0) > 0 || definition.show === 'initials'))

/** True where the element is a row, or a column, of the matrix. */
export const isLine = (
  look: MapLook,
  definition: MatrixDefinition,
  side: MatrixSide,
  id: ElementId,
): boolean =>
  conditionsOf(definition[side]).length > 0
    ? selects(look, definition[side], id)
    : isAlive(look.element(id)) && takesKind(definition[side], look.element(id)?.kind)

export function lineOf(
  look: MapLook,
  definition: MatrixDefinition,
  side: MatrixSide,
  id: ElementId,
): MatrixLine {
  const element = look.element(id)
  const path = groupPath(definition, side)
  const { extra, show } = definition
  const isRow = side === 'rows' && element
  return {
    ...(path ? { group: reach(look, id, path)[0]?.id ?? null } : {}),
    ...(isRow && extra ? { extra: extra.map((column) => extraText(look, column, element)) } : {}),
    ...(isRow && show === 'initials' ? { initials: initialsOf(look, id) } : {}),
  }
}

/** What a line is put in order by, before its code: the code of its group, then what the matrix orders by. */
export function sortKeyOf(
  look: MapLook,
  definition: MatrixDefinition,
  side: MatrixSide,
  id: ElementId,
): SortKey {
  const element = look.element(id)
  const path = groupPath(definition, side)
  const [group] = path ? reach(look, id, path) : []
  return [
    ...(path ? [group ? { words: `${group.code} ${group.id}` } : undefined] : []),
    ...(element ? orderKey(look, definition.order ?? 'code', element) : []),
  ]
}

export type SortKey = readonly (Comparable | undefined)[]

/** What has nothing to be ordered by stands last. */
export function compareKeys(a: SortKey, b: SortKey): number {
  for (const [at, one] of a.entries()) {
    const other = b[at]
    if (!one || !other) {
      if (one || other) return one ? -1 : 1
      continue
    }
    // What cannot be compared, as a date and words, keeps apart by its sort.
    const difference = compared(one, other) ?? sortOf(one) - sortOf(other)
    if (difference !== 0) return difference
  }
  return 0
}

const sortOf = (key: Comparable): number => ('span' in key ? 0 : 'amount' in key ? 1 : 2)

/** The order of two lines of one map. */
export const compareLines =
  (map: StrategyMap, keyOf: (id: ElementId) => SortKey) =>
  (a: ElementId, b: ElementId): number => {
    const [one, other] = [map.elements.get(a), map.elements.get(b)]
    return compareKeys(keyOf(a), keyOf(b)) || (one && other ? byCode(one, other) : 0)
  }

function orderKey(look: MapLook, order: Order, element: Element): SortKey {
  if (order === 'code') return []
  if (order !== 'paper')
    return [comparable(look.value(element, order.field), fieldIn(look.map, element, order.field))]
  const field = kindOf(look.map.framework, element.kind)?.fields.find(({ role }) => role === 'paragraphs')
  const own = field && look.value(element, field.id)
  const paragraph = own === undefined ? element.evidence?.[0]?.paragraph : String(own)
  return [paragraph?.trim() ? { words: paragraph.trim() } : undefined]
}

function extraText(
  look: MapLook,
  column: NonNullable<MatrixDefinition['extra']>[number],
  element: Element,
): string {
  if ('path' in column)
    return reach(look, element.id, column.path)
      .map((each) => shortName(look.map, each))
      .join(', ')
  const value = look.value(element, column.field)
  if (typeof value !== 'object')
    return value === undefined ? '' : typeof value === 'boolean' ? (value ? 'yes' : 'no') : String(value)
  return Object.entries(value)
    .map(([period, amount]) => `${period}: ${amount}`)
    .join('; ')
}

/** Bodies and people by their names, everything else by its code. */
const shortName = (map: StrategyMap, { kind, code, title }: Element): string =>
  kindOf(map.framework, kind)?.archetype === 'party' ? title || code : code || title

/** "TG, SR": of everyone by a relation that leads, at the other end. */
function initialsOf(look: MapLook, id: ElementId): string {
  const leads = new Map<ElementId, Element>()
  for (const { id: relation, role } of look.map.framework.relations) {
    if (role !== 'leads') continue
    for (const lead of reach(look, id, [`^${relation}`])) leads.set(lead.id, lead)
  }
  return [...leads.values()].sort(byCode).map(initials).join(', ')
}

const initials = ({ title, code }: Element): string =>
  (title.split(',')[0] ?? '')
    .split(/[\s-]+/)
    .map((word) => word.charAt(0))
    .filter((letter) => /\p{L}/u.test(letter))
    .join('')
    .toUpperCase() || code

export const groupPath = (definition: MatrixDefinition, side: MatrixSide): Path | undefined =>
  side === 'rows' ? definition.rowGroups : definition.columnGroups
