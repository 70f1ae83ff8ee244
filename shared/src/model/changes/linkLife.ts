import { isAlive } from '../element.ts'
import { filled, linkFieldsFault } from '../fault.ts'
import type { LinkId } from '../id.ts'
import { EVIDENCE_PER_LINK_MAX, LINKS_MAX, TEXT_CHARS_MAX } from '../limits.ts'
import { type End, endFromKey, endKey, inEvidenceOrder, type Link, linkId } from '../link.ts'
import { linkFault } from '../linkFault.ts'
import { endLabel } from '../strategyMap.ts'
import { textFault } from '../textFault.ts'
import { type ChangeDefinition, slot } from './definition.ts'

export interface CreateLink {
  readonly type: 'create-link'
  readonly link: Link
}

export interface DeleteLink {
  readonly type: 'delete-link'
  readonly id: LinkId
  readonly at: number
}

export interface RestoreLink {
  readonly type: 'restore-link'
  readonly id: LinkId
}

const createLink: ChangeDefinition<CreateLink, DeleteLink> = {
  apply(draft, { link }) {
    const expected = linkId(link.relation, link.from, link.to)
    if (link.id !== expected) return { code: 'link-id-wrong', id: link.id, expected }
    const existing = draft.links.get(link.id)
    if (isAlive(existing)) {
      const label = `${endLabel(draft, link.from)} to ${endLabel(draft, link.to)}`
      return { code: 'link-exists', id: link.id, label }
    }
    if (!existing && draft.links.size >= LINKS_MAX)
      return { code: 'map-full', what: 'links', most: LINKS_MAX }
    if (link.evidence.length > EVIDENCE_PER_LINK_MAX)
      return { code: 'map-full', what: 'evidence', most: EVIDENCE_PER_LINK_MAX }
    const fault =
      linkFault(draft, link) ??
      linkFieldsFault(draft, link.relation, link.fields) ??
      textFault('The note', link.note, TEXT_CHARS_MAX)
    if (fault) return fault
    const evidence = inEvidenceOrder([...new Map(link.evidence.map((piece) => [piece.id, piece])).values()])
    const { fields: given = {}, ...rest } = link
    const fields = filled(given)
    draft.setLink({
      ...rest,
      from: inOrder(link.from),
      to: inOrder(link.to),
      evidence,
      ...(Object.keys(fields).length > 0 ? { fields } : {}),
    })
    return undefined
  },
  invert: (_, { link }, at) => ({ type: 'delete-link', id: link.id, at }),
  touch: (touched, { link }) => touched.links.add(link.id),
  slot: (map, { link }) => slot(`life ${link.id}`, isAlive(map.links.get(link.id))),
  author: () => undefined,
}

const deleteLink: ChangeDefinition<DeleteLink, RestoreLink> = {
  apply(draft, { id, at }) {
    const link = draft.links.get(id)
    if (!link) return { code: 'link-unknown', id }
    if (isAlive(link)) draft.setLink({ ...link, deletedAt: at })
    return undefined
  },
  invert: (map, { id }) => (isAlive(map.links.get(id)) ? { type: 'restore-link', id } : undefined),
  touch: (touched, { id }) => touched.links.add(id),
  slot: (map, { id }) => slot(`life ${id}`, contentOf(map.links.get(id))),
  author: ({ id }) => ({ link: id }),
  removes: 'link',
  again: (change, at) => ({ ...change, at }),
}

const restoreLink: ChangeDefinition<RestoreLink, DeleteLink> = {
  apply(draft, { id }) {
    const link = draft.links.get(id)
    if (!link) return { code: 'link-unknown', id }
    const { deletedAt: _, ...alive } = link
    draft.setLink(alive)
    return undefined
  },
  invert: (map, { id }, at) => (isAlive(map.links.get(id)) ? undefined : { type: 'delete-link', id, at }),
  touch: (touched, { id }) => touched.links.add(id),
  slot: (map, { id }) => slot(`life ${id}`, isAlive(map.links.get(id))),
  author: ({ id }) => ({ link: id }),
}

/** Some elements in the order of their ids, as the link's id has them. */
const inOrder = (end: End): End => ('set' in end ? endFromKey(endKey(end)) : end)

/** What others can have put in a link, so that it is not taken away over them. */
const contentOf = (link: Link | undefined) =>
  link &&
  isAlive(link) && [
    link.basis,
    link.strength,
    link.note,
    link.evidence.map((piece) => Object.entries(piece).sort()),
    Object.entries(link.fields ?? {}).sort(),
  ]

export const linkLife = { 'create-link': createLink, 'delete-link': deleteLink, 'restore-link': restoreLink }
