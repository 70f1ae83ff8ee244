import {
  type Basis,
  type FieldId,
  type FieldValue,
  type LinkId,
  linkReading,
  relationOf,
} from '../model/index.ts'
import { titlesAtEnds } from '../queries/index.ts'
import { type DomainCommand, editOf, liveLink, unchanged } from './command.ts'
import { type TextEdit, textAfter } from './editElement.ts'
import { stepText } from './text.ts'

/** Says why links may be believed. Whoever says so has looked at both ends, so the links are confirmed again. */
export const setBasis: DomainCommand<{ readonly ids: Iterable<LinkId>; readonly basis: Basis }> = (
  map,
  { ids, basis },
) => {
  const links = [...new Set(ids)].flatMap((id) => {
    const found = liveLink(map, id)
    return found.ok && found.value.basis !== basis ? [found.value] : []
  })
  const [first] = links
  return editOf(
    first && links.length === 1
      ? stepText.basis(linkReading(map, first), basis)
      : stepText.bases(links.length, basis),
    links.map((link) => ({ type: 'edit-link', id: link.id, basis, seen: titlesAtEnds(map, link) })),
  )
}

/** Says again that a link holds although an end of it reads differently now. */
export const confirmLink: DomainCommand<{ readonly id: LinkId }> = (map, { id }) => {
  const found = liveLink(map, id)
  if (!found.ok) return found
  const seen = titlesAtEnds(map, found.value)
  if (found.value.seen?.from === seen.from && found.value.seen.to === seen.to) return unchanged
  return editOf(stepText.confirm(linkReading(map, found.value)), [{ type: 'edit-link', id, seen }])
}

/** Says of several links at once that they still hold, as after a typo in a title that many links lead to. */
export const confirmLinks: DomainCommand<{ readonly ids: Iterable<LinkId> }> = (map, { ids }) => {
  const changes = [...new Set(ids)].flatMap((id) => {
    const found = liveLink(map, id)
    if (!found.ok) return []
    const seen = titlesAtEnds(map, found.value)
    const isSeen = found.value.seen?.from === seen.from && found.value.seen.to === seen.to
    return isSeen ? [] : [{ type: 'edit-link', id, seen } as const]
  })
  return editOf(stepText.confirmAll(changes.length), changes)
}

/** Says how strong a link is; null says nothing of it. */
export const setStrength: DomainCommand<{ readonly id: LinkId; readonly strength: string | null }> = (
  map,
  { id, strength },
) => {
  const found = liveLink(map, id)
  if (!found.ok) return found
  if ((found.value.strength ?? null) === (strength || null)) return unchanged
  return editOf(stepText.strength(linkReading(map, found.value)), [
    { type: 'edit-link', id, strength: strength || null },
  ])
}

/** Writes in the note of a link. What others wrote in it since is kept. */
export const editNote: DomainCommand<{ readonly id: LinkId } & TextEdit> = (map, { id, ...edit }) => {
  const found = liveLink(map, id)
  if (!found.ok) return found
  const note = textAfter(found.value.note, edit)
  if (note === found.value.note) return unchanged
  return editOf(stepText.note(linkReading(map, found.value)), [{ type: 'edit-link', id, note }])
}

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
