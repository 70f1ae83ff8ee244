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

/** Where a key goes in a grid, or undefined for a key that is none of these. With Shift the selection grows. */
export function moveOf({ key, ctrl, alt }: Key): Move | undefined {
  if (alt) return undefined
  if (ctrl) return key === 'Home' ? 'first' : key === 'End' ? 'last' : undefined
  return MOVES[key]
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
