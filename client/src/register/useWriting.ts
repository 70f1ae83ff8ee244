import { type RefObject, useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react'
import type { GridNames, GridPlace, Place } from '../grid/index.ts'
import { useWorkspace } from '../workspace/index.ts'
import type { Written } from './CellEditor.tsx'
import type { RegisterEdits } from './edits.ts'
import type { ShownRegister } from './useRegister.ts'

export interface Writing {
  readonly at: Place
  /** What was typed to begin with; without it, what stands in the cell. */
  readonly text?: string
}

/** Which cell is being written in, and where the focus goes before and after. */
export function useWriting(
  scroller: RefObject<HTMLElement | null>,
  names: GridNames,
  { active, go }: Pick<GridPlace, 'active' | 'go'>,
  { table: { columns }, rows }: ShownRegister,
  edits: RegisterEdits,
) {
  const { presence } = useWorkspace()
  const [writing, setWriting] = useState<Writing | null>(null)
  const wantsFocus = useRef(false)
  useEffect(() => () => presence.setEditing(null), [presence])
  useLayoutEffect(() => {
    if (writing) return
    const cell = scroller.current?.querySelector<HTMLElement>('[tabindex="0"]')
    const isInside = scroller.current?.contains(document.activeElement) ?? false
    if (cell && (isInside || wantsFocus.current) && document.activeElement !== cell) cell.focus()
    wantsFocus.current = false
  }, [scroller, active, writing])

  const begin = useCallback(
    (next: Writing) => {
      setWriting(next)
      presence.setEditing(rows[next.at.line]?.element.id ?? null)
    },
    [rows, presence],
  )
  function leave(goes: Written['goes'] | 'back') {
    // Who pressed elsewhere is there already.
    wantsFocus.current = goes !== 'stay'
    setWriting(null)
    presence.setEditing(null)
  }
  /** False where it was refused. */
  function written(id: string, { text, before, goes }: Written): boolean {
    const line = names.lineOf(id)
    const at = writing?.at
    const [row, column] = [line === undefined ? undefined : rows[line], at && columns[at.column]]
    if (row && column && text !== before && !edits.write(row.element.id, { column, text, before }))
      return false
    leave(goes)
    if (at && line !== undefined && goes === 'down')
      go({ line: Math.min(line + 1, rows.length - 1), column: at.column })
    if (at && line !== undefined && goes === 'right') go({ line, column: at.column + 1 })
    return true
  }
  // Rows are drawn again only for what is in them, so they are handed functions that stay the same.
  const latest = useRef({ written, leave })
  latest.current = { written, leave }
  const onWritten = useCallback((id: string, what: Written) => latest.current.written(id, what), [])
  const onLeft = useCallback(() => latest.current.leave('back'), [])
  return { writing, begin, onWritten, onLeft }
}
