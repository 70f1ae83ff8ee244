import { type Key, type Move, moveOf } from '../grid/index.ts'

/** What a key on the table of a register means. */
export type GridCommand =
  | { readonly type: 'move'; readonly move: Move; readonly extend: boolean }
  /** Writes in the cell; with a text, in the place of what stands there. */
  | { readonly type: 'write'; readonly text?: string }
  | { readonly type: 'clear' }
  | { readonly type: 'fill-down' }
  | { readonly type: 'select-all' }
  | { readonly type: 'collapse' }

/** The command of a key, or undefined where the key is left to the browser. */
export function gridCommand(pressed: Key): GridCommand | undefined {
  const { key, ctrl, shift, alt } = pressed
  const move = moveOf(pressed)
  if (move) return { type: 'move', move, extend: shift }
  if (alt) return undefined
  if (ctrl) {
    if (shift) return undefined
    if (key.toLowerCase() === 'a') return { type: 'select-all' }
    return key.toLowerCase() === 'd' ? { type: 'fill-down' } : undefined
  }
  if (key === 'Enter' || key === 'F2') return { type: 'write' }
  if (key === 'Delete' || key === 'Backspace') return { type: 'clear' }
  if (key === 'Escape') return { type: 'collapse' }
  // A sign that is typed is the beginning of what is written; Space alone begins with what stands there.
  if (key === ' ') return { type: 'write' }
  return [...key].length === 1 ? { type: 'write', text: key } : undefined
}
