import type { Cell, CoverageMatrix } from '@golden-thread/shared/coverage'
import { cellWord } from '@golden-thread/shared/coverage'
import { type ElementId, labelOf, type StrategyMap } from '@golden-thread/shared/model'
import { X } from 'lucide-react'
import { type KeyboardEvent, type RefObject, useId } from 'react'
import { IconButton, Panel, Tag } from '../../ui/index.ts'
import { type CellRef, useMapState } from '../../workspace/index.ts'
import type { CellEdits } from '../edit/useCellEdits.ts'
import { text } from '../text.ts'
import { toneOf } from '../tone.ts'
import { AssessmentPart } from './AssessmentPart.tsx'
import styles from './CellPanel.module.css'
import { ClaimsPart } from './ClaimsPart.tsx'
import { LinkPart } from './LinkPart.tsx'
import { PathsPart } from './PathsPart.tsx'
import { SetPart } from './SetPart.tsx'

/** All that is known behind one cell, and the ways to change it. */
export function CellPanel({
  matrix,
  cell: ref,
  edits,
  headingRef,
  onClose,
}: {
  matrix: CoverageMatrix
  cell: CellRef | null
  edits: CellEdits
  /** Gets the focus when the panel is opened from the keyboard. */
  headingRef: RefObject<HTMLHeadingElement | null>
  onClose: () => void
}) {
  const id = useId()
  const map = useMapState((present) => present)
  const cell = ref?.matrix === matrix.definition.id ? cellAt(matrix, ref.row, ref.column) : undefined
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || event.defaultPrevented) return
    event.stopPropagation()
    onClose()
  }
  return (
    <aside className={styles.panel} aria-labelledby={id} onKeyDown={onKeyDown}>
      <div className={styles.bar}>
        <h3 id={id} ref={headingRef} tabIndex={-1} className={styles.heading}>
          {cell ? <Heading map={map} cell={cell} /> : text.panelTitle}
        </h3>
        <IconButton label={text.closePanel} keys="Esc" size="small" onClick={onClose}>
          <X />
        </IconButton>
      </div>
      {cell ? (
        // A new cell starts its forms afresh.
        <div key={`${cell.row} ${cell.column}`} className={styles.parts}>
          <Panel title={<Tag tone={toneOf(cell.state)}>{cellWord(map, cell)}</Tag>} level={4}>
            <p>{text.explain[cell.state]}</p>
          </Panel>
          <SetPart map={map} definition={matrix.definition} cell={cell} edits={edits} />
          {cell.links.map((link) => (
            <LinkPart key={link} map={map} id={link} onDeleted={() => headingRef.current?.focus()} />
          ))}
          <PathsPart map={map} paths={cell.paths} />
          <ClaimsPart map={map} claims={cell.collective} />
          <AssessmentPart matrix={matrix.definition.id} cell={cell} />
        </div>
      ) : (
        <p className={styles.empty}>{text.panelEmpty}</p>
      )}
    </aside>
  )
}

function Heading({ map, cell }: { map: StrategyMap; cell: Cell }) {
  const label = (id: ElementId): string => {
    const element = map.elements.get(id)
    return element ? labelOf(element) : text.untitled
  }
  return (
    <>
      <span className={styles.end}>{label(cell.row)}</span>{' '}
      <span className={styles.to}>{text.headingJoin}</span>{' '}
      <span className={styles.end}>{label(cell.column)}</span>
    </>
  )
}

function cellAt(matrix: CoverageMatrix, row: ElementId, column: ElementId): Cell | undefined {
  return matrix.cells[matrix.rows.indexOf(row)]?.[matrix.columns.indexOf(column)]
}
