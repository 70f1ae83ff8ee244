import * as Y from 'yjs'
import {
  type Assessment,
  BASES,
  type Basis,
  cellFromKey,
  type End,
  type Evidence,
  endFromKey,
  isElementId,
  type Link,
  limits,
  linkIdOf,
  type Problem,
} from '../../model/index.ts'
import { isName, isNumber, isRecord, isText } from '../json/index.ts'
import { cutText, readText, splitEvidenceKey } from '../roots/index.ts'
import { optional, type Reading, within } from './part.ts'
import { readPiece } from './readEvidence.ts'
import { readFields } from './readFields.ts'

const isBasis = (value: unknown): value is Basis => isText(value) && BASES.some((basis) => basis === value)

const isEndKey = (value: unknown): value is string =>
  isText(value) &&
  (value.startsWith('*')
    ? isName(value.slice(1))
    : value.split(',', limits.SET_END_MAX + 1).every(isElementId) && isInOrder(endFromKey(value)))

/** Some elements stand in the order of their ids, each once, so that two people who name them make one link. */
const isInOrder = (end: End): boolean =>
  !('set' in end) ||
  (end.set.length <= limits.SET_END_MAX &&
    end.set.every((id, at) => at === 0 || id > (end.set[at - 1] ?? id)))

/** A link from whatever lies under its id, with the evidence that was read for it (in the order of its ids). */
export function readLink(id: string, held: unknown, evidence: readonly Evidence[]): Reading<Link> {
  const problems: Problem[] = []
  const unreadable = (reason: string): void => {
    problems.push({ code: 'link-unreadable', id: cutText(id, 100), reason })
  }
  if (!(held instanceof Y.Map)) {
    unreadable('it is not a link')
    return { problems }
  }
  const ends = endsOf(id)
  if (!ends) {
    unreadable('its id does not name a relation and two ends')
    return { problems }
  }
  const strength = held.get('strength')
  if (strength !== undefined && !isText(strength)) unreadable('its strength is not a word')
  const note = readText(held.get('note'))
  if (note === undefined && held.has('note')) unreadable('its note is not text')
  const seenFrom = held.get('seenFrom')
  const seenTo = held.get('seenTo')
  const deletedAt = held.get('deletedAt')
  if (deletedAt !== undefined && !isNumber(deletedAt)) unreadable('its time of deletion is not a number')
  const fields = readFields(held, unreadable, problems)
  const value: Link = {
    id: linkIdOf(id),
    ...ends,
    basis: optional(held.get('basis'), isBasis, 'assumed', () =>
      unreadable('its basis is not one of the three'),
    ),
    note: within(note ?? '', limits.TEXT_CHARS_MAX, 'characters in a note', problems),
    evidence: atMost(evidence, limits.EVIDENCE_PER_LINK_MAX, problems),
    ...(isText(strength) ? { strength: cutText(strength, limits.TITLE_CHARS_MAX) } : {}),
    ...(Object.keys(fields).length > 0 ? { fields } : {}),
    ...(isText(seenFrom) && isText(seenTo)
      ? {
          seen: {
            from: cutText(seenFrom, limits.TITLE_CHARS_MAX),
            to: cutText(seenTo, limits.TITLE_CHARS_MAX),
          },
        }
      : {}),
    ...(isNumber(deletedAt) ? { deletedAt } : {}),
  }
  return { value, problems }
}

function atMost(evidence: readonly Evidence[], most: number, problems: Problem[]): readonly Evidence[] {
  if (evidence.length <= most) return evidence
  problems.push({ code: 'too-much', what: 'pieces of evidence for one link', count: evidence.length, most })
  return evidence.slice(0, most)
}

/** What a link joins. Its id says so, and nothing else does: there is nothing for the two to differ in. */
function endsOf(id: string): Pick<Link, 'relation' | 'from' | 'to'> | undefined {
  const [, relation, from, to] = /^([^:]+):([^>]+)>(.+)$/.exec(id) ?? []
  if (!isName(relation) || !isEndKey(from) || !isEndKey(to)) return undefined
  return { relation, from: endFromKey(from), to: endFromKey(to) }
}

/** One piece of evidence from whatever lies under its key. */
export function readEvidence(key: string, held: unknown): Reading<Evidence> {
  const problems: Problem[] = []
  const piece = readPiece(key, splitEvidenceKey(key)?.evidence, held, problems)
  if (!piece) return { problems }
  const { field: _, ...value } = piece
  return { value, problems }
}

/** One assessed cell from whatever lies under its key. */
export function readAssessment(key: string, held: unknown): Reading<Assessment> {
  const problems: Problem[] = []
  const state = isRecord(held) ? held.state : undefined
  if (!cellFromKey(key) || !isRecord(held) || (state !== 'none' && state !== 'not-applicable')) {
    problems.push({
      code: 'assessment-unreadable',
      id: cutText(key, 100),
      reason: 'it says neither none nor not applicable',
    })
    return { problems }
  }
  const value: Assessment = {
    state,
    note: within(isText(held.note) ? held.note : '', limits.TEXT_CHARS_MAX, 'characters in a note', problems),
    by: cutText(isText(held.by) ? held.by : '', limits.TITLE_CHARS_MAX),
    at: isNumber(held.at) ? held.at : 0,
  }
  return { value, problems }
}
