import {
  type Basis,
  type End,
  isAlive,
  isCollective,
  type Link,
  type LinkId,
  linkFault,
  linkId,
  linkReading,
  type Refusal,
  type RelationId,
  type StrategyMap,
} from '../model/index.ts'
import { ok, refuse } from '../result.ts'
import { type DomainCommand, type Edit, editOf, liveLink, unchanged } from './command.ts'
import { newLink } from './newLink.ts'
import { stepText } from './text.ts'

export interface LinkIntent {
  readonly relation: RelationId
  readonly from: End
  readonly to: End
  /** Left out, a link that is drawn is assumed until somebody says more. */
  readonly basis?: Basis
}

/** Draws a link. One that was deleted is drawn anew: nothing of the old one comes back. */
export const createLink: DomainCommand<LinkIntent, Edit & { readonly link: Link }> = (map, intent) => {
  const link = newLink(map, intent.relation, intent, intent.basis)
  return ok({ change: { type: 'create-link', link }, label: stepText.link(linkReading(map, link)), link })
}

/** Draws several links in one step, leaving out those that are there already. */
export const createLinks: DomainCommand<
  { readonly links: readonly LinkIntent[] },
  Edit & { readonly links: readonly Link[] }
> = (map, intent) => {
  const drawn = intent.links.map((each) => newLink(map, each.relation, each, each.basis))
  const links = [...new Map(drawn.map((link) => [link.id, link])).values()].filter(
    ({ id }) => !isAlive(map.links.get(id)),
  )
  const label = links[0] && links.length === 1 ? stepText.link(linkReading(map, links[0])) : null
  const edit = editOf(
    label ?? stepText.links(links.length),
    links.map((link) => ({ type: 'create-link', link })),
  )
  return edit.ok ? ok({ ...edit.value, links }) : edit
}

/** Why this cannot be claimed of a whole kind or of some elements together, or undefined where it can. */
export const claimFault = (map: StrategyMap, intent: LinkIntent): Refusal | undefined =>
  isCollective(intent) ? linkFault(map, intent) : { code: 'claim-without-kind' }

/** Claims something of a whole kind: "all priorities achieve all outcomes". At least one end is a whole kind, or some elements. */
export const claim: DomainCommand<LinkIntent, Edit & { readonly link: Link }> = (map, intent, context) => {
  const fault = claimFault(map, intent)
  return fault ? refuse(fault) : createLink(map, intent, context)
}

/** Moves an end of a link, with its words and its evidence; the new ends are what is confirmed now. */
export const relink: DomainCommand<
  { readonly id: LinkId; readonly end: 'from' | 'to'; readonly to: End },
  Edit & { readonly link: Link }
> = (map, { id, end, to }, { at }) => {
  const found = liveLink(map, id)
  if (!found.ok) return found
  const { deletedAt: _, seen: __, ...kept } = found.value
  const ends = { from: kept.from, to: kept.to, [end]: to }
  const moved = linkId(kept.relation, ends.from, ends.to)
  if (moved === id) return unchanged
  const seen = newLink(map, kept.relation, ends).seen
  const link: Link = { ...kept, ...ends, id: moved, ...(seen ? { seen } : {}) }
  const edit = editOf(stepText.relink(linkReading(map, link)), [
    { type: 'delete-link', id, at },
    { type: 'create-link', link },
  ])
  return edit.ok ? ok({ ...edit.value, link }) : edit
}

/** Deletes a link, which can be restored with all that is in it. */
export const deleteLink: DomainCommand<{ readonly id: LinkId }> = (map, { id }, { at }) => {
  const found = liveLink(map, id)
  if (!found.ok) return found
  return editOf(stepText.deleteLink(linkReading(map, found.value)), [{ type: 'delete-link', id, at }])
}

export const restoreLink: DomainCommand<{ readonly id: LinkId }> = (map, { id }) => {
  const link = map.links.get(id)
  if (!link) return refuse({ code: 'link-unknown', id })
  if (isAlive(link)) return unchanged
  return editOf(stepText.restore(linkReading(map, link)), [{ type: 'restore-link', id }])
}
