import { type ElementId, isAlive, labelOf } from '../model/index.ts'
import { refuse } from '../result.ts'
import { type DomainCommand, editOf, liveElements, unchanged } from './command.ts'
import { stepText } from './text.ts'

/** Deletes elements. Their links leave sight with them and come back with them. */
export const deleteElements: DomainCommand<{ readonly ids: Iterable<ElementId> }> = (
  map,
  { ids },
  { at },
) => {
  const alive = liveElements(map, ids)
  return editOf(
    stepText.delete(alive.map(labelOf)),
    alive.map(({ id }) => ({ type: 'delete-element', id, at })),
  )
}

export const restoreElement: DomainCommand<{ readonly id: ElementId }> = (map, { id }) => {
  const element = map.elements.get(id)
  if (!element) return refuse({ code: 'element-unknown', id })
  if (isAlive(element)) return unchanged
  return editOf(stepText.restore(labelOf(element)), [{ type: 'restore-element', id }])
}
