import type { Draft } from '../draft.ts'
import { isAlive } from '../element.ts'
import type { LinkId } from '../id.ts'
import type { Link } from '../link.ts'
import type { Refusal } from '../refusal.ts'

/** Edits a link that is there and not deleted. */
export function onLiveLink(
  draft: Draft,
  id: LinkId,
  edit: (link: Link) => Refusal | undefined,
): Refusal | undefined {
  const link = draft.links.get(id)
  if (!link) return { code: 'link-unknown', id }
  return isAlive(link) ? edit(link) : { code: 'link-deleted', id }
}
