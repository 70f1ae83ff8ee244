import { never, ok, type Result, refuse } from '../result.ts'
import { assessCell } from './assessCell.ts'
import type { Change } from './change.ts'
import { Draft } from './draft.ts'
import { createElement, deleteElement, editElement, moveElements, restoreElement } from './elementChanges.ts'
import { textFault } from './fault.ts'
import { frameworkFault } from './frameworkFault.ts'
import { BATCH_CHANGES_MAX, TEXT_CHARS_MAX, TITLE_CHARS_MAX } from './limits.ts'
import { createLink, deleteLink, editLink, removeEvidence, restoreLink, setEvidence } from './linkChanges.ts'
import type { Refusal } from './refusal.ts'
import type { StrategyMap } from './strategyMap.ts'
import { deleteView, setView } from './viewChanges.ts'

/**
 * The map after a change, or why the change is refused. Pure: the map given is left as it is, and everything the
 * change does not name keeps its identity. A batch is refused whole.
 */
export function apply(map: StrategyMap, change: Change): Result<StrategyMap, Refusal> {
  const draft = new Draft(map)
  const refusal = applyTo(draft, change)
  return refusal ? refuse(refusal) : ok(draft.finish())
}

/** Makes a change to a draft, or says why not; a refused batch may leave the draft half made, to be thrown away. */
export function applyTo(draft: Draft, change: Change): Refusal | undefined {
  switch (change.type) {
    case 'set-about':
      return setAbout(draft, change)
    case 'set-framework':
      return setFramework(draft, change)
    case 'create-element':
      return createElement(draft, change)
    case 'edit-element':
      return editElement(draft, change)
    case 'move-elements':
      return moveElements(draft, change)
    case 'delete-element':
      return deleteElement(draft, change)
    case 'restore-element':
      return restoreElement(draft, change)
    case 'create-link':
      return createLink(draft, change)
    case 'edit-link':
      return editLink(draft, change)
    case 'set-evidence':
      return setEvidence(draft, change)
    case 'remove-evidence':
      return removeEvidence(draft, change)
    case 'delete-link':
      return deleteLink(draft, change)
    case 'restore-link':
      return restoreLink(draft, change)
    case 'assess-cell':
      return assessCell(draft, change)
    case 'set-view':
      return setView(draft, change)
    case 'delete-view':
      return deleteView(draft, change)
    case 'batch':
      return applyAll(draft, change.changes)
    default:
      return never(change)
  }
}

function applyAll(draft: Draft, changes: readonly Change[]): Refusal | undefined {
  if (changes.length > BATCH_CHANGES_MAX)
    return { code: 'map-full', what: 'changes', most: BATCH_CHANGES_MAX }
  for (const change of changes) {
    const refusal = applyTo(draft, change)
    if (refusal) return refusal
  }
  return undefined
}

function setAbout(draft: Draft, change: Extract<Change, { type: 'set-about' }>): Refusal | undefined {
  const { title = draft.title, about = draft.about } = change
  const fault =
    textFault('The title', title, TITLE_CHARS_MAX) ?? textFault('The description', about, TEXT_CHARS_MAX)
  if (fault) return fault
  draft.title = title
  draft.about = about
  return undefined
}

function setFramework(draft: Draft, change: Extract<Change, { type: 'set-framework' }>): Refusal | undefined {
  const reason = frameworkFault(change.framework)
  if (reason) return { code: 'framework-invalid', reason }
  draft.framework = change.framework
  return undefined
}
