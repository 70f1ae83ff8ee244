import {
  type Change,
  type Field,
  type Framework,
  type ListedPart,
  PART_LISTS,
  partIn,
  partNames,
  type Relation,
  type ReportPart,
} from '../model/index.ts'
import type { Random } from './random.ts'
import { randomText } from './randomText.ts'

type PartChange = 'set-part' | 'remove-part' | 'move-part'

/**
 * A change of a part of the framework. New ones have few names, so that two people come to add the same; only what was
 * added so is taken away, so that the rest of a map keeps its kinds.
 */
export function randomPart(type: PartChange, framework: Framework, random: Random): Change | undefined {
  if (type === 'set-part') return random.chance(0.5) ? addition(framework, random) : edit(framework, random)
  const at = random.maybe(partsOf(framework).filter((part) => type === 'move-part' || isAdded(part)))
  if (!at) return undefined
  if (type === 'remove-part') return { type, at }
  const names = siblings(framework, at)
  return { type, at, after: random.chance(0.2) ? null : (random.maybe(names) ?? null) }
}

const ADDED = /^new-/

const isAdded = ({ id, field }: ListedPart): boolean => ADDED.test(field ?? id)

const siblings = (framework: Framework, { list, id, field }: ListedPart): readonly string[] => {
  const items = framework[list] ?? []
  if (field === undefined) return partNames(list, items)
  return (fieldsOf(framework, list, id) ?? []).map((one) => one.id)
}

const fieldsOf = (
  framework: Framework,
  list: ListedPart['list'],
  id: string,
): readonly Field[] | undefined =>
  list === 'kinds' || list === 'relations' ? framework[list].find((one) => one.id === id)?.fields : undefined

function partsOf(framework: Framework): readonly ListedPart[] {
  return PART_LISTS.flatMap((list) =>
    partNames(list, framework[list] ?? []).flatMap((id): ListedPart[] => [
      { list, id },
      ...(fieldsOf(framework, list, id) ?? []).map((field) => ({ list, id, field: field.id })),
    ]),
  )
}

function addition(framework: Framework, random: Random): Change {
  const id = `new-${random.below(4)}`
  const kind = random.pick(framework.kinds).id
  const other = random.pick(framework.kinds).id
  const relation = random.pick(framework.relations).id
  const set = (at: ListedPart, part: Extract<Change, { type: 'set-part' }>['part']): Change => ({
    type: 'set-part',
    at,
    part,
    ...(random.chance(0.5) ? { after: random.maybe(siblings(framework, at)) ?? null } : {}),
  })
  return random.pick([
    () =>
      set(
        { list: 'kinds', id },
        { id, archetype: 'issue', label: 'New', plural: 'News', prefix: 'N', fields: [] },
      ),
    () => set({ list: 'kinds', id: kind, field: id }, { id, label: randomText(random, ''), type: 'text' }),
    () =>
      set({ list: 'relations', id }, { id, label: 'joins', inverse: 'is joined', from: [kind], to: [other] }),
    () =>
      set(
        { list: 'matrices', id },
        { id, title: 'New', rows: kind, columns: other, direct: [relation], indirect: [], verb: 'met' },
      ),
    () => set({ list: 'measures', id }, { id, title: 'New', of: kind, take: 'count' }),
    () => set({ list: 'reports', id }, { id, title: 'New', parts: [{ heading: 'New' }] }),
    () => set({ list: 'registers', id }, { id, title: 'New', of: kind }),
    () => ({ type: 'set-part', at: { own: 'title' }, part: randomText(random, framework.title) }) as const,
  ])()
}

/** Other words for a kind or a field, or other ends of a relation. */
function edit(framework: Framework, random: Random): Change | undefined {
  const at = random.maybe(partsOf(framework))
  const part = at && partIn(framework, at)
  if (!at || typeof part !== 'object') return undefined
  if (at.list === 'relations' && at.field === undefined) {
    const relation = part as Relation
    return { type: 'set-part', at, part: { ...relation, label: randomText(random, relation.label) } }
  }
  if ('parts' in part && random.chance(0.7)) {
    const parts = otherParts(part.parts, random)
    return {
      type: 'set-part',
      at,
      part: { ...part, parts },
      ...(random.chance(0.5) ? { keys: ['parts'] } : {}),
    }
  }
  if ('direct' in part && random.chance(0.5))
    return { type: 'set-part', at, part: { ...part, ...expecting(random) } }
  if ('label' in part)
    return { type: 'set-part', at, part: { ...part, label: randomText(random, part.label) } }
  return 'title' in part
    ? { type: 'set-part', at, part: { ...part, title: randomText(random, part.title) } }
    : undefined
}

/** Another verb, more or fewer columns and expectations: each by itself. */
function expecting(random: Random): object {
  return random.pick([
    { verb: 'met' },
    { closed: true },
    { expects: { row: { least: random.below(3) } } },
    { extra: [{ label: 'More', path: [] }] },
  ])
}

/** One more part, one less, one that says something else, or two that change places. */
function otherParts(parts: readonly ReportPart[], random: Random): readonly ReportPart[] {
  const at = random.below(parts.length + 1)
  const part: ReportPart = random.pick([
    { heading: randomText(random, 'Heading') },
    { text: randomText(random, '') },
    { claims: true },
  ])
  if (at >= parts.length || random.chance(0.3)) return parts.toSpliced(at, 0, part)
  const [held] = parts.slice(at)
  return random.pick([
    () => parts.toSpliced(at, 1),
    () => parts.with(at, part),
    () => (held ? [held, ...parts.toSpliced(at, 1)] : parts),
  ])()
}
