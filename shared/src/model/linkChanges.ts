import { ok, type Result, refuse } from '../result.ts'
import type { Change } from './change.ts'
import type { Draft } from './draft.ts'
import { isAlive } from './element.ts'
import { textFault } from './fault.ts'
import type { LinkId } from './id.ts'
import {
  CODE_CHARS_MAX,
  EVIDENCE_PER_LINK_MAX,
  LINKS_MAX,
  TEXT_CHARS_MAX,
  TITLE_CHARS_MAX,
} from './limits.ts'
import { type Evidence, type Link, linkId } from './link.ts'
import { linkFault } from './linkFault.ts'
import type { Refusal } from './refusal.ts'
import { endLabel } from './strategyMap.ts'

type Of<Type extends Change['type']> = Extract<Change, { type: Type }>

const TOO_MUCH_EVIDENCE: Refusal = { code: 'map-full', what: 'evidence', most: EVIDENCE_PER_LINK_MAX }

export function createLink(draft: Draft, { link }: Of<'create-link'>): Refusal | undefined {
  const expected = linkId(link.relation, link.from, link.to)
  if (link.id !== expected) return { code: 'link-id-wrong', id: link.id, expected }
  const existing = draft.links.get(link.id)
  if (isAlive(existing)) {
    const label = `${endLabel(draft, link.from)} to ${endLabel(draft, link.to)}`
    return { code: 'link-exists', id: link.id, label }
  }
  if (!existing && draft.links.size >= LINKS_MAX) return { code: 'map-full', what: 'links', most: LINKS_MAX }
  if (link.evidence.length > EVIDENCE_PER_LINK_MAX) return TOO_MUCH_EVIDENCE
  const fault = linkFault(draft, link) ?? textFault('The note', link.note, TEXT_CHARS_MAX)
  if (fault) return fault
  const evidence = inOrder([...new Map(link.evidence.map((piece) => [piece.id, piece])).values()])
  draft.setLink({ ...link, evidence })
  return undefined
}

export function editLink(draft: Draft, change: Of<'edit-link'>): Refusal | undefined {
  return onLiveLink(draft, change.id, (link) => {
    const { note = link.note, basis = link.basis } = change
    const fault = textFault('The note', note, TEXT_CHARS_MAX)
    if (fault) return refuse(fault)
    const { strength: _, seen: __, ...rest } = link
    const strength = change.strength === undefined ? link.strength : change.strength
    const seen = change.seen === undefined ? link.seen : change.seen
    return ok({ ...rest, note, basis, ...(strength ? { strength } : {}), ...(seen ? { seen } : {}) })
  })
}

export function setEvidence(draft: Draft, { link: id, evidence }: Of<'set-evidence'>): Refusal | undefined {
  return onLiveLink(draft, id, (link) => {
    const fault =
      textFault('The source', evidence.source, TITLE_CHARS_MAX) ??
      textFault('The paragraph', evidence.paragraph, CODE_CHARS_MAX) ??
      textFault('The quotation', evidence.quotation, TEXT_CHARS_MAX)
    if (fault) return refuse(fault)
    const others = link.evidence.filter((piece) => piece.id !== evidence.id)
    if (others.length >= EVIDENCE_PER_LINK_MAX) return refuse(TOO_MUCH_EVIDENCE)
    return ok({ ...link, evidence: inOrder([...others, evidence]) })
  })
}

export function removeEvidence(
  draft: Draft,
  { link: id, evidence }: Of<'remove-evidence'>,
): Refusal | undefined {
  return onLiveLink(draft, id, (link) => {
    const rest = link.evidence.filter((piece) => piece.id !== evidence)
    return rest.length < link.evidence.length
      ? ok({ ...link, evidence: rest })
      : refuse({ code: 'evidence-unknown', id: evidence })
  })
}

export function deleteLink(draft: Draft, { id, at }: Of<'delete-link'>): Refusal | undefined {
  const link = draft.links.get(id)
  if (!link) return { code: 'link-unknown', id }
  if (isAlive(link)) draft.setLink({ ...link, deletedAt: at })
  return undefined
}

export function restoreLink(draft: Draft, { id }: Of<'restore-link'>): Refusal | undefined {
  const link = draft.links.get(id)
  if (!link) return { code: 'link-unknown', id }
  const { deletedAt: _, ...alive } = link
  draft.setLink(alive)
  return undefined
}

function onLiveLink(
  draft: Draft,
  id: LinkId,
  edit: (link: Link) => Result<Link, Refusal>,
): Refusal | undefined {
  const link = draft.links.get(id)
  if (!link) return { code: 'link-unknown', id }
  if (!isAlive(link)) return { code: 'link-deleted', id }
  const next = edit(link)
  if (!next.ok) return next.error
  draft.setLink(next.value)
  return undefined
}

/** Evidence has the order of its ids everywhere, as a document keeps no other. */
const inOrder = (evidence: readonly Evidence[]): Evidence[] =>
  evidence.toSorted((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0))
