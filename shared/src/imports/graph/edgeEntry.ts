import { type Concept, conceptOf, FIXED_NAMES, relationshipOf } from '../../exchange/index.ts'
import { BASES, type Kind, kindOf, type Relation, relationOf, type StrategyMap } from '../../model/index.ts'
import { type EndName, folded, type LinkEntry } from '../entries/index.ts'
import { graphText } from './graphText.ts'
import type { NodeEnd } from './nodeEnd.ts'
import { readProperties } from './readProperties.ts'
import type { GraphChoices, SourceEdge, SourceGraph } from './sourceGraph.ts'
import type { RowTally } from './tally.ts'

type Made =
  | { readonly entry: LinkEntry }
  | { readonly refused: { readonly code: string; readonly sentence: string } }
  | undefined

/** An edge as a link, the way about that our relation has it; undefined where it only joins a group to a member. */
export function edgeEntry(
  map: StrategyMap,
  graph: SourceGraph,
  edge: SourceEdge,
  ends: ReadonlyMap<string, NodeEnd>,
  choices: GraphChoices,
  told: RowTally,
): Made {
  const [source, target] = [ends.get(edge.from), ends.get(edge.to)]
  if (source?.is === 'group' && isMembership(edge)) return undefined
  const said = relationSaid(edge)
  if (!source || !target) return refused('end-unknown', graphText.endUnknown(source ? edge.to : edge.from))
  const gone = [source, target].find((end) => end.is === 'refused')
  if (gone) return refused('end-refused', graphText.endRefused(gone.title))
  const found = relationFor(map, graph, edge, said, [source, target], choices)
  if (found === 'left out') {
    told.add(`left ${edge.type}`, edge, (count) => graphText.leftOut(edge.type, count))
    return undefined
  }
  if (!found)
    return refused(
      'relation-unknown',
      graphText.relationUnknown(said ?? edge.type, kindWord(map, source), kindWord(map, target)),
    )
  const { relation, isReversed } = found
  const read = readProperties(edge.properties, relation.fields ?? [])
  for (const name of read.unknown)
    told.add(`${relation.id}|${name}`, edge, (count) => graphText.fieldUnknown(name, relation.label, count))
  const basis = BASES.find((each) => each === read.fixed.get(FIXED_NAMES.basis))
  const [from, to] = isReversed ? [target, source] : [source, target]
  const strength = read.fixed.get(FIXED_NAMES.strength)
  const note = read.fixed.get(FIXED_NAMES.note)
  return {
    entry: {
      is: 'link',
      place: edge.place,
      relation: relation.id,
      from: endOf(from),
      to: endOf(to),
      ...(basis ? { basis } : {}),
      ...(strength ? { strength } : {}),
      ...(note ? { note } : {}),
      ...(Object.keys(read.fields).length > 0 ? { fields: read.fields } : {}),
      ...(read.evidence.length > 0 ? { evidence: read.evidence } : {}),
    },
  }
}

const relationSaid = ({ properties }: SourceEdge): string | undefined =>
  properties.find(({ name }) => folded(name) === folded(FIXED_NAMES.relation))?.value

/** An edge of ours that says no more than that a node is in a group. */
export const isMembership = (edge: SourceEdge): boolean => (relationSaid(edge) ?? 'includes') === 'includes'

const refused = (code: string, sentence: string): Made => ({ refused: { code, sentence } })

const kindIdOf = (end: NodeEnd): string =>
  end.is === 'element' ? end.kind.id : end.is === 'group' ? (end.kind ?? '') : ''

const kindWord = (map: StrategyMap, end: NodeEnd): string =>
  (kindOf(map.framework, kindIdOf(end))?.label ?? 'group').toLowerCase()

const endOf = (end: NodeEnd): EndName =>
  end.is === 'element' ? { entry: end.entry } : end.is === 'group' ? end.end : { name: '' }

interface Found {
  readonly relation: Relation
  readonly isReversed: boolean
}

function relationFor(
  { framework }: StrategyMap,
  { form }: SourceGraph,
  { type }: SourceEdge,
  said: string | undefined,
  [source, target]: readonly [NodeEnd, NodeEnd],
  { relations = {} }: GraphChoices,
): Found | 'left out' | undefined {
  const joins = (relation: Relation, isReversed: boolean): boolean => {
    const [from, to] = isReversed ? [target, source] : [source, target]
    return relation.from.includes(kindIdOf(from)) && relation.to.includes(kindIdOf(to))
  }
  const placed = (relation: Relation): Found | undefined => {
    const isTurned = form === 'archimate' && writtenAs(framework.kinds, relation, [target, source]).isReversed
    const ways = isTurned ? [true, false] : [false, true]
    const way = ways.find((isReversed) => joins(relation, isReversed))
    return way === undefined ? undefined : { relation, isReversed: way }
  }
  const chosen = [said, type].find((word) => word !== undefined && Object.hasOwn(relations, word))
  if (chosen !== undefined && relations[chosen] === '') return 'left out'
  const named = relationOf(framework, chosen === undefined ? (said ?? '') : (relations[chosen] ?? ''))
  const called = framework.relations.filter(({ id, label }) =>
    [said, type].some(
      (word) => word !== undefined && [id, label].some((name) => folded(name) === folded(word)),
    ),
  )
  for (const relation of [...(named ? [named] : []), ...called]) {
    const found = placed(relation)
    if (found) return found
  }
  // What is called by a name of ours and does not join these is refused: another relation would say something else.
  if (named || called.length > 0 || chosen !== undefined) return undefined
  const able = framework.relations.flatMap((relation) => placed(relation) ?? [])
  if (form !== 'archimate') return able.length === 1 ? able[0] : undefined
  // Of several that join the two, the one that is written in the same way.
  const same = able.filter(({ relation, isReversed }) => {
    const pair = isReversed ? ([target, source] as const) : ([source, target] as const)
    return writtenAs(framework.kinds, relation, pair).type === type
  })
  return same[0] ?? (able.length === 1 ? able[0] : undefined)
}

/** What a link of this relation is in ArchiMate, from the first of these ends to the second. */
function writtenAs(
  kinds: readonly Kind[],
  relation: Relation,
  [from, to]: readonly [NodeEnd, NodeEnd],
): ReturnType<typeof relationshipOf> {
  const concept = (end: NodeEnd): Concept =>
    end.is === 'group' ? 'Grouping' : conceptOf(kinds.find(({ id }) => id === kindIdOf(end)))
  return relationshipOf(relation, concept(from), concept(to))
}
