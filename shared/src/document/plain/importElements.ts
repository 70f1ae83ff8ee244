import { type Element, type ElementId, isElementId, limits } from '../../model/index.ts'
import { isName, isNumber, isRecord, isText } from '../json/index.ts'
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
