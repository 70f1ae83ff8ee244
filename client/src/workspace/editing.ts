import type { MapDoc } from '@golden-thread/shared/document'
import {
  authorTargetOf,
  type Change,
  explainRefusal,
  isOfViews,
  type Refusal,
  type SingleChange,
  type StrategyMap,
} from '@golden-thread/shared/model'
import { type Result, refuse } from '@golden-thread/shared/result'
import { workspaceWords } from '../text/workspace.ts'
import { noSteps, pushStep, retrace, STEPS_MAX, type Stacks, type Step, stepBack } from './history.ts'
import { createStore, type Store } from './store.ts'
import type { HistoryState, Notice } from './types.ts'

export interface Editing {
  readonly history: Store<HistoryState>
  run(change: Change, label: string): Result<StrategyMap, Refusal>
  undo(): void
  redo(): void
}

export interface EditingOptions {
  readonly document: MapDoc
  readonly mayEdit: boolean
  /** Why nothing of the map may be written just now, if so. Saved views may: they say where to look, not what is there. */
  readonly heldBy: () => 'what-if' | 'presenting' | null
  /** The server does not take what was changed here: more would be lost with it. */
  readonly isRefused: () => boolean
  readonly now: () => number
  readonly nameOf: (clientId: number | undefined) => string | undefined
  readonly notify: (notice: Notice) => void
  readonly announce: (text: string) => void
}

/** Changes with one person's undo. What other people wrote since is never taken back with it. */
export function createEditing(options: EditingOptions): Editing {
  const { document, mayEdit, heldBy, isRefused, now, nameOf, notify, announce } = options
  let stacks: Stacks = noSteps
  const history = createStore<HistoryState>(
    { undo: null, redo: null },
    (a, b) => a.undo === b.undo && a.redo === b.redo,
  )

  function keep(next: Stacks) {
    stacks = next
    history.set({ undo: next.undo.at(-1)?.label ?? null, redo: next.redo.at(-1)?.label ?? null })
  }

  /** Writes a step's change and answers the step that goes the other way, or null when nothing was left to do. */
  function take(step: Step, done: (label: string) => string): Step | null {
    const before = document.current().map
    const { change, kept, blocked } = retrace(before, step, now())
    const who = names(kept)
    const isEmpty = change.type === 'batch' && change.changes.length === 0
    const result = isEmpty ? undefined : document.write(change)
    if (blocked) notify({ text: workspaceWords.blocked(step.label, who), tone: 'problem' })
    else if (!result?.ok) notify({ text: workspaceWords.allTheirs(step.label, who), tone: 'problem' })
    else if (kept.length > 0) notify({ text: workspaceWords.keptTheirs(step.label, who), tone: 'problem' })
    else announce(done(step.label))
    return result?.ok ? stepBack(before, change, result.value, step.label, now()) : null
  }

  function refusalNow(ofViews = false): Refusal | null {
    if (!mayEdit) return { code: 'read-only' }
    if (isRefused()) return { code: 'not-taken' }
    const code = ofViews ? null : heldBy()
    return code && { code }
  }

  /** Undo and redo write too; true when they may not, after saying so. */
  function held(): boolean {
    const refusal = refusalNow()
    if (refusal) notify({ text: explainRefusal(refusal), tone: 'problem' })
    return refusal !== null
  }

  function names(kept: readonly SingleChange[]): string {
    const found = new Set(kept.map((part) => nameOf(authorOf(part)) ?? workspaceWords.someone))
    return [...found].join(', ') || workspaceWords.someone
  }

  function authorOf(part: SingleChange): number | undefined {
    const target = authorTargetOf(part)
    return target && document.authorOf(target)
  }

  return {
    history,
    run(change, label) {
      const before = document.current().map
      const refusal = refusalNow(isOfViews(change))
      const result = refusal ? refuse<Refusal>(refusal) : document.write(change)
      if (result.ok) keep(pushStep(stacks, stepBack(before, change, result.value, label, now())))
      else notify({ text: explainRefusal(result.error), tone: 'problem' })
      return result
    },
    undo() {
      const step = stacks.undo.at(-1)
      if (!step) return announce(workspaceWords.nothingToUndo)
      if (held()) return
      const back = take(step, workspaceWords.undone)
      keep({
        undo: stacks.undo.slice(0, -1),
        redo: back ? [...stacks.redo, back].slice(-STEPS_MAX) : stacks.redo,
      })
    },
    redo() {
      const step = stacks.redo.at(-1)
      if (!step) return announce(workspaceWords.nothingToRedo)
      if (held()) return
      const back = take(step, workspaceWords.redone)
      keep({
        undo: back ? [...stacks.undo, back].slice(-STEPS_MAX) : stacks.undo,
        redo: stacks.redo.slice(0, -1),
      })
    },
  }
}
