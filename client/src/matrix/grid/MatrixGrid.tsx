import type { CoverageMatrix } from '@golden-thread/shared/coverage'
import type { ElementId } from '@golden-thread/shared/model'
import { type CSSProperties, useCallback, useId, useLayoutEffect, useMemo, useRef, useState } from 'react'
import {
  COLUMN_REM,
  contains,
  type Place,
  ROW_REM,
  remPixels,
  useGridPlace,
  useGridPointer,
  useSlots,
  WHOLE_CELLS_MAX,
} from '../../grid/index.ts'
import { classes, VisuallyHidden } from '../../ui/index.ts'
import { useMapState, useWorkspace } from '../../workspace/index.ts'
import { type ArrangedMatrix, ownGroups } from '../arrange/index.ts'
import type { CellEdits } from '../edit/index.ts'
import { gridActions, gridAxes } from '../edit/index.ts'
import { text } from '../text.ts'
import { ColumnGroupRow } from './ColumnGroupRow.tsx'
import { columnRuns, groupStarts, runOf } from './columnRuns.ts'
import { GridLines } from './GridLines.tsx'
import { HeadRow } from './HeadRow.tsx'
import { selectedCell, useGridClipboard, useGridKeys, usePublishedPlace, useReveal } from './keys/index.ts'
import styles from './MatrixGrid.module.css'
import { GridMenus, type OpenMenu } from './menu/index.ts'
import { TallyRow } from './TallyRow.tsx'
import { totalTally } from './totalTally.ts'

/**
 * A coverage matrix as an editable ARIA grid: one tab stop, arrows reach cells, heads and counts alike. Drawn whole
 * at ordinary sizes, and only what is in sight above `WHOLE_CELLS_MAX` cells.
 */
