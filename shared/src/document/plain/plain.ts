import {
  type Acceptance,
  type Assessment,
  type Basis,
  cellFromKey,
  type Element,
  type ElementEvidence,
  type End,
  type Evidence,
  endElements,
  type FieldValue,
  type Framework,
  inViewOrder,
  type Link,
  type Observation,
  type StandsFor,
  type StrategyMap,
} from '../../model/index.ts'
import { withUnread } from '../framework/index.ts'
import { type StoredView, storedView } from '../roots/index.ts'
import { inOrder, type PlainReportPart, plainReports } from './plainReports.ts'

export const PLAIN_FORMAT = 'golden-thread-map'
/** From 2 on there is what a program that knows 1 would leave out: observations, evidence of elements, series, sets. */
export const PLAIN_VERSION = 2

/** A whole map as JSON, to keep, to move and to read with other programs. What is deleted is in it, marked. */
export interface PlainMap {
  readonly format: typeof PLAIN_FORMAT
  /** 1 where it holds nothing that version 1 has no place for. */
  readonly version: 1 | typeof PLAIN_VERSION
  readonly title: string
  readonly about: string
  readonly framework: Framework
  readonly elements: readonly PlainElement[]
  readonly links: readonly PlainLink[]
  readonly assessments: readonly PlainAssessment[]
  /** In the order in which they are presented. Files from before there were views have none. */
  readonly views?: readonly StoredView[]
  /** Where the documents behind the evidence are on the web. Files from before there were such addresses have none. */
  readonly sources?: readonly { readonly source: string; readonly address: string }[]
  /** The words of those documents that are kept with the map. Files without any say nothing. */
  readonly texts?: readonly { readonly source: string; readonly text: string }[]
  /** What stands on front sheets, and the words of the sections of reports. Files without any say nothing. */
  readonly reports?: readonly PlainReportPart[]
  /** Findings that are left as they are, each with who says so and why. Older files have none. */
  readonly accepted?: readonly PlainAcceptance[]
  /** What fields were as of dates. Files without any say nothing. */
  readonly observations?: readonly Observation[]
}

export interface PlainElement {
  readonly id: string
  readonly kind: string
  readonly code: string
  readonly title: string
  readonly fields: Readonly<Record<string, FieldValue>>
  readonly evidence?: readonly ElementEvidence[]
  readonly placeholder?: true
  readonly standsFor?: StandsFor
  readonly position?: { readonly x: number; readonly y: number }
  readonly deletedAt?: number
}

export interface PlainLink {
  /** Follows from the relation and the ends; may be left out of what is imported. */
  readonly id?: string
  readonly relation: string
  readonly from: End
  readonly to: End
  readonly basis: Basis
  readonly strength?: string
  readonly note: string
  readonly evidence: readonly Evidence[]
  readonly fields?: Readonly<Record<string, FieldValue>>
  readonly seen?: { readonly from: string; readonly to: string }
  readonly deletedAt?: number
}

export interface PlainAssessment extends Assessment {
  readonly matrix: string
  readonly row: string
  readonly column: string
}

export interface PlainAcceptance extends Acceptance {
  readonly finding: string
}

/**
 * The map as plain JSON, in an order that does not depend on who wrote first. A link to an element that never
 * reached this copy is left out: no view shows it, and no reader could place it.
 */
export function toPlain(map: StrategyMap): PlainMap {
  const isThere = (end: End): boolean => endElements(end).every((id) => map.elements.has(id))
  return {
    format: PLAIN_FORMAT,
    version: versionOf(map),
    title: map.title,
    about: map.about,
    framework: withUnread(map.framework) as Framework,
    elements: inOrder(map.elements).map(([, element]) => plainElement(element)),
    links: inOrder(map.links)
      .filter(([, link]) => isThere(link.from) && isThere(link.to))
      .map(([, link]) => plainLink(link)),
    assessments: inOrder(map.assessments).flatMap(([key, assessment]) => {
      const cell = cellFromKey(key)
      return cell && map.elements.has(cell.row) && map.elements.has(cell.column)
        ? [{ ...cell, ...assessment }]
        : []
    }),
    views: inViewOrder(map.views).map(storedView),
    sources: inOrder(map.sources).map(([source, address]) => ({ source, address })),
    ...(map.texts.size > 0 && { texts: inOrder(map.texts).map(([source, text]) => ({ source, text })) }),
    ...(map.reportFacts.size + map.reportTexts.size > 0 && { reports: plainReports(map) }),
    accepted: inOrder(map.accepted).map(([finding, acceptance]) => ({ finding, ...acceptance })),
    ...(map.observations.size > 0 && {
      observations: inOrder(map.observations).flatMap(([, observation]) =>
        map.elements.has(observation.element) ? [plainObservation(observation)] : [],
      ),
    }),
  }
}

function versionOf({ framework, elements, links, observations }: StrategyMap): 1 | typeof PLAIN_VERSION {
  const isNew =
    (framework.language ?? 1) > 1 ||
    observations.size > 0 ||
    [...elements.values()].some(
      ({ evidence, placeholder, standsFor, fields }) =>
        evidence || placeholder || standsFor || Object.values(fields).some(isOfVersion2),
    ) ||
    [...links.values()].some(({ from, to, fields }) => 'set' in from || 'set' in to || fields)
  return isNew ? PLAIN_VERSION : 1
}

const isOfVersion2 = (value: FieldValue): boolean => typeof value === 'boolean' || typeof value === 'object'

const plainFields = (fields: Readonly<Record<string, FieldValue>>): Record<string, FieldValue> =>
  Object.fromEntries(
    Object.entries(fields).map(([id, value]) => [id, typeof value === 'object' ? { ...value } : value]),
  )

const plainObservation = (observation: Observation): Observation => ({
  ...observation,
  ...(typeof observation.value === 'object' ? { value: { ...observation.value } } : {}),
  evidence: observation.evidence.map((piece) => ({ ...piece })),
})

const plainElement = ({
  id,
  kind,
  code,
  title,
  fields,
  evidence,
  placeholder,
  standsFor,
  position,
  deletedAt,
}: Element): PlainElement => ({
  id,
  kind,
  code,
  title,
  fields: plainFields(fields),
  ...(evidence ? { evidence: evidence.map((piece) => ({ ...piece })) } : {}),
  ...(placeholder ? { placeholder } : {}),
  ...(standsFor ? { standsFor: { ...standsFor, seen: { ...standsFor.seen } } } : {}),
  ...(position ? { position: { x: position.x, y: position.y } } : {}),
  ...(deletedAt === undefined ? {} : { deletedAt }),
})

const plainEnd = (end: End): End => ('set' in end ? { set: [...end.set] } : { ...end })

const plainLink = ({
  id,
  relation,
  from,
  to,
  basis,
  strength,
  note,
  evidence,
  fields,
  seen,
  deletedAt,
}: Link): PlainLink => ({
  id,
  relation,
  from: plainEnd(from),
  to: plainEnd(to),
  basis,
  ...(strength === undefined ? {} : { strength }),
  note,
  evidence: evidence.map((piece) => ({ ...piece })),
  ...(fields ? { fields: plainFields(fields) } : {}),
  ...(seen ? { seen: { ...seen } } : {}),
  ...(deletedAt === undefined ? {} : { deletedAt }),
})
