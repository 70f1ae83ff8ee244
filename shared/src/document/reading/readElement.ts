import * as Y from 'yjs'
import { type Element, isElementId, limits, mapId, type Problem } from '../../model/index.ts'
import { isName, isNumber, isRecord, isText } from '../json/index.ts'
import { cutText, readText } from '../roots/index.ts'
import { optional, type Reading, within } from './part.ts'
import { readEvidenceIn } from './readEvidence.ts'
import { readFields } from './readFields.ts'

/**
 * An element from whatever lies under its id. Only something that is not a map, or has no kind, is left out whole;
 * any other part that cannot be read is left out by itself.
 */
export function readElement(id: string, held: unknown): Reading<Element> {
  const problems: Problem[] = []
  const unreadable = (reason: string): void => {
    problems.push({ code: 'element-unreadable', id: cutText(id, 100), reason })
  }
  const kind = held instanceof Y.Map ? held.get('kind') : undefined
  if (!isElementId(id)) unreadable('its id has signs that an id may not have')
  else if (!(held instanceof Y.Map)) unreadable('it is not an element')
  else if (!isName(kind)) unreadable('it has no kind')
  else {
    const code = optional(held.get('code'), isText, '', () => unreadable('its code is not text'))
    const title = readText(held.get('title'))
    if (title === undefined && held.has('title')) unreadable('its title is not text')
    const x = held.get('x')
    const y = held.get('y')
    const placed = isNumber(x) && isNumber(y)
    if (!placed && (x !== undefined || y !== undefined)) unreadable('its position is not two numbers')
    const deletedAt = held.get('deletedAt')
    if (deletedAt !== undefined && !isNumber(deletedAt)) unreadable('its time of deletion is not a number')
    const value: Element = {
      id,
      kind,
      code: within(code, limits.CODE_CHARS_MAX, 'characters in a code', problems),
      title: within(title ?? '', limits.TITLE_CHARS_MAX, 'characters in a title', problems),
      fields: readFields(held, unreadable, problems),
      ...readElementEvidence(held, problems),
      ...(held.get('placeholder') === true ? { placeholder: true as const } : {}),
      ...readStandsFor(held.get('standsFor'), unreadable),
      ...(placed ? { position: { x, y } } : {}),
      ...(isNumber(deletedAt) ? { deletedAt } : {}),
    }
    return { value, problems }
  }
  return { problems }
}

/** The pieces of evidence of an element, in the order of their ids; absent where it has none. */
function readElementEvidence(held: Y.Map<unknown>, problems: Problem[]): Pick<Element, 'evidence'> {
  const evidence = readEvidenceIn(held, limits.EVIDENCE_PER_ELEMENT_MAX, problems)
  return evidence.length > 0 ? { evidence } : {}
}

function readStandsFor(held: unknown, unreadable: (reason: string) => void): Pick<Element, 'standsFor'> {
  if (held === undefined) return {}
  const { map, element, seen } = isRecord(held) ? held : {}
  if (!isText(map) || !isText(element) || !isElementId(element) || map.length > limits.TITLE_CHARS_MAX) {
    unreadable('what it stands for in another map has no proper name')
    return {}
  }
  const { code, title, state } = isRecord(seen) ? seen : {}
  return {
    standsFor: {
      map: mapId(map),
      element,
      seen: {
        code: cutText(isText(code) ? code : '', limits.CODE_CHARS_MAX),
        title: cutText(isText(title) ? title : '', limits.TITLE_CHARS_MAX),
        ...(isText(state) ? { state: cutText(state, limits.TITLE_CHARS_MAX) } : {}),
      },
    },
  }
}
