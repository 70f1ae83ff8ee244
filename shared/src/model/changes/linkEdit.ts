import { textFault } from '../fault.ts'
import type { Basis } from '../framework/index.ts'
import type { LinkId } from '../id.ts'
import { TEXT_CHARS_MAX } from '../limits.ts'
import { type ChangeDefinition, fieldByField, slot } from './definition.ts'
import { onLiveLink } from './onLiveLink.ts'

export interface EditLink {
  readonly type: 'edit-link'
  readonly id: LinkId
  readonly basis?: Basis
  /** null clears it. */
  readonly strength?: string | null
  readonly note?: string
  /** null forgets that anyone confirmed it. */
  readonly seen?: { readonly from: string; readonly to: string } | null
}

const editLink: ChangeDefinition<EditLink, EditLink> = {
  apply: (draft, change) =>
    onLiveLink(draft, change.id, (link) => {
      const { note = link.note, basis = link.basis } = change
      const fault = textFault('The note', note, TEXT_CHARS_MAX)
      if (fault) return fault
      const { strength: _, seen: __, ...rest } = link
      const strength = change.strength === undefined ? link.strength : change.strength
      const seen = change.seen === undefined ? link.seen : change.seen
      draft.setLink({ ...rest, note, basis, ...(strength ? { strength } : {}), ...(seen ? { seen } : {}) })
      return undefined
    }),
  invert(map, change) {
    const link = map.links.get(change.id)
    if (!link) return undefined
    return {
      type: 'edit-link',
      id: change.id,
      ...(change.basis === undefined ? {} : { basis: link.basis }),
      ...(change.strength === undefined ? {} : { strength: link.strength ?? null }),
      ...(change.note === undefined ? {} : { note: link.note }),
      ...(change.seen === undefined ? {} : { seen: link.seen ?? null }),
    }
  },
  touch: (touched, { id }) => touched.links.add(id),
  parts: (change) => fieldByField(change, ['type', 'id']),
  slot(map, part) {
    const name = FIELDS.find((field) => field in part) ?? 'note'
    return slot(`${part.id} ${name}`, map.links.get(part.id)?.[name])
  },
  author: ({ id }) => ({ link: id }),
  coalesces: true,
}

const FIELDS = ['basis', 'strength', 'note', 'seen'] as const

export const linkEdit = { 'edit-link': editLink }
