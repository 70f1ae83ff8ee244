import {
  type Change,
  type Element,
  type ElementId,
  endElements,
  isAlive,
  labelOf,
  relationOf,
  type StrategyMap,
  showsLink,
} from '../model/index.ts'
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

/**
 * Makes an element what it was in an earlier state, with those of its links whose other ends are there now. A link that is
 * there stays as it is: somebody may have written in it since.
 */
export const bringBack: DomainCommand<{ readonly past: StrategyMap; readonly id: ElementId }> = (
  map,
  { past, id },
) => {
  const was = past.elements.get(id)
  if (!was || !isAlive(was)) return refuse({ code: 'element-unknown', id })
  return editOf(stepText.bringBack(labelOf(was)), [...elementBack(map, was), ...linksBack(map, past, id)])
}

function elementBack(map: StrategyMap, was: Element): Change[] {
  const { id } = was
  const now = map.elements.get(id)
  if (!now) return [{ type: 'create-element', element: was }]
  const fields = fieldsBack(now, was)
  const edit = {
    ...(now.title === was.title ? {} : { title: was.title }),
    ...(now.code === was.code ? {} : { code: was.code }),
    ...(now.kind === was.kind ? {} : { kind: was.kind }),
    ...(isSame(now.placeholder, was.placeholder) ? {} : { placeholder: was.placeholder ?? false }),
    ...(isSame(now.standsFor, was.standsFor) ? {} : { standsFor: was.standsFor ?? null }),
    ...(Object.keys(fields).length > 0 ? { fields } : {}),
  }
  return [
    ...(isAlive(now) ? [] : [{ type: 'restore-element', id } as const]),
    ...(Object.keys(edit).length > 0 ? [{ type: 'edit-element', id, ...edit } as const] : []),
    ...evidenceBack(now, was),
  ]
}

const isSame = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b)

function fieldsBack(now: Element, was: Element) {
  const names = new Set([...Object.keys(now.fields), ...Object.keys(was.fields)])
  const other = [...names].filter((name) => !isSame(now.fields[name], was.fields[name]))
  return Object.fromEntries(other.map((name) => [name, was.fields[name] ?? null]))
}

function evidenceBack(
  { id: element, evidence: now = [] }: Element,
  { evidence: was = [] }: Element,
): Change[] {
  const gone = now.filter((piece) => was.every(({ id }) => id !== piece.id))
  const other = was.filter((piece) => !now.some((one) => isSame(one, piece)))
  return [
    ...gone.map(({ id }) => ({ type: 'remove-evidence', element, evidence: id }) as const),
    ...other.map((evidence) => ({ type: 'set-evidence', element, evidence }) as const),
  ]
}

function linksBack(map: StrategyMap, past: StrategyMap, id: ElementId): Change[] {
  const isThere = (end: ElementId): boolean => end === id || isAlive(map.elements.get(end))
  return [...past.links.values()].flatMap((link): Change[] => {
    const ends = [...endElements(link.from), ...endElements(link.to)]
    if (!ends.includes(id) || !showsLink(past, link) || isAlive(map.links.get(link.id))) return []
    if (!ends.every(isThere) || !relationOf(map.framework, link.relation)) return []
    return [{ type: 'create-link', link }]
  })
}
