import {
  aliveElements,
  type End,
  endElements,
  endKey,
  endLabel,
  isAlive,
  isCollective,
  kindOf,
  relationOf,
  type StrategyMap,
  showsLink,
} from '../model/index.ts'
import { asAt } from '../queries/index.ts'
import type { Feeding } from './feeding.ts'
import { type FeedTable, feedTable } from './feedTable.ts'
import { fieldColumns } from './fieldColumns.ts'
import { sourcesOf, wordsOf } from './words.ts'

/** Elements that are not deleted, with what was observed last in their fields. */
export function elementsTable({ map }: Feeding): FeedTable {
  // With what was observed last in their fields, as elements are answered.
  const now = asAt(map)
  const fields = fieldColumns(map.framework.kinds.flatMap((kind) => kind.fields))
  return feedTable(
    [
      'id',
      'code',
      'kind',
      'kindLabel',
      'title',
      'placeholder:boolean',
      'evidence:number',
      'sources',
      ...fields.heads,
    ],
    aliveElements(now).map((element) => ({
      id: element.id,
      code: element.code,
      kind: element.kind,
      kindLabel: kindOf(map.framework, element.kind)?.label,
      title: element.title,
      placeholder: element.placeholder === true,
      evidence: (element.evidence ?? []).length,
      sources: sourcesOf(element.evidence ?? []),
      ...fields.valuesOf(element.fields),
    })),
  )
}

/** Links that show, and collective claims; their ends by key, by code and in words. */
export function linksTable({ map }: Feeding): FeedTable {
  const fields = fieldColumns(map.framework.relations.flatMap((relation) => relation.fields ?? []))
  return feedTable(
    [
      'id',
      'relation',
      'relationLabel',
      'from',
      'fromCode',
      'fromTitle',
      'to',
      'toCode',
      'toTitle',
      'collective:boolean',
      'basis',
      'strength',
      'note',
      'evidence:number',
      'sources',
      ...fields.heads,
    ],
    [...map.links.values()]
      .filter((link) => showsLink(map, link))
      .map((link) => ({
        id: link.id,
        relation: link.relation,
        relationLabel: relationOf(map.framework, link.relation)?.label,
        from: endKey(link.from),
        fromCode: endCodes(map, link.from),
        fromTitle: endLabel(map, link.from),
        to: endKey(link.to),
        toCode: endCodes(map, link.to),
        toTitle: endLabel(map, link.to),
        collective: isCollective(link),
        basis: link.basis,
        strength: link.strength,
        note: link.note,
        evidence: link.evidence.length,
        sources: sourcesOf(link.evidence),
        ...fields.valuesOf(link.fields ?? {}),
      })),
  )
}

/** What was observed of elements over time. */
export const observationsTable = ({ map }: Feeding): FeedTable =>
  feedTable(
    [
      'id',
      'element',
      'code',
      'title',
      'field',
      'value',
      'asAt',
      'event',
      'note',
      'by',
      'at:number',
      'sources',
    ],
    [...map.observations.values()]
      .filter(({ deletedAt, element }) => deletedAt === undefined && isAliveIn(map, element))
      .map(({ id, element, field, value, asAt: day, event, note, by, at, evidence }) => ({
        id,
        element,
        code: map.elements.get(element)?.code,
        title: map.elements.get(element)?.title,
        field,
        value: wordsOf(value),
        asAt: day,
        event,
        note,
        by,
        at,
        sources: sourcesOf(evidence),
      })),
  )

const isAliveIn = (map: StrategyMap, id: Parameters<StrategyMap['elements']['get']>[0]): boolean => {
  const element = map.elements.get(id)
  return element !== undefined && isAlive(element)
}

const endCodes = (map: StrategyMap, end: End): string | null =>
  'kind' in end
    ? null
    : endElements(end)
        .map((id) => map.elements.get(id)?.code ?? '')
        .join(', ')
