import { type CellText, type FillIntent, fillCells } from '@golden-thread/shared/commands'
import type { ElementId, KindId } from '@golden-thread/shared/model'
import { type CellBlock, fillPairs, fromTsv, layOver, placesOf, toTsv } from '../grid/index.ts'
import type { Workspace } from '../workspace/index.ts'
import { text } from './text.ts'
import type { ShownRegister } from './useRegister.ts'

/** Cells pasted in one step, so that no slip of the keys changes a whole plan. */
const CELLS_AT_ONCE_MAX = 20_000
/** Cells kept as written that are told one by one. */
const UNREAD_TOLD_MAX = 2

/** What can be done with cells of the register, from a key or the clipboard. Each is one step of undo, or nothing at all. */
export interface RegisterEdits {
  /** False where it was refused: then what was typed is still to be kept. */
  write(id: ElementId, cell: CellText): boolean
  clear(block: CellBlock): void
  fillDown(block: CellBlock): void
  paste(block: CellBlock, tsv: string): void
  /** The block as tab-separated words, and how many cells that is. */
  words(block: CellBlock): { readonly tsv: string; readonly cells: number }
}

export function registerEdits(workspace: Workspace, { table, rows }: ShownRegister): RegisterEdits {
  const { columns, kinds } = table

  function fill(intent: FillIntent, said: (cells: number, rows: number) => string): boolean {
    const done = workspace.edit(fillCells, intent)
    if (!done.ok) {
      if (done.error.code === 'unchanged') workspace.announce(text.nothingChanged)
      return done.error.code === 'unchanged'
    }
    const { unread, made } = done.value
    workspace.announce(said(intent.cells.length, made.length))
    if (unread.length > 0) {
      const told = unread
        .slice(0, UNREAD_TOLD_MAX)
        .map(({ row, column, expected }) => text.unreadOne(row, column, expected))
      workspace.notify({ text: text.unread(told.join('; '), unread.length) })
    }
    return true
  }

  const cellAt = (line: number, column: number, words: string) => {
    const [row, cell] = [rows[line], columns[column]]
    return row && cell ? [{ id: row.element.id, column: cell, text: words }] : []
  }

  return {
    write: (id, cell) => fill({ cells: [{ id, ...cell }] }, () => ''),
    clear(block) {
      const cells = [...placesOf(block)].flatMap(({ line, column }) => cellAt(line, column, ''))
      fill({ cells: cells.filter(({ column }) => mayWrite(column.type)) }, text.emptied)
    },
    fillDown(block) {
      const cells = fillPairs(block, 'down').flatMap(({ from, to }) =>
        cellAt(to.line, to.column, rows[from.line]?.words[from.column] ?? ''),
      )
      fill({ cells }, text.pasted)
    },
    paste(block, tsv) {
      const problem = (words: string): void => workspace.notify({ text: words, tone: 'problem' })
      const laid = [...layOver(fromTsv(tsv), block)]
      if (laid.length === 0) return problem(text.pasteNothing)
      if (laid.length > CELLS_AT_ONCE_MAX) return problem(text.pasteMuch(laid.length, CELLS_AT_ONCE_MAX))
      const outside = laid.filter(({ column, word }) => column >= columns.length && word.trim() !== '')
      if (outside.length > 0) return problem(text.pasteOutside(outside.length))
      const below = Map.groupBy(
        laid.filter(({ line }) => line >= rows.length),
        ({ line }) => line,
      )
      const [kind, ...otherKinds] = kinds
      if (below.size > 0 && (!kind || otherKinds.length > 0)) return problem(text.pasteRows(below.size))
      const made = kind ? [...below.values()].flatMap((cells) => newRow(kind.id, cells)) : []
      const cells = laid.flatMap(({ line, column, word }) => cellAt(line, column, word))
      fill({ cells, rows: made }, text.pasted)
    },
    words({ top, bottom, left, right }) {
      const copied = rows.slice(top, bottom + 1).map((row) => row.words.slice(left, right + 1))
      return { tsv: toTsv(copied), cells: copied.reduce((sum, row) => sum + row.length, 0) }
    },
  }

  /** A row of blanks makes nothing. */
  function newRow(kind: KindId, laid: readonly { readonly column: number; readonly word: string }[]) {
    const cells = laid.flatMap(({ column, word }): CellText[] => {
      const cell = columns[column]
      return cell && word.trim() !== '' ? [{ column: cell, text: word }] : []
    })
    return cells.length > 0 ? [{ kind, cells }] : []
  }
}

/** False for what follows from the rest of the map. */
export const mayWrite = (type: ShownRegister['table']['columns'][number]['type']): boolean =>
  type !== 'kind' && type !== 'path' && type !== 'verdict'
