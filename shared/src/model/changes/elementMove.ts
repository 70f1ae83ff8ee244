import type { Position } from '../element.ts'
import type { ElementId } from '../id.ts'
import type { Refusal } from '../refusal.ts'
import { type ChangeDefinition, slot } from './definition.ts'

export interface MoveElements {
  readonly type: 'move-elements'
  /** null takes a card's place away, so that the layout puts it. */
  readonly positions: ReadonlyMap<ElementId, Position | null>
}

const moveElements: ChangeDefinition<MoveElements, MoveElements> = {
  apply(draft, { positions }) {
    for (const [id, position] of positions) {
      const element = draft.elements.get(id)
      if (!element) return { code: 'element-unknown', id }
      const fault = positionFault(position)
      if (fault) return fault
      const { position: _, ...rest } = element
      draft.setElement(position ? { ...rest, position } : rest)
    }
    return undefined
  },
  invert: (map, { positions }) => ({
    type: 'move-elements',
    positions: new Map([...positions.keys()].map((id) => [id, map.elements.get(id)?.position ?? null])),
  }),
  touch(touched, { positions }) {
    for (const id of positions.keys()) touched.elements.add(id)
  },
  parts: ({ type, positions }) => [...positions].map((entry) => ({ type, positions: new Map([entry]) })),
  slot(map, { positions }) {
    const [id] = positions.keys()
    return slot(`position ${id}`, id && map.elements.get(id)?.position)
  },
  author({ positions }) {
    const [id] = positions.keys()
    return id && { element: id, part: 'position' }
  },
  coalesces: true,
}

const positionFault = (position: Position | null): Refusal | undefined =>
  position && !(Number.isFinite(position.x) && Number.isFinite(position.y))
    ? { code: 'number-not-finite', what: 'The position' }
    : undefined

export const elementMove = { 'move-elements': moveElements }
