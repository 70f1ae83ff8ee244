import type { CellEdit } from '@golden-thread/shared/commands'
import type { CoverageMatrix } from '@golden-thread/shared/coverage'
import { cellWord } from '@golden-thread/shared/coverage'
import type { RelationId } from '@golden-thread/shared/model'
import { type CellTarget, cellTargetOf } from '@golden-thread/shared/queries'
import { type CellBlock, fillPairs, fromTsv, type Place, placesOf, toTsv } from '../../grid/index.ts'
import type { Workspace } from '../../workspace/index.ts'
import type { ArrangedMatrix } from '../arrange/index.ts'
import { text } from '../text.ts'
import type { GridAxes } from './gridAxes.ts'
import { pasteWords } from './pasteWords.ts'
import type { CellEdits } from './useCellEdits.ts'

/** What can be done with a block of cells, from a key, a menu or the clipboard. Each is one step of undo. */
export interface GridActions {
  set(block: CellBlock, target: CellTarget, relation?: RelationId): void
  /** Direct where it is not, cleared where it is: by the first cell of the block. */
  toggle(block: CellBlock): void
  fill(block: CellBlock, direction: 'down' | 'right'): void
  /** The block as tab-separated words, and how many cells that is. */
  words(block: CellBlock): { readonly tsv: string; readonly cells: number }
  paste(block: CellBlock, tsv: string): void
}

interface Shown {
  readonly workspace: Workspace
  readonly matrix: CoverageMatrix
  readonly arranged: ArrangedMatrix
  readonly axes: GridAxes
  readonly edits: CellEdits
}

export function gridActions({ workspace, matrix, arranged, axes, edits }: Shown): GridActions {
  const cellAt = ({ line, column }: Place) => {
    const shown = arranged.lines[line]
    return shown?.type === 'row' ? matrix.cells[shown.row]?.[arranged.columns[column] ?? -1] : undefined
  }
  const targetAt = (place: Place): CellTarget | undefined => {
    const cell = cellAt(place)
    return cell && cellTargetOf(workspace.state.get().map, cell)
  }
  /** Nothing for the heading of a group, which has no cells. */
  const editAt = (place: Place, target: CellTarget, relation?: RelationId): CellEdit[] => {
    const row = axes.rowAt(place.line)
    const column = axes.columnAt(place.column)
    return row && column ? [{ row, column, target, ...(relation ? { relation } : {}) }] : []
  }
  const set = (block: CellBlock, target: CellTarget, relation?: RelationId): void =>
    edits.set([...placesOf(block)].flatMap((place) => editAt(place, target, relation)))

  return {
    set,
    toggle: (block) =>
      set(block, targetAt({ line: block.top, column: block.left }) === 'direct' ? 'clear' : 'direct'),
    fill(block, direction) {
      const pairs = fillPairs(block, direction)
      if (pairs.length === 0) return workspace.announce(text.fillNeedsBlock)
      edits.set(
        pairs.flatMap(({ from, to }) => {
          const target = targetAt(from)
          return target ? editAt(to, target) : []
        }),
        text.filled,
      )
    },
    words(block) {
      const { map } = workspace.state.get()
      const rows: string[][] = []
      for (let line = block.top; line <= block.bottom; line += 1) {
        const row: string[] = []
        for (let column = block.left; column <= block.right; column += 1) {
          const cell = cellAt({ line, column })
          if (cell) row.push(cellWord(map, cell))
        }
        if (row.length > 0) rows.push(row)
      }
      return { tsv: toTsv(rows), cells: rows.reduce((sum, row) => sum + row.length, 0) }
    },
    paste(block, tsv) {
      const { cells, unknown, outside } = pasteWords(fromTsv(tsv), block, axes)
      const left = [
        ...(unknown.length > 0 ? [text.pasteUnknown(unknown)] : []),
        ...(outside > 0 ? [text.pasteOutside(outside)] : []),
      ]
      if (cells.length > 0) {
        edits.set(
          cells.flatMap(({ target, ...place }) => editAt(place, target)),
          text.pasted,
        )
      } else if (left.length === 0) left.push(text.pasteNothing)
      if (left.length > 0) workspace.notify({ text: left.join(' '), tone: 'problem' })
    },
  }
}
