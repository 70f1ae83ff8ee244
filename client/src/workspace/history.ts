import { apply, type Change, invert, type StrategyMap } from '@golden-thread/shared/model'
import { type Atom, atomsOf, otherLinks, placeOf } from './atoms.ts'

/** Steps that one person can take back. */
export const STEPS_MAX = 200
/** Edits of the same fields closer together than this are one step: typing, or nudging a card. */
export const SAME_STEP_MS = 1_000

/** One step back or forth: what to write, and what has to stand in each place for it to be ours still. */
export interface Step {
  readonly label: string
  readonly atoms: readonly Atom[]
  /** By the key of the place, the value that we left there. */
  readonly left: ReadonlyMap<string, string>
  readonly at: number
}

/** What a step still may do in the map as it is now. */
export interface Retraced {
  readonly change: Change
  /** Places that someone else changed since; theirs is kept. */
  readonly kept: readonly Atom[]
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
): Step {
  const atoms = atomsOf(invert(before, change, at))
  const left = new Map(atoms.map((atom) => [placeOf(after, atom).key, placeOf(after, atom).value]))
  return { label, atoms, left, at }
}

export function retrace(map: StrategyMap, step: Step, at: number): Retraced {
  const known = new Set(
    step.atoms.flatMap((atom) => (atom.type === 'delete-link' ? [atom.id as string] : [])),
  )
  const done: Change[] = []
  const kept: Atom[] = []
  let blocked = false
  let current = map
  for (const atom of step.atoms) {
    const place = placeOf(map, atom)
    const ours =
      place.value === step.left.get(place.key) &&
      !(atom.type === 'delete-element' && otherLinks(map, atom.id, known).length > 0)
    if (!ours && (atom.type === 'delete-element' || atom.type === 'delete-link')) blocked = true
    const change = atom.type === 'delete-element' || atom.type === 'delete-link' ? { ...atom, at } : atom
    const next = ours ? apply(current, change) : undefined
    if (next?.ok) {
      done.push(change)
      current = next.value
    } else {
      kept.push(atom)
    }
  }
  return { change: { type: 'batch', changes: blocked ? [] : done }, kept, blocked }
}

/** The two stacks of one person. Pure: each function answers new stacks. */
export interface Stacks {
  readonly undo: readonly Step[]
  readonly redo: readonly Step[]
}

export const noSteps: Stacks = { undo: [], redo: [] }

/** After a new edit: it can be taken back, and what had been taken back cannot be brought forth any more. */
export function pushStep(stacks: Stacks, step: Step): Stacks {
  const last = stacks.undo.at(-1)
  const undo =
    last && continues(last, step)
      ? [...stacks.undo.slice(0, -1), { ...last, left: step.left, at: step.at }]
      : [...stacks.undo, step]
  return { undo: undo.slice(-STEPS_MAX), redo: [] }
}

/** True when `next` edits the very same fields as `last`, soon after. Creating and deleting always stand alone. */
function continues(last: Step, next: Step): boolean {
  if (next.at - last.at > SAME_STEP_MS || last.left.size !== next.left.size) return false
  const edits = next.atoms.every(
    (atom) => atom.type.startsWith('edit-') || atom.type === 'move-elements' || atom.type === 'set-about',
  )
  return edits && [...next.left.keys()].every((key) => last.left.has(key))
}
