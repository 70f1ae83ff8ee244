import { type Field, type FieldId, type FieldValue, kindOf, limits, type Series } from '../../model/index.ts'
import { folded } from '../entries/index.ts'
import type { PaperBlock, PaperRow } from './block.ts'
import type { ElementsChoice } from './choice.ts'
import { type ChoiceFault, fault, placeOf, type Taking } from './taking.ts'
import { paperText } from './text.ts'
import { itemTitle } from './words.ts'

/** Rows as elements: a title, fields under heads that are called as they are, and figures by period. */
export function takeTable(
  taking: Taking,
  block: PaperBlock,
  choice: ElementsChoice,
): ChoiceFault | undefined {
  const { framework, gathered, notes, source } = taking
  const fields = kindOf(framework, choice.kind)?.fields ?? []
  const series = fields.find(
    ({ type, periods }) => type === 'series' && periods && hasPeriods(block, periods),
  )
  const head = headOf(block, series)
  const titleAt = choice.title === undefined ? 0 : columnOf(head, choice.title)
  if (titleAt < 0) return fault('column-unknown', paperText.columnUnknown(choice.title ?? ''))
  const columns = columnsOf(head, fields, choice)
  for (const id of Object.keys(choice.columns ?? {}))
    if (!columns.has(id))
      notes.refuse(placeOf(block), 'column-unknown', paperText.columnUnknown(choice.columns?.[id] ?? ''))
  for (const row of block.rows.slice(head.rows)) {
    const title = itemTitle(row.cells[titleAt] ?? '')
    const figures = series ? figuresOf(row, series) : undefined
    // Heads of groups stand in one cell, with nothing beside it.
    if (title === '' || (series && row.cells.length < 2)) continue
    if (series && !figures) {
      const most = series.periods?.length ?? 0
      notes.repair(
        placeOf({ row: row.row, id: block.id }),
        paperText.figuresMissing(row.cells.length - 1, most),
      )
    }
    const said: Record<FieldId, FieldValue> = { ...choice.fields }
    for (const [id, at] of columns) if ((row.cells[at] ?? '') !== '') said[id] = row.cells[at] ?? ''
    if (series && figures) said[series.id] = figures
    const quotation = row.cells.join(' ').slice(0, limits.TEXT_CHARS_MAX)
    gathered.element(
      placeOf({ row: row.row, id: block.id }),
      choice.kind,
      title,
      { source, paragraph: block.paragraph, quotation },
      said,
    )
  }
  return undefined
}

interface Head {
  readonly cells: readonly string[]
  /** How many rows it takes. */
  readonly rows: number
}

const hasPeriods = (block: PaperBlock, periods: readonly string[]): boolean => {
  const cells = block.rows.flatMap((row) => row.cells)
  return periods.some((period) => cells.includes(period))
}

/** The first row with words in it; of a table by period, all rows before the first with figures. */
function headOf({ rows }: PaperBlock, series: Field | undefined): Head {
  if (!series) return { cells: rows[0]?.cells ?? [], rows: 1 }
  const first = rows.findIndex(({ cells }) => cells.length > (series.periods?.length ?? 1))
  return { cells: rows[0]?.cells ?? [], rows: Math.max(0, first) }
}

const columnOf = ({ cells }: Head, head: string): number =>
  cells.findIndex((cell) => folded(cell) === folded(head))

/** The column of each field: as a person says, else where the head is what the field is called. */
function columnsOf(
  head: Head,
  fields: readonly Field[],
  choice: ElementsChoice,
): ReadonlyMap<FieldId, number> {
  const columns = new Map<FieldId, number>()
  for (const { id, label, type } of fields) {
    if (type === 'series') continue
    const at = columnOf(head, choice.columns?.[id] ?? label)
    if (at >= 0) columns.set(id, at)
  }
  return columns
}

/** As many figures as there are periods, in their order; with fewer, which is blank cannot be known. */
function figuresOf({ cells }: PaperRow, { periods = [] }: Field): Series | undefined {
  const figures = cells.slice(1).map((cell) => cell.replaceAll(',', ''))
  if (figures.length !== periods.length) return undefined
  return Object.fromEntries(
    periods.map((period, at) => {
      const figure = figures[at] ?? ''
      return [period, /^-?\d+(?:\.\d+)?$/.test(figure) ? Number(figure) : figure]
    }),
  )
}
