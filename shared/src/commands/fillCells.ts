import {
  type Change,
  type Element,
  type ElementId,
  type FieldValue,
  type KindId,
  labelOf,
  type Refusal,
  type StrategyMap,
} from '../model/index.ts'
import {
  type CellMeaning,
  cellWords,
  freeCodes,
  lookAt,
  type RegisterCell,
  readCell,
} from '../queries/index.ts'
import { ok, refuse } from '../result.ts'
import { type DomainCommand, type Edit, editOf, liveElement } from './command.ts'
import { textAfter } from './editElement.ts'
import { stepText } from './text.ts'

/** A text for one cell of a register. */
export interface CellText {
  readonly column: RegisterCell
  readonly text: string
  /** What stood there when somebody began to write: what others wrote in it since is kept. */
  readonly before?: string
}

export interface FillIntent {
  readonly cells: readonly (CellText & { readonly id: ElementId })[]
  /** Elements that are not there yet, of which these texts are all that is known. */
  readonly rows?: readonly { readonly kind: KindId; readonly cells: readonly CellText[] }[]
}

export interface Filled extends Edit {
  /** The elements that were made. */
  readonly made: readonly ElementId[]
  /** What is kept as it was written, though it cannot be read as what its field asks for. */
  readonly unread: readonly { readonly row: string; readonly column: string; readonly expected: string }[]
}

/**
 * Fills cells of a register in, and adds rows, as one step. Where one of the texts cannot stand in its cell nothing at all
 * is changed, and every such cell is told with its reason.
 */
export const fillCells: DomainCommand<FillIntent, Filled> = (map, { cells, rows = [] }, { newId }) => {
  const refused: RefusedCell[] = []
  const unread: Filled['unread'][number][] = []
  const edits = new Map<ElementId, Parts>()
  const look = lookAt(map)
  let count = 0
  let last: RegisterCell | undefined

  function read(element: Pick<Element, 'kind'> & { id?: ElementId }, row: string, cell: CellText) {
    const meaning = readCell(map, element, cell.column, cell.text)
    if (!meaning.ok) {
      refused.push({ row, column: cell.column.label, reason: meaning.error })
      return undefined
    }
    count += 1
    last = cell.column
    if ('unread' in meaning.value && meaning.value.unread)
      unread.push({ row, column: cell.column.label, expected: meaning.value.unread })
    return meaning.value
  }

  for (const { id, ...cell } of cells) {
    const found = liveElement(map, id)
    if (!found.ok) return found
    const element = found.value
    const now = cellWords(look, element, cell.column)
    // What stands there already is no change, and is no fault in a cell that cannot be written either.
    if (cell.text.trim() === now.trim()) continue
    const meaning = read(element, labelOf(element), { ...cell, text: merged(now, cell) })
    if (meaning) addTo(edits, id, meaning)
  }
  const codes = freeCodes(map)
  for (const { cells: own } of rows)
    for (const { column, text } of own) if (column.type === 'code' && text.trim()) codes.take(text.trim())
  const made = rows.map(({ kind, cells: own }, at): Element => {
    const parts: Parts = { fields: {}, periods: {} }
    for (const cell of own) {
      if (cell.text.trim() === '') continue
      const meaning = read({ kind }, `new row ${at + 1}`, cell)
      if (meaning) add(parts, meaning)
    }
    const fields = { ...parts.fields, ...parts.periods }
    return {
      id: newId(),
      kind,
      code: parts.code ?? codes.next(kind),
      title: parts.title ?? '',
      fields: Object.fromEntries(
        Object.entries(fields).filter(([, value]) => value !== null),
      ) as Element['fields'],
    }
  })
  if (refused.length > 0) return refuse({ code: 'cells-refused', cells: refused } satisfies Refusal)
  const edit = editOf(labelFor(map, edits, count, last, made), [
    ...made.map((element): Change => ({ type: 'create-element', element })),
    ...Array.from(edits, ([id, parts]): Change => ({ type: 'edit-element', id, ...filledParts(parts) })),
  ])
  return edit.ok ? ok({ ...edit.value, made: made.map(({ id }) => id), unread }) : edit
}

type RefusedCell = Extract<Refusal, { code: 'cells-refused' }>['cells'][number]

interface Parts {
  code?: string
  title?: string
  readonly fields: Record<string, FieldValue | null>
  readonly periods: Record<string, Record<string, string | number | null>>
}

function addTo(edits: Map<ElementId, Parts>, id: ElementId, meaning: CellMeaning): void {
  const parts = edits.get(id) ?? { fields: {}, periods: {} }
  edits.set(id, parts)
  add(parts, meaning)
}

function add(parts: Parts, meaning: CellMeaning): void {
  switch (meaning.part) {
    case 'code':
      parts.code = meaning.text
      break
    case 'title':
      parts.title = meaning.text
      break
    case 'field':
      parts.fields[meaning.field.id] = meaning.value
      break
    case 'period': {
      const periods = parts.periods[meaning.field.id] ?? {}
      parts.periods[meaning.field.id] = { ...periods, [meaning.period]: meaning.value }
    }
  }
}

const filledParts = ({ fields, periods, ...rest }: Parts) => ({
  ...rest,
  ...(Object.keys(fields).length > 0 ? { fields } : {}),
  ...(Object.keys(periods).length > 0 ? { periods } : {}),
})

/** Only words are merged: of two dates one is meant, and not a mixture. */
function merged(now: string, { column, text, before }: CellText): string {
  const isWords =
    column.type === 'title' ||
    (column.type === 'field' && (column.like.type === 'text' || column.like.type === 'longtext'))
  return before !== undefined && isWords ? textAfter(now, { before, after: text }) : text
}

function labelFor(
  map: StrategyMap,
  edits: ReadonlyMap<ElementId, Parts>,
  count: number,
  column: RegisterCell | undefined,
  made: readonly Element[],
): string {
  if (made.length > 0) return edits.size > 0 ? stepText.cellsFilled(count) : stepText.paste(made.length)
  const [only] = edits.keys()
  const element = only && map.elements.get(only)
  return count === 1 && element && column
    ? stepText.field([labelOf(element)], column.label)
    : stepText.cellsFilled(count)
}
