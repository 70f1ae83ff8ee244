import type { DomainCommand, Edit } from '@golden-thread/shared/commands'
import type { MapDoc } from '@golden-thread/shared/document'
import {
  authorTargetOf,
  type Change,
  type ElementId,
  explainRefusal,
  isCollective,
  isOfViews,
  type LinkId,
  type Refusal,
  type SingleChange,
} from '@golden-thread/shared/model'
import { ok, type Result, refuse } from '@golden-thread/shared/result'
import { workspaceWords } from '../text/index.ts'
import { type HistoryStep, noSteps, pushStep, retrace, STEPS_MAX, type Stacks, stepBack } from './history.ts'
import { createStore, type Store, type WritableStore } from './store.ts'
import type { Done, HistoryState, Notice } from './types.ts'

export interface Editing {
  readonly history: Store<HistoryState>
  /** The links that were drawn last, until something else is edited: their reason is still in mind. */
  readonly drawn: WritableStore<readonly LinkId[]>
  edit<Intent, Made extends Edit>(
    command: DomainCommand<Intent, Made>,
    intent: Intent,
  ): Result<Made & Done, Refusal>
  undo(): void
  redo(): void
}

export interface EditingOptions {
  readonly document: MapDoc
  /** Who edits: kept with what they assess. */
  readonly by: string
  readonly newId: () => ElementId
  readonly mayEdit: boolean
  /** Why nothing of the map may be written just now, if so. Saved views may: they say where to look, not what is there. */
  readonly heldBy: () => HeldBy | null
  /** The server does not take what was changed here: more would be lost with it. */
  readonly isRefused: () => boolean
  readonly now: () => number
  readonly nameOf: (clientId: number | undefined) => string | undefined
  readonly notify: (notice: Notice) => void
  readonly announce: (text: string) => void
}

/** A way of looking that is not the map of now. */
export type HeldBy = 'what-if' | 'as-at' | 'past' | 'compared' | 'presenting'

/** Changes with one person's undo. What other people wrote since is never taken back with it. */
export function createEditing(options: EditingOptions): Editing {
  const { document, by, newId, mayEdit, heldBy, isRefused, now, nameOf, notify, announce } = options
  let stacks: Stacks = noSteps
  const history = createStore<HistoryState>(
    { undo: null, redo: null },
    (a, b) => a.undo === b.undo && a.redo === b.redo,
  )

  const drawn = createStore<readonly LinkId[]>(NONE)

  function keep(next: Stacks) {
    stacks = next
    history.set({ undo: next.undo.at(-1)?.label ?? null, redo: next.redo.at(-1)?.label ?? null })
  }

  /** Writes a step's change and answers the step that goes the other way, or null when nothing was left to do. */
  function take(step: HistoryStep, done: (label: string) => string): HistoryStep | null {
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
  function held(step: HistoryStep): boolean {
    const refusal = refusalNow(step.parts.every(isOfViews))
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

  function write(edit: Edit): Result<HistoryStep, Refusal> {
    const before = document.current().map
    const refusal = refusalNow(isOfViews(edit.change))
    const result = refusal ? refuse<Refusal>(refusal) : document.write(edit.change)
    if (!result.ok) {
      notify({ text: explainRefusal(result.error), tone: 'problem' })
      return result
    }
    const step = stepBack(before, edit.change, result.value, edit.label, now())
    keep(pushStep(stacks, step))
    drawn.set(openLinksOf(edit.change))
    return ok(step)
  }

  function undo() {
    const step = stacks.undo.at(-1)
    if (!step) return announce(workspaceWords.nothingToUndo)
    if (held(step)) return
    const back = take(step, workspaceWords.undone)
    keep({
      undo: stacks.undo.slice(0, -1),
      redo: back ? [...stacks.redo, back].slice(-STEPS_MAX) : stacks.redo,
    })
  }

  /** A step that others came after is taken back by a step of its own, so that those can still be taken back. */
  function takeBack(step: HistoryStep) {
    if (stacks.undo.at(-1) === step) return undo()
    if (!stacks.undo.includes(step)) return announce(workspaceWords.nothingToUndo)
    if (held(step)) return
    const back = take(step, workspaceWords.undone)
    const rest = { ...stacks, undo: stacks.undo.filter((other) => other !== step) }
    keep(back ? pushStep(rest, { ...back, label: workspaceWords.undone(step.label) }) : rest)
  }

  return {
    history,
    drawn,
    edit(command, intent) {
      const made = command(document.current().map, intent, { by, at: now(), newId })
      if (made.ok) {
        const written = write(made.value)
        return written.ok ? ok({ ...made.value, takeBack: () => takeBack(written.value) }) : written
      }
      // What the map says already needs no warning; whoever asked says so where it matters.
      if (made.error.code !== 'unchanged') notify({ text: explainRefusal(made.error), tone: 'problem' })
      return made
    },
    undo,
    redo() {
      const step = stacks.redo.at(-1)
      if (!step) return announce(workspaceWords.nothingToRedo)
      if (held(step)) return
      const back = take(step, workspaceWords.redone)
      keep({
        undo: back ? [...stacks.undo, back].slice(-STEPS_MAX) : stacks.undo,
        redo: stacks.redo.slice(0, -1),
      })
    },
  }
}

const NONE: readonly LinkId[] = []

/**
 * A link that is drawn by itself, or with the one card that hangs on it, and rests on nothing yet; what is pasted or
 * claimed of a whole kind is not asked for.
 */
function openLinksOf(change: Change): readonly LinkId[] {
  const parts = change.type === 'batch' ? change.changes : [change]
  const made = parts.filter(({ type }) => type === 'create-element')
  const links = parts.flatMap((part) => (part.type === 'create-link' ? [part.link] : []))
  const [link] = links
  const isOne = links.length === 1 && made.length <= 1 && parts.length === links.length + made.length
  return link && isOne && link.basis === 'assumed' && !isCollective(link) ? [link.id] : NONE
}
