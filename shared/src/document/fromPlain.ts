import {
  type Assessment,
  BASES,
  cellKey,
  type Element,
  type ElementId,
  type End,
  type Evidence,
  elementId,
  explainProblem,
  isElementId,
  type Link,
  type LinkId,
  limits,
  linkId,
  type StrategyMap,
} from '../model/index.ts'
import { ok, type Result } from '../result.ts'
import { createMapProblems } from './mapProblems.ts'
import { PLAIN_FORMAT, PLAIN_VERSION } from './plain.ts'
import { readFramework } from './readFramework.ts'
import { isName, isNumber, isRecord, isText, NAME_CHARS_MAX } from './shape.ts'
import { wellFormed } from './text.ts'

/** Why a file cannot be imported, in one sentence or two that say what to do. Nothing of it is imported. */
export interface ImportRefusal {
  readonly message: string
}

export interface ImportedMap {
  readonly map: StrategyMap
  /** What came in and does not fit the framework, a sentence each. */
  readonly problems: string[]
}

/** A map from JSON of any shape and origin: whole, or not at all. */
export function fromPlain(json: unknown): Result<ImportedMap, ImportRefusal> {
  try {
    return ok(readPlain(json))
  } catch (error) {
    if (error instanceof NotImported) return { ok: false, error: { message: error.message } }
    throw error
  }
}

/** Ends the reading of a file from wherever it is; never leaves this file. */
class NotImported extends Error {}

function fail(message: string): never {
  throw new NotImported(message)
}

function readPlain(json: unknown): ImportedMap {
  if (!isRecord(json) || json.format !== PLAIN_FORMAT) {
    fail('This is not a strategy map. Choose a JSON file that was exported from Golden Thread.')
  }
  if (json.version !== PLAIN_VERSION) {
    fail(
      `This map was written in version ${show(json.version)} of the format; this program reads version ${PLAIN_VERSION}. Bring it up to date and try again.`,
    )
  }
  const framework = readFramework(json.framework)
  if (!framework.ok)
    fail(
      `The framework of this map cannot be used: ${framework.error}. Correct it in the file and try again.`,
    )
  const elements = readElements(json.elements)
  const links = readLinks(json.links, elements)
  const map: StrategyMap = {
    title: textOf(json.title, 'The title of the map', limits.TITLE_CHARS_MAX),
    about: textOf(json.about, 'The description of the map', limits.TEXT_CHARS_MAX),
    framework: framework.value,
    elements,
    links,
    assessments: readAssessments(json.assessments, elements),
  }
  return { map, problems: problemsOf(map) }
}

function problemsOf(map: StrategyMap): string[] {
  const problems = createMapProblems()
  problems.reset(map)
  return [...problems.list().map(explainProblem), ...strayFields(map)]
}

/** Fields that the kind of an element does not have are kept, as its kind may be changed again. */
function strayFields({ framework, elements }: StrategyMap): string[] {
  const fieldsOf = new Map(
    framework.kinds.map((kind) => [kind.id, new Set(kind.fields.map((field) => field.id))]),
  )
  const strays = [...elements.values()].flatMap((element) =>
    Object.keys(element.fields)
      .filter((field) => fieldsOf.get(element.kind) && !fieldsOf.get(element.kind)?.has(field))
      .map((field) => `${nameOf(element)}: its kind has no field "${field}". It is kept and not shown.`),
  )
  return strays
}

function readElements(json: unknown): Map<ElementId, Element> {
  const elements = new Map<ElementId, Element>()
  for (const item of listOf(json, 'elements', limits.ELEMENTS_MAX)) {
    const element = readElement(item, elements.size + 1)
    if (elements.has(element.id))
      fail(`Two elements have the id "${element.id}". Give each its own and try again.`)
    elements.set(element.id, element)
  }
  return elements
}

function readElement(json: unknown, number: number): Element {
  const at = `Element ${number}`
  if (!isRecord(json)) fail(`${at} is not an object. Correct it in the file and try again.`)
  const { id, kind, position, deletedAt } = json
  if (!isText(id) || !isElementId(id)) {
    fail(`${at} has the id ${show(id)}. An id is up to 64 letters, digits, hyphens, dots and underscores.`)
  }
  if (!isName(kind)) fail(`${at} ("${id}") has no kind. Name one of the kinds of the framework.`)
  const fields: Record<string, string | number> = {}
  for (const [field, value] of Object.entries(isRecord(json.fields) ? json.fields : {})) {
    if (!isName(field))
      fail(`${at} ("${id}") has a field called ${show(field)}. Use letters, digits and hyphens.`)
    if (isNumber(value)) fields[field] = value
    else {
      const text = textOf(value, `Field "${field}" of element "${id}"`, limits.TEXT_CHARS_MAX)
      if (text !== '') fields[field] = text
    }
  }
  const place = isRecord(position) ? position : undefined
  const { x, y } = place ?? {}
  if (position !== undefined && !(isNumber(x) && isNumber(y))) {
    fail(`The position of element "${id}" is not two numbers. Correct or remove it and try again.`)
  }
  return {
    id,
    kind,
    code: textOf(json.code, `The code of element "${id}"`, limits.CODE_CHARS_MAX),
    title: textOf(json.title, `The title of element "${id}"`, limits.TITLE_CHARS_MAX),
    fields,
    ...(isNumber(x) && isNumber(y) ? { position: { x, y } } : {}),
    ...timeOf(deletedAt, `element "${id}"`),
  }
}

