import { VERDICT_WORDS } from '@golden-thread/shared/coverage'
import type { Element, ElementId, StrategyMap } from '@golden-thread/shared/model'
import {
  cellWords,
  compareCells,
  foldText,
  lookAt,
  type RegisterTable,
  registerRows,
  registerTable,
  searchWords,
} from '@golden-thread/shared/queries'
import { useMemo, useRef } from 'react'
import { useStore, useWorkspace } from '../workspace/index.ts'

/** How a register is looked at; it changes nothing. */
export interface RegisterLook {
  readonly sort: { readonly key: string; readonly direction: 1 | -1 } | null
  readonly words: string
  /** The column that the words are looked for in; null for any. */
  readonly column: string | null
}

export const PLAIN: RegisterLook = { sort: null, words: '', column: null }

export interface RegisterRow {
  readonly element: Element
  /** What each of its cells says, in the order of the columns. */
  readonly words: readonly string[]
}

export interface ShownRegister {
  readonly table: RegisterTable
  /** Those that the filter leaves, as they are sorted. */
  readonly rows: readonly RegisterRow[]
  /** How many there are without the filter. */
  readonly all: number
}

/** The register that is asked for, as it is arranged. Rows that say the same keep their identity. */
export function useRegister(asked: string, arrangement: RegisterLook): ShownRegister | undefined {
  const workspace = useWorkspace()
  const { map } = useStore(workspace.state)
  const claims = useStore(workspace.state, () => workspace.coverage.claims())
  const before = useRef<ReadonlyMap<ElementId, RegisterRow>>(new Map())
  const all = useMemo(() => {
    const table = registerTable(map, asked)
    if (!table) return undefined
    const verdicts = new Map(claims.map(({ element, verdict }) => [element, VERDICT_WORDS[verdict]]))
    const rows = rowsOf(map, table, verdicts, before.current)
    before.current = new Map(rows.map((row) => [row.element.id, row]))
    return { table, rows }
  }, [map, claims, asked])
  return useMemo(
    () =>
      all && {
        table: all.table,
        rows: arranged(map, all.table, all.rows, arrangement),
        all: all.rows.length,
      },
    [map, all, arrangement],
  )
}

function rowsOf(
  map: StrategyMap,
  table: RegisterTable,
  verdicts: ReadonlyMap<ElementId, string>,
  before: ReadonlyMap<ElementId, RegisterRow>,
): RegisterRow[] {
  const look = lookAt(map)
  return registerRows(map, table, look).map((element) => {
    const words = table.columns.map((column) =>
      column.type === 'verdict' ? (verdicts.get(element.id) ?? '') : cellWords(look, element, column),
    )
    const former = before.get(element.id)
    const isSame =
      former?.element === element &&
      former.words.length === words.length &&
      words.every((each, at) => each === former.words[at])
    return isSame ? former : { element, words }
  })
}

function arranged(
  map: StrategyMap,
  { columns }: RegisterTable,
  rows: readonly RegisterRow[],
  { sort, words, column }: RegisterLook,
): readonly RegisterRow[] {
  const wanted = searchWords(words)
  const only = column === null ? -1 : columns.findIndex(({ key }) => key === column)
  const found =
    wanted.length === 0
      ? rows
      : rows.filter((row) => {
          const text = foldText(only < 0 ? row.words.join(' ') : (row.words[only] ?? ''))
          return wanted.every((word) => text.includes(word))
        })
  const at = sort ? columns.findIndex(({ key }) => key === sort.key) : -1
  const by = columns[at]
  if (!sort || !by) return found
  const look = lookAt(map)
  return found.toSorted((a, b) =>
    compareCells(look, by, [a.element, a.words[at] ?? ''], [b.element, b.words[at] ?? ''], sort.direction),
  )
}
