import type { CellTarget } from '@golden-thread/shared/queries'
import { type Key, type Move, moveOf } from '../../grid/index.ts'
import { targetFromKey } from './words.ts'

/** What a key on the grid means. */
export type KeyCommand =
  | { readonly type: 'move'; readonly move: Move; readonly extend: boolean }
  | { readonly type: 'set'; readonly target: CellTarget }
  | { readonly type: 'toggle' }
  | { readonly type: 'fill'; readonly direction: 'down' | 'right' }
  | { readonly type: 'select-all' }
  | { readonly type: 'collapse' }
  | { readonly type: 'open' }
  | { readonly type: 'menu' }
  | { readonly type: 'rename' }

/** The command of a key, or undefined where the key is left to the browser. */
export function keyCommand({ key, ctrl, shift, alt }: Key): KeyCommand | undefined {
  if (alt) return undefined
  const move = moveOf({ key, ctrl, shift, alt })
  if (move) return { type: 'move', move, extend: shift }
  if (ctrl) return withControl(key, shift)
  if (key === 'F10' && shift) return { type: 'menu' }
  const target = targetFromKey(key)
  if (target) return { type: 'set', target }
  return shift && key.length > 1 ? undefined : PLAIN_KEYS[key]
}

function withControl(key: string, shift: boolean): KeyCommand | undefined {
  if (shift) return undefined
  switch (key.toLowerCase()) {
    case 'a':
      return { type: 'select-all' }
    case 'd':
      return { type: 'fill', direction: 'down' }
    case 'r':
      return { type: 'fill', direction: 'right' }
    default:
      return undefined
  }
}

const PLAIN_KEYS: Readonly<Record<string, KeyCommand>> = {
  Delete: { type: 'set', target: 'clear' },
  Backspace: { type: 'set', target: 'clear' },
  ' ': { type: 'toggle' },
  Enter: { type: 'open' },
  ContextMenu: { type: 'menu' },
  F2: { type: 'rename' },
  Escape: { type: 'collapse' },
}
