import { never } from '../result.ts'
import { applyTo } from './apply.ts'
import type { Change } from './change.ts'
import { Draft } from './draft.ts'
import { type FieldValue, isAlive } from './element.ts'
import type { ElementId, FieldId } from './id.ts'
import type { StrategyMap } from './strategyMap.ts'

/**
 * The change that takes `change` back, given the map it is about to be applied to. Creating is undone by a mark of
 * deletion, so that what others wrote meanwhile is still there when it is restored. `at` is the time of that mark.
 */
export function invert(map: StrategyMap, change: Change, at: number): Change {
  switch (change.type) {
    case 'set-about':
      return {
        type: 'set-about',
        ...(change.title === undefined ? {} : { title: map.title }),
        ...(change.about === undefined ? {} : { about: map.about }),
      }
    case 'set-framework':
      return { type: 'set-framework', framework: map.framework }
    case 'create-element':
      return { type: 'delete-element', id: change.element.id, at }
    case 'edit-element':
      return invertEdit(map, change)
    case 'move-elements': {
      const ids = [...change.positions.keys()]
      return {
        type: 'move-elements',
        positions: new Map(ids.map((id) => [id, map.elements.get(id)?.position ?? null])),
      }
    }
    case 'delete-element':
      return isAlive(map.elements.get(change.id)) ? { type: 'restore-element', id: change.id } : NOTHING
    case 'restore-element':
      return isAlive(map.elements.get(change.id)) ? NOTHING : { type: 'delete-element', id: change.id, at }
    case 'create-link':
      return { type: 'delete-link', id: change.link.id, at }
    case 'edit-link': {
      const link = map.links.get(change.id)
      if (!link) return NOTHING
      return {
        type: 'edit-link',
        id: change.id,
        ...(change.basis === undefined ? {} : { basis: link.basis }),
        ...(change.strength === undefined ? {} : { strength: link.strength ?? null }),
        ...(change.note === undefined ? {} : { note: link.note }),
        ...(change.seen === undefined ? {} : { seen: link.seen ?? null }),
      }
    }
    case 'set-evidence': {
      const before = map.links.get(change.link)?.evidence.find((piece) => piece.id === change.evidence.id)
      return before
        ? { type: 'set-evidence', link: change.link, evidence: before }
        : { type: 'remove-evidence', link: change.link, evidence: change.evidence.id }
    }
    case 'remove-evidence': {
      const before = map.links.get(change.link)?.evidence.find((piece) => piece.id === change.evidence)
      return before ? { type: 'set-evidence', link: change.link, evidence: before } : NOTHING
    }
    case 'delete-link':
      return isAlive(map.links.get(change.id)) ? { type: 'restore-link', id: change.id } : NOTHING
    case 'restore-link':
      return isAlive(map.links.get(change.id)) ? NOTHING : { type: 'delete-link', id: change.id, at }
    case 'assess-cell':
      return { type: 'assess-cell', cell: change.cell, assessment: map.assessments.get(change.cell) ?? null }
    case 'set-view':
      return viewBack(map, change.view.id)
    case 'delete-view':
      return viewBack(map, change.id)
    case 'batch':
      return invertBatch(map, change.changes, at)
    default:
      return never(change)
  }
}

const NOTHING: Change = { type: 'batch', changes: [] }

function viewBack(map: StrategyMap, id: string): Change {
  const view = map.views.get(id)
  return view ? { type: 'set-view', view } : { type: 'delete-view', id }
}

/** Each part is inverted against the map as it stands when that part is applied; the parts are undone last first. */
function invertBatch(map: StrategyMap, changes: readonly Change[], at: number): Change {
  const inverses: Change[] = []
  const draft = new Draft(map)
  for (const change of changes) {
    inverses.push(invert(draft, change, at))
    if (applyTo(draft, change)) return NOTHING
  }
  return { type: 'batch', changes: inverses.reverse() }
}

function invertEdit(map: StrategyMap, change: Extract<Change, { type: 'edit-element' }>): Change {
  const element = map.elements.get(change.id)
  if (!element) return NOTHING
  const fields: Record<FieldId, FieldValue | null> = {}
  for (const field of Object.keys(change.fields ?? {})) fields[field] = element.fields[field] ?? null
  return {
    type: 'edit-element',
    id: change.id as ElementId,
    ...(change.title === undefined ? {} : { title: element.title }),
    ...(change.code === undefined ? {} : { code: element.code }),
    ...(change.kind === undefined ? {} : { kind: element.kind }),
    ...(change.fields === undefined ? {} : { fields }),
  }
}
