import type * as Y from 'yjs'
import type { Framework } from '../../model/index.ts'

/** The transactions that this binding makes carry this origin; anything else came from outside. */
export const LOCAL_ORIGIN = 'golden-thread/local'

/**
 * Counts changes of how a map lies in a document that an older version would damage by writing. What an older one only
 * need not know (a type of check, a key) is no such change: it is kept and told. From 2 on the framework may be one of
 * language 2, which a version that knows 1 reads as a plain one, and would write over. From 3 on the framework was edited
 * part by part, which a version that knows 2 does not see; from 4 on a part key by key, and a report part by part;
 * from 5 on what a map is drawn as lane by lane.
 */
export const DOCUMENT_VERSION = 5

/** The version that a document has to say, by the language of its framework: one of before stays as it was. */
export const versionFor = ({ language = 1 }: Framework): number => (language < 2 ? 1 : 2)

/**
 * The nine top-level maps of a document. Everything in them is `unknown` until it has been read. The words of reports are
 * roots beside these: see `reportTexts.ts`.
 */
export interface Roots {
  /** title: Y.Text, about: Y.Text, framework: JSON, version: number (none before there were: 1), `source:<source>`, `text:<source>`, `fact:<report>:<line>`: text. */
  readonly about: Y.Map<unknown>
  /** What was edited of the framework, part by part, over `about.framework`: see `framework/storedFramework.ts`. */
  readonly framework: Y.Map<unknown>
  /**
   * Element id → Y.Map of kind, code, title (Y.Text), x, y, deletedAt, placeholder, standsFor (JSON), `f:<field>`,
   * `s:<field>:<period>` for each period of a series, and `e:<evidence id>` → JSON of source, paragraph, quotation, field.
   */
  readonly elements: Y.Map<unknown>
  /** Link id, which says what it joins → Y.Map of basis, strength, note (Y.Text), seenFrom, seenTo, deletedAt, `f:`, `s:`. */
  readonly links: Y.Map<unknown>
  /**
   * `<link id>|<evidence id>` → JSON of source, paragraph, quotation. Apart from its link: of two Y.Maps set under
   * one key at once only one survives, and the evidence of both people must.
   */
  readonly evidence: Y.Map<unknown>
  /** Cell key → JSON of state, note, by, at. */
  readonly assessments: Y.Map<unknown>
  /** View id → JSON of title, order, screen, matrix, register, lens, focus, camera, without, where, asAt, since, notes. */
  readonly views: Y.Map<unknown>
  /** Finding id → JSON of reason, by, at, until, facts. */
  readonly accepted: Y.Map<unknown>
  /** Observation id → Y.Map of element, field, value (or `s::<period>`), asAt, event, note (Y.Text), by, at, deletedAt, `e:`. */
  readonly observations: Y.Map<unknown>
}

export type RootName = keyof Roots

export const ROOT_NAMES: readonly RootName[] = [
  'about',
  'framework',
  'elements',
  'links',
  'evidence',
  'assessments',
  'views',
  'accepted',
  'observations',
]

export const rootsOf = (doc: Y.Doc): Roots => ({
  about: doc.getMap('about'),
  framework: doc.getMap('framework'),
  elements: doc.getMap('elements'),
  links: doc.getMap('links'),
  evidence: doc.getMap('evidence'),
  assessments: doc.getMap('assessments'),
  views: doc.getMap('views'),
  accepted: doc.getMap('accepted'),
  observations: doc.getMap('observations'),
})

/** Keys of an element's own fields carry this prefix, so that no field can be taken for a title or a kind. */
export const FIELD_PREFIX = 'f:'

/** The key of one period of a series; a name of a field holds no colon. */
export const seriesKey = (field: string, period: string): string => `s:${field}:${period}`

export function splitSeriesKey(key: string): { field: string; period: string } | undefined {
  if (!key.startsWith('s:')) return undefined
  const colon = key.indexOf(':', 2)
  return colon > 0 ? { field: key.slice(2, colon), period: key.slice(colon + 1) } : undefined
}

/** The key of a piece of evidence in the entry that it is for. */
export const EVIDENCE_PREFIX = 'e:'
export const evidenceIn = (evidence: string): string => EVIDENCE_PREFIX + evidence

export const evidenceKey = (link: string, evidence: string): string => `${link}|${evidence}`

/** The link and the evidence id of a key, split at the first bar: a link id holds none. */
export function splitEvidenceKey(key: string): { link: string; evidence: string } | undefined {
  const bar = key.indexOf('|')
  return bar > 0 && bar < key.length - 1
    ? { link: key.slice(0, bar), evidence: key.slice(bar + 1) }
    : undefined
}