export function MatrixGrid({
  matrix,
  arranged,
  corner,
  counts,
  edits,
  onOpen,
}: {
  matrix: CoverageMatrix
  arranged: ArrangedMatrix
  /** What the rows and columns are: "Proposals by outcomes". */
  corner: string
  /** The heads of the counts of rows and of columns. */
  counts: { readonly row: string; readonly column: string }
  edits: CellEdits
  /** Opens the details of the active cell. */
  onOpen: () => void
}) {
  const workspace = useWorkspace()
  const { definition } = matrix
  const { lines, columns } = arranged
  const scroller = useRef<HTMLDivElement>(null)
  const hintId = useId()
  const [renaming, setRenaming] = useState<ElementId | null>(null)
  const [menu, setMenu] = useState<OpenMenu | null>(null)

  const axes = useMemo(() => gridAxes(matrix, arranged), [matrix, arranged])
  const place = usePublishedPlace(
    definition,
    axes,
    useGridPlace(axes, selectedCell(workspace, definition.id)),
  )
  const { active } = place
  const actions = useMemo(
    () => gridActions({ workspace, matrix, arranged, axes, edits }),
    [workspace, matrix, arranged, axes, edits],
  )

  const virtual = lines.length * columns.length > WHOLE_CELLS_MAX
  const rem = remPixels()
  const lineSlots = useSlots(
    scroller,
    { count: lines.length, size: ROW_REM * rem, horizontal: false, keep: active.line },
    virtual,
  )
  const columnSlots = useSlots(
    scroller,
    { count: columns.length, size: COLUMN_REM * rem, horizontal: true, keep: active.column },
    virtual,
  )

  const activeCell = useCallback(
    (): HTMLElement | null => scroller.current?.querySelector<HTMLElement>('[tabindex="0"]') ?? null,
    [],
  )
  const wantsFocus = useRef(false)
  useLayoutEffect(() => {
    const cell = activeCell()
    const field = scroller.current?.querySelector('textarea')
    const isInside = scroller.current?.contains(document.activeElement) ?? false
    if (cell && !field && (isInside || wantsFocus.current) && document.activeElement !== cell) cell.focus()
    wantsFocus.current = false
  }, [activeCell, active])

  const openMenu = useCallback(
    (anchor: HTMLElement, at: Place) => {
      if (!place.inCells || !contains(place.block, at)) place.go(at)
      setMenu({ anchor, at })
    },
    [place],
  )
  const rename = useCallback(
    (at: Place) => {
      const id =
        at.line === -1 ? axes.columnAt(at.column) : at.column === -1 ? axes.rowAt(at.line) : undefined
      if (!id) return
      if (workspace.mayEdit) setRenaming(id)
      else workspace.announce(text.readOnlySpoken)
    },
    [axes, workspace],
  )
  const endRename = useCallback(() => {
    setRenaming(null)
    requestAnimationFrame(() => activeCell()?.focus())
  }, [activeCell])
  const onReveal = useCallback(
    (at: Place) => {
      wantsFocus.current = true
      place.go(at)
      activeCell()?.focus()
    },
    [place, activeCell],
  )
  useReveal(definition, axes, onReveal)

  const map = useMapState((whole) => whole)
  const labelAt = useMemo(() => {
    const groupOf = ownGroups(map, matrix, 'columns')
    return (
      groupOf && ((column: number): string => groupOf(matrix.columns[columns[column] ?? -1] as ElementId))
    )
  }, [map, matrix, columns])
  const runs = useMemo(() => labelAt && columnRuns(columnSlots, labelAt), [labelAt, columnSlots])
  const groups = useMemo(() => labelAt && groupStarts(columns.length, labelAt), [labelAt, columns])
  // Who came in with the Tab key has not moved, and so has not chosen a cell yet.
  const openActive = useCallback(() => {
    if (workspace.selection.get().cell === null) place.go(active)
    onOpen()
  }, [workspace, place, active, onOpen])
  const onKeyDown = useGridKeys({
    place,
    axes,
    actions,
    scroller,
    groups,
    onOpen: openActive,
    onMenu: openMenu,
    onRename: rename,
  })
  const pointer = useGridPointer(place, openMenu)
  const clipboard = useGridClipboard(place, actions)
  const total = useMemo(() => totalTally(matrix.columnTallies), [matrix.columnTallies])

  const groupIdOf = useCallback((first: number): string => `${hintId}-${first}`, [hintId])
  const groupHead = useMemo(
    () => runs && ((column: number): string => groupIdOf(runOf(runs, column) ?? column)),
    [runs, groupIdOf],
  )
  const headRows = runs ? 2 : 1

  const activeIn = (line: number): number | null => (active.line === line ? active.column : null)

  return (
    <div ref={scroller} className={classes(styles.scroller, runs && styles.groupedScroller)}>
      <VisuallyHidden>
        <span id={hintId}>{workspace.mayEdit ? text.gridHint : text.gridHintReadOnly}</span>
      </VisuallyHidden>
      <table
        // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: the ARIA grid pattern is made of a table
        role="grid"
        className={classes(styles.grid, virtual && styles.virtual, runs && styles.grouped)}
        aria-label={text.gridLabel(definition.title)}
        aria-describedby={hintId}
        aria-rowcount={lines.length + headRows + 1}
        aria-colcount={columns.length + 2}
        aria-multiselectable="true"
        aria-readonly={!workspace.mayEdit}
        style={{ '--columns': columns.length } as CSSProperties}
        onKeyDown={onKeyDown}
        {...pointer}
        {...clipboard}
      >
        <colgroup>
          <col className={styles.headColumn} />
          {columnSlots.map((slot) =>
            slot.type === 'gap' ? (
              <col key={`gap ${slot.before}`} style={{ inlineSize: slot.size }} />
            ) : (
              <col key={slot.index} className={styles.column} />
            ),
          )}
          <col className={styles.tallyColumn} />
        </colgroup>
        <thead>
          {runs && <ColumnGroupRow runs={runs} idOf={groupIdOf} activeColumn={activeIn(-2)} />}
          <HeadRow
            corner={corner}
            count={counts.row}
            ids={matrix.columns}
            columns={columns}
            slots={columnSlots}
            activeColumn={activeIn(-1)}
            renaming={renaming}
            groupHead={groupHead}
            onRenamed={endRename}
          />
        </thead>
        <tbody>
          <GridLines
            matrix={matrix}
            arranged={arranged}
            headRows={headRows}
            lineSlots={lineSlots}
            columnSlots={columnSlots}
            place={place}
            renaming={renaming}
            onRenamed={endRename}
          />
        </tbody>
        <tfoot>
          <TallyRow
            tallies={matrix.columnTallies}
            head={counts.column}
            total={total}
            columns={columns}
            slots={columnSlots}
            line={lines.length}
            headRows={headRows}
            activeColumn={activeIn(lines.length)}
          />
        </tfoot>
      </table>
      {menu && (
        <GridMenus
          menu={menu}
          definition={definition}
          axes={axes}
          place={place}
          actions={actions}
          onClose={() => setMenu(null)}
          onOpen={onOpen}
          onRename={() => rename(menu.at)}
          focusAfter={() => scroller.current?.querySelector('textarea') ?? activeCell()}
        />
      )}
    </div>
  )
}
