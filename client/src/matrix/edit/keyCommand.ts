import type { CellTarget } from '@golden-thread/shared/queries'
import { targetFromKey } from './words.ts'

export interface Key {
  readonly key: string
  /** Control, or Command on a Mac. */
  readonly ctrl: boolean
  readonly shift: boolean
  readonly alt: boolean
}

/** Where the active place goes: by one, by a page, or to an edge. */
export type Move =
  | 'left'
  | 'right'
  | 'up'
  | 'down'
  | 'page-up'
  | 'page-down'
  | 'line-start'
  | 'line-end'
  | 'first'
  | 'last'

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
  if (ctrl) return withControl(key, shift)
  const move = MOVES[key]
  if (move) return { type: 'move', move, extend: shift }
  if (key === 'F10' && shift) return { type: 'menu' }
  const target = targetFromKey(key)
  if (target) return { type: 'set', target }
  return shift && key.length > 1 ? undefined : PLAIN_KEYS[key]
}

function withControl(key: string, shift: boolean): KeyCommand | undefined {
  if (key === 'Home') return { type: 'move', move: 'first', extend: shift }
  if (key === 'End') return { type: 'move', move: 'last', extend: shift }
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

const MOVES: Readonly<Record<string, Move>> = {
  ArrowLeft: 'left',
  ArrowRight: 'right',
  ArrowUp: 'up',
  ArrowDown: 'down',
  PageUp: 'page-up',
  PageDown: 'page-down',
  Home: 'line-start',
  End: 'line-end',
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
