import { type Element, isAlive } from '../element.ts'
import { elementFault, fieldsFault, filled, kindFault } from '../fault.ts'
import { type ElementId, isElementId } from '../id.ts'
import { ELEMENTS_MAX, EVIDENCE_PER_ELEMENT_MAX } from '../limits.ts'
import { inEvidenceOrder } from '../link.ts'
import { type ChangeDefinition, slot } from './definition.ts'

export interface CreateElement {
  readonly type: 'create-element'
  readonly element: Element
}

export interface DeleteElement {
  readonly type: 'delete-element'
  readonly id: ElementId
  readonly at: number
}

export interface RestoreElement {
  readonly type: 'restore-element'
  readonly id: ElementId
}

const createElement: ChangeDefinition<CreateElement, DeleteElement> = {
  apply(draft, { element }) {
    if (!isElementId(element.id)) return { code: 'element-id-wrong', id: element.id }
    if (draft.elements.has(element.id)) return { code: 'element-exists', id: element.id }
    if (draft.elements.size >= ELEMENTS_MAX) return { code: 'map-full', what: 'elements', most: ELEMENTS_MAX }
    const fault =
      elementFault(element) ??
      kindFault(draft, element.kind) ??
      fieldsFault(draft, element.kind, element.fields)
    if (fault) return fault
    const { evidence = [], ...rest } = element
    if (evidence.length > EVIDENCE_PER_ELEMENT_MAX)
      return { code: 'map-full', what: 'evidence', most: EVIDENCE_PER_ELEMENT_MAX }
    draft.setElement({
      ...rest,
      fields: filled(element.fields),
      ...(evidence.length > 0 ? { evidence: inEvidenceOrder(evidence) } : {}),
    })
    return undefined
  },
  // A mark of deletion, so that what others wrote meanwhile is still there when it is restored.
  invert: (_, { element }, at) => ({ type: 'delete-element', id: element.id, at }),
  touch: (touched, { element }) => touched.elements.add(element.id),
  slot: (map, { element }) => slot(`life ${element.id}`, isAlive(map.elements.get(element.id))),
  author: () => undefined,
}

const deleteElement: ChangeDefinition<DeleteElement, RestoreElement> = {
  apply(draft, { id, at }) {
    const element = draft.elements.get(id)
    if (!element) return { code: 'element-unknown', id }
    if (isAlive(element)) draft.setElement({ ...element, deletedAt: at })
    return undefined
  },
  invert: (map, { id }) => (isAlive(map.elements.get(id)) ? { type: 'restore-element', id } : undefined),
  touch: (touched, { id }) => touched.elements.add(id),
  // Deleting takes everything about a thing away, so its slot is the whole thing, words and all.
  slot: (map, { id }) => slot(`life ${id}`, wordsOf(map.elements.get(id))),
  author: ({ id }) => ({ element: id }),
  removes: 'element',
  again: (change, at) => ({ ...change, at }),
}

const restoreElement: ChangeDefinition<RestoreElement, DeleteElement> = {
  apply(draft, { id }) {
    const element = draft.elements.get(id)
    if (!element) return { code: 'element-unknown', id }
    const { deletedAt: _, ...alive } = element
    draft.setElement(alive)
    return undefined
  },
  invert: (map, { id }, at) =>
    isAlive(map.elements.get(id)) ? undefined : { type: 'delete-element', id, at },
  touch: (touched, { id }) => touched.elements.add(id),
  // Restoring takes nothing away, so its slot is only whether the thing is alive.
  slot: (map, { id }) => slot(`life ${id}`, isAlive(map.elements.get(id))),
  author: ({ id }) => ({ element: id }),
}

/** Without the position: a card that someone only moved has no words in it to lose. */
const wordsOf = (element: Element | undefined) =>
  element &&
  isAlive(element) && [
    element.kind,
    element.code,
    element.title,
    Object.entries(element.fields).sort(),
    element.evidence?.map((piece) => Object.entries(piece).sort()),
    element.placeholder,
  ]

export const elementLife = {
  'create-element': createElement,
  'delete-element': deleteElement,
  'restore-element': restoreElement,
}
