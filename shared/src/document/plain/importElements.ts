import { type Element, type ElementId, isElementId, limits, mapId } from '../../model/index.ts'
import { isName, isNumber, isRecord, isText } from '../json/index.ts'
import { readEvidence } from './importEvidence.ts'
import { fieldsOf } from './importFields.ts'
import { fail, listOf, show, textOf, timeOf } from './importing.ts'

/** The elements of a file, by id. */
export function readElements(json: unknown): Map<ElementId, Element> {
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
  const { placeholder, standsFor } = json
  const evidence = readEvidence(json.evidence, `element "${id}"`, limits.EVIDENCE_PER_ELEMENT_MAX)
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
    fields: fieldsOf(json.fields, `element "${id}"`),
    ...(evidence.length > 0 ? { evidence } : {}),
    ...(placeholder === true ? { placeholder } : {}),
    ...standsForOf(standsFor, id),
    ...(isNumber(x) && isNumber(y) ? { position: { x, y } } : {}),
    ...timeOf(deletedAt, `element "${id}"`),
  }
}

function standsForOf(json: unknown, id: string): Pick<Element, 'standsFor'> {
  if (json === undefined) return {}
  const { map, element, seen } = isRecord(json) ? json : {}
  if (!isText(map) || !isText(element) || !isElementId(element) || !isRecord(seen))
    fail(`What element "${id}" stands for in another map has no proper name. Correct or remove it.`)
  const what = `of what element "${id}" stands for`
  const state = textOf(seen.state, `The state ${what}`, limits.TITLE_CHARS_MAX)
  return {
    standsFor: {
      map: mapId(textOf(map, `The map ${what}`, limits.TITLE_CHARS_MAX)),
      element,
      seen: {
        code: textOf(seen.code, `The code ${what}`, limits.CODE_CHARS_MAX),
        title: textOf(seen.title, `The title ${what}`, limits.TITLE_CHARS_MAX),
        ...(state === '' ? {} : { state }),
      },
    },
  }
}
