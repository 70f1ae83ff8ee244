import { type Cell, cellWord } from '@golden-thread/shared/coverage'
import { type ElementId, type LinkId, labelOf, type StrategyMap } from '@golden-thread/shared/model'
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
import { type FilteredCell, useFilteredCell } from './useFilteredCell.ts'

/** A cell of a matrix: all that is known behind it, and the ways to change it. Escape goes back to the cell. */
export function CellDetails({ cell: ref }: { cell: CellRef }) {
  const { matrix: id, row, column } = ref
  const { state } = useWorkspace()
  const map = useStore(state, (now) => now.map)
  const matrix = useStore(state, ({ matrices }) => matrices.get(id))
  const filtered = useFilteredCell(ref)
  const heading = useId()
  const whole = matrix?.cells[matrix.rows.indexOf(row)]?.[matrix.columns.indexOf(column)]
  if (!matrix || !whole) return null
  // What the grid shows of it. What the filter leaves out follows, and says that it does not count.
  const cell = filtered?.cell ?? whole
  const shown = filtered?.map ?? map
  const leftOut = filtered ? whole.links.filter((link) => !cell.links.includes(link)) : []
  const part = (link: LinkId) => (
    <LinkPart key={link} map={map} id={link} onDeleted={() => document.getElementById(heading)?.focus()} />
  )
  return (
    <section aria-labelledby={heading} onKeyDown={backToCell}>
      <h2 id={heading} tabIndex={-1} data-part="heading" className={styles.heading}>
        <Ends map={map} cell={whole} />
      </h2>
      <Panel title={<Tag tone={toneOf(cell)}>{cellWord(shown, cell)}</Tag>}>
        {(!filtered || cell.state === whole.state) && <p>{words.explain[cell.state]}</p>}
        {filtered && (
          <UnderFilter filtered={filtered} word={cellWord(map, whole)} shown={cellWord(shown, cell)} />
        )}
      </Panel>
      <SetPart map={map} definition={matrix.definition} cell={whole} />
      {cell.links.map(part)}
      <PathsPart map={shown} paths={cell.paths} />
      <ClaimsPart map={shown} claims={cell.collective} />
      {leftOut.length > 0 && (
        <>
          <h3 className={styles.leftOut}>{words.leftOut}</h3>
          {leftOut.map(part)}
        </>
      )}
      <AssessmentPart matrix={id} cell={whole} />
      <Decided on={{ cell: { matrix: id, row, column } }} />
      <Comments on={{ cell: { matrix: id, row, column } }} />
    </section>
  )
}

/** What of the cell is counted here, and what it would be if all of it were. */
function UnderFilter({ filtered, word, shown }: { filtered: FilteredCell; word: string; shown: string }) {
  return (
    <p>
      {filtered.told} {!filtered.cell && words.lineLeftOut} {word !== shown && words.without(word)}
    </p>
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
