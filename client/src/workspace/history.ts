import {
  applyTo,
  type Change,
  coalesces,
  Draft,
  invert,
  type LinkId,
  madeAt,
  NOTHING,
  partsOf,
  removes,
  type SingleChange,
  type StrategyMap,
  slotOf,
  together,
} from '@golden-thread/shared/model'
import { linksTouching } from '@golden-thread/shared/queries'

/** Steps that one person can take back. */
export const STEPS_MAX = 200
/** Edits of the same fields closer together than this are one step: typing, or nudging a card. */
export const SAME_STEP_MS = 1_000

/** One step back or forth: what to write, and what has to stand in each slot for it to be ours still. */
export interface HistoryStep {
  readonly label: string
  readonly parts: readonly SingleChange[]
  /** By the key of the slot, the value that we left there. */
  readonly left: ReadonlyMap<string, string>
  /** The links that we left at the elements that it takes away: any other was drawn by someone since. */
  readonly links: ReadonlySet<LinkId>
  readonly at: number
}

/** What a step still may do in the map as it is now. */
export interface Retraced {
  readonly change: Change
  /** Parts over which someone else has written since; theirs is kept. */
  readonly kept: readonly SingleChange[]
  /** Someone has written in what the step would take away, so nothing of it is done. */
  readonly blocked: boolean
}

/** The step that takes `change` back. `before` and `after` are the map around it. */
export function stepBack(
  before: StrategyMap,
  change: Change,
  after: StrategyMap,
  label: string,
  at: number,
): HistoryStep {
  const parts = partsOf(invert(before, change, at))
  const left = new Map(
    parts.map((part) => {
      const { key, value } = slotOf(after, part)
      return [key, value]
    }),
  )
  const links = new Set(parts.flatMap((part) => linksTakenAway(after, part)))
  return { label, parts, left, links, at }
}

/** One draft takes all the parts that are allowed, so that a step of 10,000 cells copies the map once. */
export function retrace(map: StrategyMap, step: HistoryStep, at: number): Retraced {
  const done: Change[] = []
  const kept: SingleChange[] = []
  let blocked = false
  const draft = new Draft(map)
  for (const part of step.parts) {
    const { key, value } = slotOf(map, part)
    const isOurs = value === step.left.get(key) && linksTakenAway(map, part).every((id) => step.links.has(id))
    if (!isOurs && removes(part)) blocked = true
    const change = madeAt(part, at)
    if (isOurs && !applyTo(draft, change)) done.push(change)
    else kept.push(part)
  }
  return { change: blocked ? NOTHING : together(done), kept, blocked }
}

/** The links that leave sight with the element that a part takes away. */
const linksTakenAway = (map: StrategyMap, part: SingleChange): readonly LinkId[] =>
  part.type === 'delete-element' ? linksTouching(map, part.id) : []

/** The two stacks of one person. Pure: each function answers new stacks. */
export interface Stacks {
  readonly undo: readonly HistoryStep[]
  readonly redo: readonly HistoryStep[]
}

export const noSteps: Stacks = { undo: [], redo: [] }

/** After a new edit: it can be taken back, and what had been taken back cannot be brought forth any more. */
export function pushStep(stacks: Stacks, step: HistoryStep): Stacks {
  const last = stacks.undo.at(-1)
  const undo =
    last && continues(last, step)
      ? [...stacks.undo.slice(0, -1), { ...last, left: new Map([...last.left, ...step.left]), at: step.at }]
      : [...stacks.undo, step]
  return { undo: undo.slice(-STEPS_MAX), redo: [] }
}

/**
 * True when `next` edits the very same fields as `last`, soon after; or some of them in a step of the same name, as the
 * first of several nudges also settles where the other cards stand. Creating and deleting always stand alone.
 */
function continues(last: HistoryStep, next: HistoryStep): boolean {
  if (next.at - last.at > SAME_STEP_MS) return false
  if (last.left.size !== next.left.size && last.label !== next.label) return false
  return next.parts.every(coalesces) && [...next.left.keys()].every((key) => last.left.has(key))
}
