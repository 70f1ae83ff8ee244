import { type FieldId, type FieldValue, type LinkId, linkReading, relationOf } from '../model/index.ts'
import { type DomainCommand, editOf, liveLink, unchanged } from './command.ts'
import { stepText } from './text.ts'

/** Fills a field of a link in, as its relation has it, or empties it with null. */
export const setLinkField: DomainCommand<{
  readonly id: LinkId
  readonly field: FieldId
  readonly value: FieldValue | null
}> = (map, { id, field, value }) => {
  const found = liveLink(map, id)
  if (!found.ok) return found
  const next = value === '' ? null : value
  if (JSON.stringify(found.value.fields?.[field] ?? null) === JSON.stringify(next)) return unchanged
  const named = relationOf(map.framework, found.value.relation)?.fields?.find((each) => each.id === field)
  return editOf(stepText.field([linkReading(map, found.value)], named?.label ?? field), [
    { type: 'edit-link', id, fields: { [field]: next } },
  ])
}
