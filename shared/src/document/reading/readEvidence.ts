import type * as Y from 'yjs'
import { type ElementEvidence, limits, type Problem } from '../../model/index.ts'
import { isName, isRecord, isText, NAME_CHARS_MAX } from '../json/index.ts'
import { cutText, EVIDENCE_PREFIX } from '../roots/index.ts'
import { prefixedKeys, within } from './part.ts'

/** One piece of evidence from whatever lies under its id; `key` is what a complaint calls it. */
export function readPiece(
  key: string,
  id: string | undefined,
  held: unknown,
  problems: Problem[],
): ElementEvidence | undefined {
  if (!id || id.length > NAME_CHARS_MAX || !isRecord(held) || !isText(held.source)) {
    problems.push({ code: 'evidence-unreadable', id: cutText(key, 100), reason: 'it does not name a source' })
    return undefined
  }
  const { source, paragraph, quotation, field } = held
  const words = isText(quotation) ? quotation : ''
  return {
    id,
    source: within(source, limits.TITLE_CHARS_MAX, 'characters in a source', problems),
    paragraph: cutText(isText(paragraph) ? paragraph : '', limits.CODE_CHARS_MAX),
    quotation: within(words, limits.TEXT_CHARS_MAX, 'characters in a quotation', problems),
    ...(isName(field) ? { field } : {}),
  }
}

/** The pieces that lie in the entry that they are for, in the order of their ids. */
export function readEvidenceIn(held: Y.Map<unknown>, most: number, problems: Problem[]): ElementEvidence[] {
  const evidence: ElementEvidence[] = []
  for (const key of prefixedKeys(held)) {
    if (!key.startsWith(EVIDENCE_PREFIX)) continue
    const piece = readPiece(key, key.slice(EVIDENCE_PREFIX.length), held.get(key), problems)
    if (piece) evidence.push(piece)
  }
  evidence.sort((a, b) => (a.id < b.id ? -1 : 1))
  if (evidence.length > most) {
    problems.push({ code: 'too-much', what: 'pieces of evidence', count: evidence.length, most })
    evidence.length = most
  }
  return evidence
}
