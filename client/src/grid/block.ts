/** A place in the grid as it is shown. The cells are `0 … count - 1`; `-1` is a head and `count` a tally. */
export interface Place {
  readonly line: number
  readonly column: number
}

/** A rectangle of the grid, both ends included. */
export interface CellBlock {
  readonly top: number
  readonly bottom: number
  readonly left: number
  readonly right: number
}

/** The rectangle between the place where a selection began and where it is now, without heads and tallies. */
export function blockBetween(
  anchor: Place,
  active: Place,
  size: { readonly lines: number; readonly columns: number },
): CellBlock {
  const clamp = (value: number, count: number): number => Math.max(0, Math.min(count - 1, value))
  return {
    top: clamp(Math.min(anchor.line, active.line), size.lines),
    bottom: clamp(Math.max(anchor.line, active.line), size.lines),
    left: clamp(Math.min(anchor.column, active.column), size.columns),
    right: clamp(Math.max(anchor.column, active.column), size.columns),
  }
}

export const blockHeight = (block: CellBlock): number => block.bottom - block.top + 1

export const blockWidth = (block: CellBlock): number => block.right - block.left + 1

export const isOneCell = (block: CellBlock): boolean => blockHeight(block) === 1 && blockWidth(block) === 1

export const contains = (block: CellBlock, { line, column }: Place): boolean =>
  line >= block.top && line <= block.bottom && column >= block.left && column <= block.right

/** The places of a block, line by line. */
export function* placesOf(block: CellBlock): Generator<Place> {
  for (let line = block.top; line <= block.bottom; line += 1) {
    for (let column = block.left; column <= block.right; column += 1) yield { line, column }
  }
}
