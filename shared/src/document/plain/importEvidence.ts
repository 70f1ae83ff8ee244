import { type ElementEvidence, limits } from '../../model/index.ts'
import { isName, isRecord, isText, NAME_CHARS_MAX, wellFormed } from '../json/index.ts'
import { fail, listOf, textOf } from './importing.ts'

/** The pieces of evidence of one thing, in the order of their ids. */
export function readEvidence(json: unknown, owner: string, most: number): ElementEvidence[] {
  const pieces = new Map<string, ElementEvidence>()
  for (const item of listOf(json, `pieces of evidence for ${owner}`, most)) {
    if (!isRecord(item) || !isText(item.id) || item.id === '' || item.id.length > NAME_CHARS_MAX) {
      fail(`A piece of evidence for ${owner} has no id. Give it one and try again.`)
    }
    const id = wellFormed(item.id)
    if (pieces.has(id)) fail(`Two pieces of evidence for ${owner} have the id "${id}". Give each its own.`)
    const what = `of evidence "${id}" for ${owner}`
    pieces.set(id, {
      id,
      source: textOf(item.source, `The source ${what}`, limits.TITLE_CHARS_MAX),
      paragraph: textOf(item.paragraph, `The paragraph ${what}`, limits.CODE_CHARS_MAX),
      quotation: textOf(item.quotation, `The quotation ${what}`, limits.TEXT_CHARS_MAX),
      ...(isName(item.field) ? { field: item.field } : {}),
    })
  }
  return [...pieces.values()].sort((a, b) => (a.id < b.id ? -1 : 1))
}
