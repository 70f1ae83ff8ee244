import { type Coverage, claimReading } from '../coverage/index.ts'
import type { ElementId, StrategyMap } from '../model/index.ts'
import { cellWords, lookAt, registerRows, registerTable } from '../queries/index.ts'
import type { Paper } from './block.ts'
import { runs, words } from './cells.ts'
import { type Prepared, prepared } from './prepared.ts'
import type { Table, TableCell, TableColumn } from './table.ts'

/** More columns than this lie across the page. */
const UPRIGHT_COLUMNS_MAX = 5
const WIDTHS = { code: 8, title: 34, kind: 14, verdict: 12, period: 12, path: 26 } as const

/** A register as a paper of one table, or undefined where the map has none such. `today` as "2026-11-25". */
export function registerPaper(
  drawn: StrategyMap,
  asked: string,
  today: string,
  whole?: StrategyMap,
): Paper | undefined {
  return registerPaperOf(prepared(drawn, today, whole), asked)
}

export function registerPaperOf({ map, coverage }: Prepared, asked: string): Paper | undefined {
  const register = registerTable(map, asked)
  if (!register) return undefined
  const look = lookAt(map)
  const verdicts = verdictWords(map, coverage)
  const columns = register.columns.map(({ key, label, ...column }): TableColumn => {
    const width = column.type === 'field' ? (column.like.type === 'longtext' ? 40 : 18) : WIDTHS[column.type]
    return { id: key, heading: label, type: 'text', width, ...(column.type === 'title' ? HEADS : {}) }
  })
  const rows = registerRows(map, register, look).map((element) =>
    register.columns.map((column): TableCell => {
      if (column.type === 'verdict') return words(verdicts.get(element.id) ?? '', 'None')
      const text = cellWords(look, element, column)
      return column.type === 'title'
        ? runs([{ type: 'element', element: element.id, text: text.trim() || 'Untitled' }], 'Untitled')
        : words(text, 'Blank')
    }),
  )
  const table: Table = {
    id: 'register',
    name: 'Register',
    caption: register.title,
    wide: columns.length > UPRIGHT_COLUMNS_MAX,
    empty: 'There is nothing in this register yet.',
    columns,
    rows,
  }
  return {
    title: register.title,
    mapTitle: map.title || 'Untitled map',
    language: 'en-GB',
    blocks: [{ type: 'table', table }],
  }
}

const HEADS = { role: 'row-header' } as const

/** The verdict of each claim, in a word. */
const verdictWords = (map: StrategyMap, coverage: Coverage): ReadonlyMap<ElementId, string> =>
  new Map(coverage.claims().map((claim) => [claim.element, claimReading(map, claim).word]))
