import { type Evidence, type LinkId, linkReading } from '../model/index.ts'
import { sourcesOf } from '../queries/index.ts'
import { ok, refuse } from '../result.ts'
import { type DomainCommand, type Edit, editOf, liveLink, unchanged } from './command.ts'
import { stepText } from './text.ts'

type Words = Omit<Evidence, 'id'>

/**
 * Puts a piece of evidence to a link. Where no source is named it is the one that the link rests on already, or the
 * one that most links do: a map is drawn from one paper at a time.
 */
export const addEvidence: DomainCommand<
  { readonly link: LinkId; readonly words?: Partial<Words> },
  Edit & { readonly evidence: Evidence }
> = (map, { link, words = {} }, { newId }) => {
  const found = liveLink(map, link)
  if (!found.ok) return found
  const likely = found.value.evidence.at(-1)?.source ?? sourcesOf(map)[0] ?? ''
  const evidence = { source: likely, paragraph: '', quotation: '', ...words, id: newId() }
  const edit = editOf(stepText.evidence(linkReading(map, found.value)), [
    { type: 'set-evidence', link, evidence },
  ])
  return edit.ok ? ok({ ...edit.value, evidence }) : edit
}

/** Changes what is named of a piece of evidence; the rest stays as it stands now, whoever wrote it. */
export const editEvidence: DomainCommand<{
  readonly link: LinkId
  readonly id: string
  readonly words: Partial<Words>
}> = (map, { link, id, words }) => {
  const found = liveLink(map, link)
  if (!found.ok) return found
  const piece = found.value.evidence.find((each) => each.id === id)
  if (!piece) return refuse({ code: 'evidence-unknown', id })
  const evidence = { ...piece, ...words, id }
  if (
    evidence.source === piece.source &&
    evidence.paragraph === piece.paragraph &&
    evidence.quotation === piece.quotation
  )
    return unchanged
  return editOf(stepText.evidence(linkReading(map, found.value)), [{ type: 'set-evidence', link, evidence }])
}

export const removeEvidence: DomainCommand<{ readonly link: LinkId; readonly id: string }> = (
  map,
  { link, id },
) => {
  const found = liveLink(map, link)
  if (!found.ok) return found
  if (!found.value.evidence.some((piece) => piece.id === id)) return refuse({ code: 'evidence-unknown', id })
  return editOf(stepText.removeEvidence(linkReading(map, found.value)), [
    { type: 'remove-evidence', link, evidence: id },
  ])
}
