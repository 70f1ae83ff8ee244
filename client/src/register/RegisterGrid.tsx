import { type CSSProperties, useCallback, useEffect, useId, useMemo, useRef, useState } from 'react'
import {
  type GridPlace,
  gridNames,
  type Place,
  ROW_REM,
  remPixels,
  useGridPlace,
  useGridPointer,
  useSlots,
  WHOLE_CELLS_MAX,
} from '../grid/index.ts'
import { classes, VisuallyHidden } from '../ui/index.ts'
import { useMayEdit, useStore, useWorkspace } from '../workspace/index.ts'
import { columnRem } from './columnRem.ts'
import type { RegisterEdits } from './edits.ts'
import { GridBody } from './GridBody.tsx'
import { HeadRow } from './HeadRow.tsx'
import styles from './RegisterGrid.module.css'
import { text } from './text.ts'
import type { RegisterLook, ShownRegister } from './useRegister.ts'
import { useRegisterClipboard } from './useRegisterClipboard.ts'
import { useRegisterKeys } from './useRegisterKeys.ts'
import { useWriting } from './useWriting.ts'

/**
 * A register as an editable ARIA grid: one tab stop, inside which arrows reach headings, row numbers, cells and the line
 * that adds a row. Only the rows in sight are drawn above `WHOLE_CELLS_MAX` cells.
 */
export function RegisterGrid({
  register,
  edits,
  sort,
  onSort,
  addLabel,
  onAdd,
  added,
  onAddedShown,
}: {
  register: ShownRegister
  edits: RegisterEdits
  sort: RegisterLook['sort']
  onSort: (sort: RegisterLook['sort']) => void
  addLabel: string
  onAdd: () => void
  /** A row that was just asked for: its title is written next. */
  added: string | null
  onAddedShown: () => void
}) {
  const mayEdit = useMayEdit()
  const { table, rows } = register
  const { columns } = table
  const scroller = useRef<HTMLDivElement>(null)
  const hintId = useId()
  const names = useMemo(
    () =>
      gridNames(
        rows.map(({ element }) => element.id),
        columns.map(({ key }) => key),
      ),
    [rows, columns],
  )
  const place = useKeptPlace(register, names)
  const { active, go } = place
  const { writing, begin, onWritten, onLeft } = useWriting(scroller, names, place, register, edits)

  // A row that was asked for is gone to, and its title is written.
  useEffect(() => {
    const line = added === null ? undefined : names.lineOf(added)
    if (line === undefined) return
    const at = { line, column: names.columnOf('title') ?? 0 }
    go(at)
    begin({ at })
    onAddedShown()
  }, [added, names, go, begin, onAddedShown])

  const onKeyDown = useRegisterKeys({
    place,
    register,
    edits,
    scroller,
    mayEdit,
    onSort,
    sort,
    onWrite: begin,
    onAdd,
  })
  const pressed = useCallback(
    (_: HTMLElement, at: Place) => {
      const isCell = at.line >= 0 && at.line < rows.length && at.column >= 0
      if (isCell && mayEdit) begin({ at })
    },
    [rows, mayEdit, begin],
  )
  // The browser's own menu has what is asked of words: spelling, copying, looking up.
  const { onContextMenu: _, ...pointer } = useGridPointer(place, pressed)
  const clipboard = useRegisterClipboard(place, register, edits, mayEdit)

  const virtual = rows.length * columns.length > WHOLE_CELLS_MAX
  const slots = useSlots(
    scroller,
    { count: rows.length, size: ROW_REM * remPixels(), horizontal: false, keep: active.line },
    virtual,
  )
  const widths = columns.map(columnRem)
  const sum = widths.reduce((total, each) => total + each, 0)
  return (
    <div ref={scroller} className={styles.scroller}>
      <VisuallyHidden>
        <span id={hintId}>{mayEdit ? text.hint : text.hintReadOnly}</span>
      </VisuallyHidden>
      <table
        // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: the ARIA grid pattern is made of a table
        role="grid"
        className={classes(styles.grid, virtual && styles.virtual)}
        aria-label={text.grid(table.title)}
        aria-describedby={hintId}
        aria-rowcount={rows.length + (mayEdit ? 2 : 1)}
        aria-colcount={columns.length + 1}
        aria-multiselectable="true"
        aria-readonly={!mayEdit}
        style={{ '--wide': `${sum}rem` } as CSSProperties}
        onKeyDown={onKeyDown}
        {...pointer}
        {...clipboard}
      >
        <colgroup>
          <col className={styles.numbers} />
          {columns.map(({ key }, at) => (
            <col key={key} style={{ inlineSize: `${((widths[at] ?? 0) / sum) * 100}%` }} />
          ))}
        </colgroup>
        <HeadRow
          columns={columns}
          sort={sort}
          active={active.line === -1 ? active.column : null}
          onSort={onSort}
        />
        <GridBody
          register={register}
          slots={slots}
          place={place}
          writing={writing}
          onWritten={onWritten}
          onLeft={onLeft}
        />
        {mayEdit && addLabel && (
          <tfoot>
            <tr aria-rowindex={rows.length + 2} data-line={rows.length}>
              <td
                colSpan={columns.length + 1}
                aria-colindex={1}
                data-column={Math.max(0, active.column)}
                tabIndex={active.line === rows.length ? 0 : -1}
              >
                <button type="button" className={styles.add} tabIndex={-1} onClick={onAdd}>
                  {addLabel}
                </button>
              </td>
            </tr>
          </tfoot>
        )}
      </table>
    </div>
  )
}

/** Where one is: kept inside the table, told to the details and the others, and gone to from elsewhere. */
function useKeptPlace(
  { table: { columns }, rows }: ShownRegister,
  names: ReturnType<typeof gridNames>,
): GridPlace {
  const workspace = useWorkspace()
  const mayEdit = useMayEdit()
  const [initial] = useState(() => {
    const { focus } = workspace.view.get()
    return focus && names.lineOf(focus) !== undefined ? { line: focus, column: 'title' } : null
  })
  const place = useGridPlace(names, initial)
  const { go: move } = place
  const revealed = useStore(workspace.revealed)
  const done = useRef(revealed)
  useEffect(() => {
    const line = revealed?.element ? names.lineOf(revealed.element) : undefined
    if (line === undefined || done.current === revealed) return
    done.current = revealed
    move({ line, column: names.columnOf('title') ?? 0 })
  }, [revealed, names, move])
  const go = useCallback(
    (to: Place, extend = false) => {
      const line = Math.min(to.line, mayEdit ? rows.length : rows.length - 1)
      move({ line, column: Math.min(to.column, columns.length - 1) }, extend)
      const row = rows[line]
      workspace.select({ elements: row ? [row.element.id] : [] })
    },
    [move, rows, columns, mayEdit, workspace],
  )
  return useMemo(() => ({ ...place, go }), [place, go])
}
