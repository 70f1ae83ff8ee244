import { type Cell, cellWord } from '@golden-thread/shared/coverage'
import { type ElementId, labelOf, type StrategyMap } from '@golden-thread/shared/model'
import { type KeyboardEvent, useId } from 'react'
import { Panel, Tag } from '../ui/index.ts'
import { type CellRef, useStore, useWorkspace } from '../workspace/index.ts'
import { AssessmentPart } from './AssessmentPart.tsx'
import styles from './CellParts.module.css'
import { ClaimsPart } from './ClaimsPart.tsx'
import { Comments, Decided } from './Comments.tsx'
import { LinkPart } from './LinkPart.tsx'
import { PathsPart } from './PathsPart.tsx'
import { SetPart } from './SetPart.tsx'
import { cellWords as words } from './text.ts'

/** A cell of a matrix: all that is known behind it, and the ways to change it. Escape goes back to the cell. */
export function CellDetails({ cell: { matrix: id, row, column } }: { cell: CellRef }) {
  const { state } = useWorkspace()
  const map = useStore(state, (now) => now.map)
  const matrix = useStore(state, ({ matrices }) => matrices.get(id))
  const heading = useId()
  const cell = matrix?.cells[matrix.rows.indexOf(row)]?.[matrix.columns.indexOf(column)]
  if (!matrix || !cell) return null
  return (
    <section aria-labelledby={heading} onKeyDown={backToCell}>
      <h2 id={heading} tabIndex={-1} data-part="heading" className={styles.heading}>
        <Ends map={map} cell={cell} />
      </h2>
      <Panel title={<Tag tone={toneOf(cell)}>{cellWord(map, cell)}</Tag>}>
        <p>{words.explain[cell.state]}</p>
      </Panel>
      <SetPart map={map} definition={matrix.definition} cell={cell} />
      {cell.links.map((link) => (
        <LinkPart
          key={link}
          map={map}
          id={link}
          onDeleted={() => document.getElementById(heading)?.focus()}
        />
      ))}
      <PathsPart map={map} paths={cell.paths} />
      <ClaimsPart map={map} claims={cell.collective} />
      <AssessmentPart matrix={id} cell={cell} />
      <Decided on={{ cell: { matrix: id, row, column } }} />
      <Comments on={{ cell: { matrix: id, row, column } }} />
    </section>
  )
}

const toneOf = ({ state }: Cell) => (state === 'direct-inferred' ? 'inferred' : state)

/** The grid has one cell in the tab order: the one that these details are of. */
function backToCell(event: KeyboardEvent): void {
  if (event.key !== 'Escape' || event.defaultPrevented) return
  const cell = document.querySelector<HTMLElement>('[role="grid"] [tabindex="0"]')
  if (!cell) return
  event.stopPropagation()
  cell.focus()
}

function Ends({ map, cell }: { map: StrategyMap; cell: Cell }) {
  const label = (id: ElementId): string => {
    const element = map.elements.get(id)
    return element ? labelOf(element) : words.untitled
  }
  return (
    <>
      <span className={styles.end}>{label(cell.row)}</span> <span className={styles.to}>{words.to}</span>{' '}
      <span className={styles.end}>{label(cell.column)}</span>
    </>
  )
}
