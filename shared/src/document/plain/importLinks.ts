import {
  BASES,
  type Element,
  type ElementId,
  type End,
  endElements,
  endOfSome,
  isElementId,
  type Link,
  type LinkId,
  limits,
  linkId,
} from '../../model/index.ts'
import { isName, isRecord, isText, isTexts } from '../json/index.ts'
import { readEvidence } from './importEvidence.ts'
import { fieldsOf } from './importFields.ts'
import { fail, listOf, show, textOf, timeOf } from './importing.ts'

/** The links of a file, by id. Every end that is an element must be one of `elements`. */
export function readLinks(json: unknown, elements: ReadonlyMap<ElementId, Element>): Map<LinkId, Link> {
  const links = new Map<LinkId, Link>()
  const dangling: string[] = []
  let number = 0
  for (const item of listOf(json, 'links', limits.LINKS_MAX)) {
    number += 1
    const link = readLink(item, number)
    if (links.has(link.id)) fail(`The link ${link.id} is there twice. Remove one and try again.`)
    links.set(link.id, link)
    const missing = [link.from, link.to].flatMap((end) =>
      endElements(end).flatMap((id) => (elements.has(id) ? [] : [`"${id}"`])),
    )
    if (missing.length > 0) dangling.push(`${link.id} (no element ${missing.join(', no element ')})`)
  }
  if (dangling.length > 0) {
    const more = dangling.length > 10 ? ` and ${dangling.length - 10} more` : ''
    const named = `${dangling.slice(0, 10).join('; ')}${more}`
    fail(
      `${dangling.length === 1 ? 'A link has an end that is' : `${dangling.length} links have ends that are`} not in the file: ${named}. Add the elements or remove the links, and try again.`,
    )
  }
  return links
}

function readLink(json: unknown, number: number): Link {
  if (!isRecord(json)) fail(`Link ${number} is not an object. Correct it in the file and try again.`)
  const { relation, basis, strength, seen, deletedAt } = json
  const from = endOf(json.from)
  const to = endOf(json.to)
  if (!isName(relation) || !from || !to) {
    fail(
      `Link ${number} has no relation or lacks an end. An end is {"element": id}, {"kind": kind} or {"set": [ids]}.`,
    )
  }
  const id = linkId(relation, from, to)
  if (json.id !== undefined && json.id !== id) {
    fail(
      `Link ${number} has the id ${show(json.id)}, and from its relation and ends it should be "${id}". Correct or remove the id.`,
    )
  }
  const known = BASES.find((candidate) => candidate === basis)
  if (!known) fail(`The basis of link ${id} is ${show(basis)}. It has to be one of: ${BASES.join(', ')}.`)
  if (strength !== undefined && !isText(strength))
    fail(`The strength of link ${id} is not a word. Correct or remove it.`)
  const fields = fieldsOf(json.fields, `link ${id}`)
  return {
    id,
    relation,
    from,
    to,
    basis: known,
    ...(isText(strength)
      ? { strength: textOf(strength, `The strength of link ${id}`, limits.TITLE_CHARS_MAX) }
      : {}),
    note: textOf(json.note, `The note of link ${id}`, limits.TEXT_CHARS_MAX),
    evidence: readEvidence(json.evidence, `link ${id}`, limits.EVIDENCE_PER_LINK_MAX).map(
      ({ field: _, ...piece }) => piece,
    ),
    ...(Object.keys(fields).length > 0 ? { fields } : {}),
    ...(isRecord(seen)
      ? {
          seen: {
            from: textOf(seen.from, `A confirmed title of link ${id}`, limits.TITLE_CHARS_MAX),
            to: textOf(seen.to, `A confirmed title of link ${id}`, limits.TITLE_CHARS_MAX),
          },
        }
      : {}),
    ...timeOf(deletedAt, `link ${id}`),
  }
}

function endOf(json: unknown): End | undefined {
  if (!isRecord(json)) return undefined
  if (isText(json.element) && isElementId(json.element)) return { element: json.element }
  if (isName(json.kind)) return { kind: json.kind }
  const { set } = json
  return isTexts(set) && set.length > 0 && set.length <= limits.SET_END_MAX && set.every(isElementId)
    ? endOfSome(set)
    : undefined
}
