import {
  aliveElements,
  countsLink,
  type ElementId,
  type FieldId,
  type KindId,
  kindOf,
  kindsOf,
  labelOf,
  type MatrixDefinition,
  type RelationId,
  type StrategyMap,
  takesKind,
} from '@golden-thread/shared/model'

/** What brings rows together: a field of their kind, or the element at the other end of a relation, such as a lead. */
export type Grouping =
  | { readonly type: 'field'; readonly field: FieldId }
  | { readonly type: 'relation'; readonly relation: RelationId; readonly other: 'from' | 'to' }

export interface GroupingOption {
  readonly key: string
  readonly label: string
  readonly grouping: Grouping
}

/**
 * The ways in which the rows of a matrix can be grouped: the fields of their kind that are chosen from a list, and the
 * relations that they may have with anything but the columns.
 */
export function groupingOptions(map: StrategyMap, matrix: MatrixDefinition): GroupingOption[] {
  const { framework } = map
  const fields = kindsOf(matrix.rows)
    .flatMap((kind) => kindOf(framework, kind)?.fields ?? [])
    .filter((field) => field.type === 'choice')
    .map(
      (field): GroupingOption => ({
        key: `field:${field.id}`,
        label: field.label,
        grouping: { type: 'field', field: field.id },
      }),
    )
  const relations = framework.relations
    .filter((relation) => !matrix.direct.includes(relation.id))
    .flatMap((relation): GroupingOption[] => [
      ...(relation.from.some((kind) => takesKind(matrix.rows, kind))
        ? [
            {
              key: `to:${relation.id}`,
              label: kindWords(map, relation.to),
              grouping: groupBy(relation.id, 'to'),
            },
          ]
        : []),
      ...(relation.to.some((kind) => takesKind(matrix.rows, kind))
        ? [
            {
              key: `from:${relation.id}`,
              label: kindWords(map, relation.from),
              grouping: groupBy(relation.id, 'from'),
            },
          ]
        : []),
    ])
    .map((option) => {
      const relation = framework.relations.find(({ id }) => option.key.endsWith(`:${id}`))
      const words = option.key.startsWith('to:') ? relation?.label : relation?.inverse
      return { ...option, label: words ? `${option.label} (${words})` : option.label }
    })
  return [...fields, ...relations]
}

const groupBy = (relation: RelationId, other: 'from' | 'to'): Grouping => ({
  type: 'relation',
  relation,
  other,
})

const kindWords = (map: StrategyMap, kinds: readonly KindId[]): string =>
  kinds.map((kind) => kindOf(map.framework, kind)?.label ?? kind).join(' or ')

/** A function from an element to the words of its group; empty for an element that is in none. */
export function groupLabels(map: StrategyMap, grouping: Grouping): (id: ElementId) => string {
  if (grouping.type === 'field') return (id) => String(map.elements.get(id)?.fields[grouping.field] ?? '')
  const rowEnd = grouping.other === 'from' ? 'to' : 'from'
  const others = new Map<ElementId, Set<ElementId>>()
  for (const link of map.links.values()) {
    const row = link[rowEnd]
    const other = link[grouping.other]
    if (link.relation !== grouping.relation || !('element' in row) || !('element' in other)) continue
    if (!countsLink(map, link)) continue
    const set = others.get(row.element)
    if (set) set.add(other.element)
    else others.set(row.element, new Set([other.element]))
  }
  const order = new Map(aliveElements(map).map((element, index) => [element.id, index]))
  return (id) =>
    [...(others.get(id) ?? [])]
      .sort((a, b) => (order.get(a) ?? 0) - (order.get(b) ?? 0))
      .map((other) => {
        const element = map.elements.get(other)
        return element ? labelOf(element) : ''
      })
      .join(' and ')
}
