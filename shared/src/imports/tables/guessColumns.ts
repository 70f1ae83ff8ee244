import { type KindId, kindOf, readDate, type StrategyMap } from '../../model/index.ts'
import { type ImportAs, type MadeChoices, spokenFor } from '../entries/index.ts'
import { dayIn } from './cellValue.ts'
import { isLikeCode } from './codes.ts'
import { fieldOfHead, plainHead, relationOfHead, USES, useOfHead } from './heads.ts'
import { kindColumns } from './kindColumns.ts'
import type { LaidTable } from './layOut.ts'
import { markColumns } from './matrixRows.ts'
import { isDateHead } from './observationRows.ts'
import { observedFields } from './uses.ts'

/** What every row has of its own, of whatever kind it is. */
const NAMES = ['id', 'code', 'title', 'kind']

/** What each column is taken as: by its head, then by what stands in it. */
export function guessColumns(
  map: StrategyMap,
  table: LaidTable,
  as: ImportAs,
  kind: KindId,
  said: Pick<MadeChoices, 'columns' | 'leave'>,
): Readonly<Record<string, string>> {
  const columns: Record<string, string> = { ...said.columns }
  const isFree = (head: string) => !spokenFor({ columns, leave: said.leave }).includes(head)
  const take = (use: string | undefined, head: string): void => {
    if (use !== undefined && !Object.hasOwn(columns, use) && isFree(head)) columns[use] = head
  }
  const definition = kindOf(map.framework, kind)
  const named = table.head === 0 ? [] : table.heads
  const fields = as === 'observations' ? observedFields(map, kind) : (definition?.fields ?? [])
  if (definition && as === 'elements') for (const head of named) take(fieldOfHead(head, fields), head)
  for (const head of named) {
    take(useOfHead(head, USES[as]), head)
    if (as === 'elements' || as === 'matrix')
      if (definition && [definition.label, definition.plural].map(plainHead).includes(plainHead(head)))
        take('title', head)
  }
  if (as === 'observations') {
    for (const head of named) {
      if (!isDateHead(head)) take(fieldOfHead(head, fields), head)
      const isElement =
        useOfHead(head, ['code', 'title']) ??
        map.framework.kinds.find(({ label }) => plainHead(label) === plainHead(head))
      if (isElement) take('element', head)
    }
  }
  if (definition && as === 'elements')
    for (const head of named) take(relationOfHead(head, map.framework, definition), head)
  if (as === 'elements') {
    const fixed = [...NAMES.map((use) => columns[use]), ...Object.values(said.columns), ...said.leave]
    Object.assign(columns, {
      ...kindColumns(map, table, kind, columns, (head) => !fixed.includes(head)),
      ...columns,
    })
  }
  if (as === 'elements' || as === 'matrix') guessByValues(table, { columns, leave: said.leave }, take, as)
  if (as === 'observations') take('element', table.heads.find(isFree) ?? '')
  return Object.fromEntries(Object.entries(columns).filter(([, head]) => head !== undefined))
}

/** A column of codes is the code; the longest words that are left are the titles. */
function guessByValues(
  table: LaidTable,
  spoken: Pick<MadeChoices, 'columns' | 'leave'>,
  take: (use: string, head: string) => void,
  as: ImportAs,
): void {
  const { columns } = spoken
  const isFree = (head: string) => !spokenFor(spoken).includes(head)
  const cellsOf = (head: string) => {
    const at = table.heads.indexOf(head)
    return table.rows
      .slice(0, 500)
      .map(({ cells }) => cells[at] ?? '')
      .filter((cell) => cell !== '')
  }
  if (!columns['code'])
    for (const head of table.heads.slice(0, 4)) {
      const cells = cellsOf(head)
      const isCodes = cells.length > 0 && cells.every((cell) => isLikeCode(String(cell)))
      if (isCodes && isFree(head) && table.heads.length > 1) {
        take('code', head)
        break
      }
    }
  if (columns['title']) return
  const marked = as === 'matrix' ? markColumns(table.heads, table.rows, spokenFor(spoken)) : []
  const candidates = table.heads
    .filter((head) => isFree(head) && !marked.includes(head))
    .map((head) => {
      const cells = cellsOf(head)
      const words = cells
        .filter((cell) => typeof cell === 'string')
        .filter((cell) => dayIn(cell) === undefined && readDate(String(cell)) === undefined)
      const length = words.reduce((sum, cell) => sum + Math.min(60, String(cell).length), 0)
      return { head, score: words.length === 0 ? 0 : length / Math.max(1, table.rows.length) }
    })
  const best = candidates.toSorted((a, b) => b.score - a.score)[0]
  if (best && best.score > 0) take('title', best.head)
}
