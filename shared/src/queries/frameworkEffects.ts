import {
  countsLink,
  type Element,
  type Field,
  type Framework,
  isAlive,
  type Kind,
  kindOf,
  type MatrixDefinition,
  PART_LISTS,
  PART_WORDS,
  partNames,
  type StrategyMap,
  valueFault,
} from '../model/index.ts'

/**
 * What a change of the framework does to what is in the map, a sentence each, before it is made: `after` is the map as it
 * would be. Nothing where the content stays as it is.
 */
export function frameworkEffects(before: StrategyMap, after: StrategyMap): readonly string[] {
  if (before.framework === after.framework) return []
  return [
    ...lostElements(before, after),
    ...movedElements(before, after),
    ...fieldEffects(before, after),
    ...linkEffects(before, after),
    ...cellEffects(before, after),
    ...lostParts(before.framework, after.framework),
  ]
}

const counted = (count: number, one: string, many = `${one}s`): string =>
  `${count} ${count === 1 ? one : many}`
const verb = (count: number, one: string, many: string): string => (count === 1 ? one : many)

const aliveIn = ({ elements }: StrategyMap): readonly Element[] => [...elements.values()].filter(isAlive)

const kindWords = (kind: Kind | undefined, count: number): string =>
  kind ? `${count} ${(count === 1 ? kind.label : kind.plural).toLowerCase()}` : counted(count, 'element')

function lostElements(before: StrategyMap, after: StrategyMap): string[] {
  const lost = aliveIn(before).filter(({ id }) => !isAlive(after.elements.get(id)))
  return [...byKind(lost)].map(
    ([kind, elements]) =>
      `${kindWords(kindOf(before.framework, kind), elements.length)} ${verb(elements.length, 'is', 'are')} deleted, and can be restored.`,
  )
}

function movedElements(before: StrategyMap, after: StrategyMap): string[] {
  const moved = aliveIn(after).filter(({ id, kind }) => before.elements.get(id)?.kind !== kind)
  const [former, next] = [kindsById(before.framework), kindsById(after.framework)]
  const orphaned = aliveIn(after).filter(({ kind }) => former.has(kind) && !next.has(kind))
  return [
    ...[...byKind(moved)].map(
      ([kind, elements]) =>
        `${counted(elements.length, 'element')} ${verb(elements.length, 'becomes', 'become')} ${(kindOf(after.framework, kind)?.plural ?? kind).toLowerCase()}.`,
    ),
    ...[...byKind(orphaned)].map(
      ([kind, elements]) =>
        `${kindWords(kindOf(before.framework, kind), elements.length)} ${verb(elements.length, 'has', 'have')} no kind any more.`,
    ),
  ]
}

/** A value that its kind has no field for is kept, and shown again with the field. */
function fieldEffects(before: StrategyMap, after: StrategyMap): string[] {
  const lost = new Map<string, number>()
  const unfit = new Map<string, number>()
  const [former, next] = [kindsById(before.framework), kindsById(after.framework)]
  for (const element of aliveIn(after)) {
    const was = former.get(before.elements.get(element.id)?.kind ?? '')
    const is = next.get(element.kind)
    if (!was || was === is) continue
    for (const [id, value] of Object.entries(element.fields)) {
      const old = fieldOf(was, id)
      const field = fieldOf(is, id)
      if (!old) continue
      if (!field) add(lost, old.label)
      else if (valueFault(after.framework, field, value) && !valueFault(before.framework, old, value))
        add(unfit, field.label)
    }
  }
  return [
    ...[...lost].map(
      ([label, count]) =>
        `${counted(count, 'element')} ${verb(count, 'loses', 'lose')} the field ${label}. What stands in it is kept, and comes back with the field.`,
    ),
    ...[...unfit].map(
      ([label, count]) =>
        `${counted(count, 'value')} of ${label} ${verb(count, 'does', 'do')} not fit any more. ${verb(count, 'It is', 'They are')} kept as written.`,
    ),
  ]
}

const kindsById = ({ kinds }: Framework): ReadonlyMap<string, Kind> =>
  new Map(kinds.map((kind) => [kind.id, kind]))

const fieldOf = (kind: Kind | undefined, id: string): Field | undefined =>
  kind?.fields.find((field) => field.id === id)

function linkEffects(before: StrategyMap, after: StrategyMap): string[] {
  const gone = new Map<string, number>()
  const unfit = new Map<string, number>()
  const relations = new Map(after.framework.relations.map((relation) => [relation.id, relation]))
  const labels = new Map(before.framework.relations.map(({ id, label }) => [id, label]))
  for (const link of before.links.values()) {
    if (!countsLink(before, link) || countsLink(after, link)) continue
    // What leaves sight with its end is said of the end.
    const isThere = [link.from, link.to].every(
      (end) => !('element' in end) || isAlive(after.elements.get(end.element)),
    )
    if (isThere) add(relations.has(link.relation) ? unfit : gone, labels.get(link.relation) ?? link.relation)
  }
  return [
    ...[...gone].map(
      ([label, count]) =>
        `${counted(count, 'link')} “${label}” ${verb(count, 'counts', 'count')} no more and ${verb(count, 'is', 'are')} kept.`,
    ),
    ...[...unfit].map(
      ([label, count]) =>
        `${counted(count, 'link')} “${label}” ${verb(count, 'stands', 'stand')} between kinds it no longer joins. ${verb(count, 'It is', 'They are')} kept and not counted.`,
    ),
  ]
}

function cellEffects(before: StrategyMap, after: StrategyMap): string[] {
  const kept = new Set(after.framework.matrices.map(({ id }) => id))
  const cells = new Map<string, number>()
  for (const key of before.assessments.keys()) {
    const matrix = before.framework.matrices.find(({ id }) => key.startsWith(`${id}|`))
    if (matrix && !kept.has(matrix.id)) add(cells, matrix.title)
  }
  return [...cells].map(
    ([title, count]) =>
      `${counted(count, 'assessed cell')} of “${title}” ${verb(count, 'is', 'are')} kept and not shown.`,
  )
}

/** Parts that go with another, so that nobody finds out later. */
function lostParts(before: Framework, after: Framework): string[] {
  return PART_LISTS.flatMap((list) => {
    const kept = new Set(partNames(list, after[list] ?? []))
    const items: readonly unknown[] = before[list] ?? []
    const names = partNames(list, items)
    const lost = items.filter((_, at) => !kept.has(names[at] ?? ''))
    if (lost.length === 0) return []
    const named = lost.map((item) => nameOf(item as Partial<Kind & MatrixDefinition>)).filter(Boolean)
    const words = named.length > 0 ? `: ${named.map((name) => `“${name}”`).join(', ')}` : ''
    const one = PART_WORDS[list]
    return [
      `${counted(lost.length, one, list)} ${verb(lost.length, 'leaves', 'leave')} the framework${words}.`,
    ]
  })
}

const nameOf = ({ label, title, id }: Partial<Kind & MatrixDefinition>): string => label ?? title ?? id ?? ''

function byKind(elements: readonly Element[]): ReadonlyMap<string, readonly Element[]> {
  const kinds = new Map<string, Element[]>()
  for (const element of elements) {
    const others = kinds.get(element.kind)
    if (others) others.push(element)
    else kinds.set(element.kind, [element])
  }
  return kinds
}

const add = (counts: Map<string, number>, key: string): void => {
  counts.set(key, (counts.get(key) ?? 0) + 1)
}
