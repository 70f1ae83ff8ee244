import {
  type Assessment,
  cellKey,
  type Element,
  type ElementEvidence,
  type ElementId,
  type End,
  type Evidence,
  elementId,
  emptyMap,
  endFromKey,
  endKey,
  type Link,
  type LinkId,
  linkId,
  type Observation,
  type ObservationId,
  observationId,
  type SavedView,
  type StrategyMap,
} from '../../model/index.ts'
import type { ElementRow, LinkRow, ObservationRow, PaperContent, Says } from './rows.ts'

/** The map that the tables of a paper describe; the same on every call. */
export function mapOf(content: PaperContent): StrategyMap {
  const elements = new Map<ElementId, Element>()
  for (const { id: kind } of content.framework.kinds) {
    for (const row of content.elements[kind] ?? []) {
      elements.set(elementId(row.code), elementOf(content.source, kind, row))
    }
  }
  return {
    ...emptyMap(content.framework, content.title),
    about: content.about,
    elements,
    links: linksOf(content, elements),
    observations: observationsOf(content),
    assessments: assessmentsOf(content),
    views: viewsOf(content),
  }
}

function elementOf(source: string, kind: string, row: ElementRow): Element {
  const evidence = evidenceOf(source, row.says)
  return {
    id: elementId(row.code),
    kind,
    code: row.code,
    title: row.title,
    fields: row.fields ?? {},
    ...(evidence.length > 0 ? { evidence } : {}),
    ...(row.placeholder ? { placeholder: true as const } : {}),
  }
}

function linksOf(content: PaperContent, elements: ReadonlyMap<ElementId, Element>): Map<LinkId, Link> {
  const links = new Map<LinkId, Link>()
  for (const [relation, rows] of Object.entries(content.links)) {
    for (const row of rows) {
      const link = linkOf(content.source, relation, row, elements)
      links.set(link.id, link)
    }
  }
  return links
}

function linkOf(
  source: string,
  relation: string,
  row: LinkRow,
  elements: ReadonlyMap<ElementId, Element>,
): Link {
  const from = endOf(row.from)
  const to = endOf(row.to)
  const seen = { from: elements.get(elementId(row.from))?.title, to: elements.get(elementId(row.to))?.title }
  return {
    id: linkId(relation, from, to),
    relation,
    from,
    to,
    basis: row.basis,
    note: row.note ?? '',
    evidence: evidenceOf(source, row.says).map(({ field: _, ...piece }) => piece),
    ...(row.strength ? { strength: row.strength } : {}),
    ...(row.fields ? { fields: row.fields } : {}),
    // A claim about a whole kind has no title of its own to have been seen.
    ...(seen.from !== undefined && seen.to !== undefined ? { seen: { from: seen.from, to: seen.to } } : {}),
  }
}

/** An end in the words of a row: "R1,R2,R3" is those three together. */
const endOf = (words: string): End => endFromKey(endKey(endFromKey(words.replaceAll(' ', ''))))

/** In the order of their ids, as a document gives evidence back. Two quotations of one paragraph are told apart. */
function evidenceOf(source: string, says: readonly Says[] = []): ElementEvidence[] {
  const taken = new Set<string>()
  return says
    .map(([paragraph, quotation, field]) => {
      const bare = `p${paragraph.replace(/\W+/g, '').toLowerCase()}`
      let id = bare
      for (let copy = 2; taken.has(id); copy += 1) id = `${bare}-${copy}`
      taken.add(id)
      return { id, source, paragraph, quotation, ...(field ? { field } : {}) }
    })
    .sort((a, b) => (a.id < b.id ? -1 : 1))
}

function observationsOf(content: PaperContent): Map<ObservationId, Observation> {
  const observations = new Map<ObservationId, Observation>()
  for (const row of content.observations ?? []) {
    const observation = observationOf(content.source, row)
    // A paper may say two things of one field and one day. Both are kept, so that a finding can name them.
    let id = observation.id
    for (let copy = 2; observations.has(id); copy += 1) id = observationId(`${observation.id}-${copy}`)
    observations.set(id, { ...observation, id })
  }
  return observations
}

const observationOf = (source: string, row: ObservationRow): Observation => ({
  id: observationId(`${row.element}-${row.field}-${row.asAt.replace(/\W+/g, '')}`),
  element: elementId(row.element),
  field: row.field,
  value: row.value,
  asAt: row.asAt,
  ...(row.event ? { event: elementId(row.event) } : {}),
  note: row.note ?? '',
  by: source,
  at: 0,
  evidence: evidenceOf(source, row.says).map(({ field: _, ...piece }): Evidence => piece),
})

const assessmentsOf = (content: PaperContent): Map<string, Assessment> =>
  new Map(
    (content.assessments ?? []).map(({ matrix, row, column, state, note }) => [
      cellKey(matrix, elementId(row), elementId(column)),
      { state, note, by: content.source, at: 0 },
    ]),
  )

const viewsOf = (content: PaperContent): Map<string, SavedView> =>
  new Map((content.views ?? []).map((view, order) => [view.id, { ...view, order }]))
