import { filled, linkFieldsFault } from '../fault.ts'
import type { Basis, FieldId, FieldValue } from '../framework/index.ts'
import type { LinkId } from '../id.ts'
import { TEXT_CHARS_MAX } from '../limits.ts'
import { textFault } from '../textFault.ts'
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
  /** null empties a field. */
  readonly fields?: Readonly<Record<FieldId, FieldValue | null>>
}

const editLink: ChangeDefinition<EditLink, EditLink> = {
  apply: (draft, change) =>
    onLiveLink(draft, change.id, (link) => {
      const { note = link.note, basis = link.basis } = change
      const fault = textFault('The note', note, TEXT_CHARS_MAX)
      if (fault) return fault
      const fieldFault = linkFieldsFault(draft, link.relation, filled(change.fields ?? {}))
      if (fieldFault) return fieldFault
      const { strength: _, seen: __, fields: ___, ...rest } = link
      const fields = filled({ ...link.fields, ...change.fields })
      const strength = change.strength === undefined ? link.strength : change.strength
      const seen = change.seen === undefined ? link.seen : change.seen
      draft.setLink({
        ...rest,
        note,
        basis,
        ...(strength ? { strength } : {}),
        ...(seen ? { seen } : {}),
        ...(Object.keys(fields).length > 0 ? { fields } : {}),
      })
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
      ...(change.fields === undefined
        ? {}
        : {
            fields: Object.fromEntries(
              Object.keys(change.fields).map((field) => [field, link.fields?.[field] ?? null]),
            ),
          }),
    }
  },
  touch: (touched, { id }) => touched.links.add(id),
  parts({ fields = {}, ...words }) {
    const { type, id } = words
    return [
      ...fieldByField<EditLink, 'type' | 'id'>(words, ['type', 'id']),
      ...Object.entries(fields).map(([field, value]) => ({ type, id, fields: { [field]: value } })),
    ]
  },
  slot(map, part) {
    const [field] = Object.keys(part.fields ?? {})
    if (field !== undefined) return slot(`${part.id} field ${field}`, map.links.get(part.id)?.fields?.[field])
    const name = FIELDS.find((field) => field in part) ?? 'note'
    return slot(`${part.id} ${name}`, map.links.get(part.id)?.[name])
  },
  author: ({ id }) => ({ link: id }),
  coalesces: true,
}

const FIELDS = ['basis', 'strength', 'note', 'seen'] as const

export const linkEdit = { 'edit-link': editLink }