function readLinks(json: unknown, elements: ReadonlyMap<ElementId, Element>): Map<LinkId, Link> {
  const links = new Map<LinkId, Link>()
  const dangling: string[] = []
  let number = 0
  for (const item of listOf(json, 'links', limits.LINKS_MAX)) {
    number += 1
    const link = readLink(item, number)
    if (links.has(link.id)) fail(`The link ${link.id} is there twice. Remove one and try again.`)
    links.set(link.id, link)
    const missing = [link.from, link.to].flatMap((end) =>
      'element' in end && !elements.has(end.element) ? [`"${end.element}"`] : [],
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
    fail(`Link ${number} has no relation or lacks an end. An end is {"element": id} or {"kind": kind}.`)
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
    evidence: readEvidence(json.evidence, id),
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
  return isName(json.kind) ? { kind: json.kind } : undefined
}

function readEvidence(json: unknown, link: LinkId): Evidence[] {
  const pieces = new Map<string, Evidence>()
  for (const item of listOf(json, `pieces of evidence for link ${link}`, limits.EVIDENCE_PER_LINK_MAX)) {
    if (!isRecord(item) || !isText(item.id) || item.id === '' || item.id.length > NAME_CHARS_MAX) {
      fail(`A piece of evidence for link ${link} has no id. Give it one and try again.`)
    }
    if (pieces.has(item.id))
      fail(`Two pieces of evidence for link ${link} have the id "${item.id}". Give each its own.`)
    const what = `of evidence "${item.id}" for link ${link}`
    pieces.set(item.id, {
      id: wellFormed(item.id),
      source: textOf(item.source, `The source ${what}`, limits.TITLE_CHARS_MAX),
      paragraph: textOf(item.paragraph, `The paragraph ${what}`, limits.CODE_CHARS_MAX),
      quotation: textOf(item.quotation, `The quotation ${what}`, limits.TEXT_CHARS_MAX),
    })
  }
  return [...pieces.values()].sort((a, b) => (a.id < b.id ? -1 : 1))
}

function readAssessments(json: unknown, elements: ReadonlyMap<ElementId, Element>): Map<string, Assessment> {
  const assessments = new Map<string, Assessment>()
  for (const item of listOf(json, 'assessed cells', limits.LINKS_MAX)) {
    const { matrix, row, column, state, at } = isRecord(item) ? item : {}
    if (!isRecord(item) || !isName(matrix) || !isText(row) || !isText(column)) {
      fail('An assessed cell does not say which matrix, row and column it is. Correct it and try again.')
    }
    const cell = `${matrix}, ${row}, ${column}`
    if (!elements.has(elementId(row)) || !elements.has(elementId(column))) {
      fail(
        `The assessed cell ${cell} is of an element that is not in the file. Add the element or remove the cell.`,
      )
    }
    if (state !== 'none' && state !== 'not-applicable') {
      fail(`The assessed cell ${cell} says ${show(state)}. It has to say "none" or "not-applicable".`)
    }
    const key = cellKey(matrix, elementId(row), elementId(column))
    if (assessments.has(key)) fail(`The cell ${cell} is assessed twice. Remove one and try again.`)
    assessments.set(key, {
      state,
      note: textOf(item.note, `The note of cell ${cell}`, limits.TEXT_CHARS_MAX),
      by: textOf(item.by, `The assessor of cell ${cell}`, limits.TITLE_CHARS_MAX),
      at: isNumber(at) ? at : 0,
    })
  }
  return assessments
}

/** A list, or an empty one where the file has none. */
function listOf(json: unknown, what: string, most: number): readonly unknown[] {
  if (json === undefined) return []
  if (!Array.isArray(json)) fail(`The ${what} are not a list. Correct it in the file and try again.`)
  if (json.length > most)
    fail(`The file holds ${json.length} ${what}; a map holds at most ${most}. Split it into two maps.`)
  return json
}

/** Text without lone surrogates, or none where the file has none. */
function textOf(json: unknown, what: string, most: number): string {
  if (json === undefined) return ''
  if (!isText(json)) fail(`${what} is not text. Correct it in the file and try again.`)
  if (json.length > most)
    fail(`${what} has ${json.length} characters; at most ${most} are kept. Shorten it and try again.`)
  return wellFormed(json)
}

function timeOf(json: unknown, what: string): { deletedAt?: number } {
  if (json === undefined) return {}
  if (!isNumber(json)) fail(`The time at which ${what} was deleted is not a number. Correct or remove it.`)
  return { deletedAt: json }
}

/** A value in a sentence: short, whatever it is. */
function show(value: unknown): string {
  const text = JSON.stringify(value) ?? 'nothing'
  return text.length > 60 ? `${text.slice(0, 60)}…` : text
}

const nameOf = (element: Element): string => element.code || element.title || element.id
