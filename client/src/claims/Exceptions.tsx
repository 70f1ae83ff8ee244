import type { ClaimException, ClaimReading } from '@golden-thread/shared/coverage'
import { type ElementId, labelOf, type MatrixId } from '@golden-thread/shared/model'
import { useState } from 'react'
import frame from '../ui/Frame.module.css'
import { Button } from '../ui/index.ts'
import { useMapState, useWorkspace } from '../workspace/index.ts'
import styles from './Claims.module.css'
import { text } from './text.ts'

/** Exceptions that are shown at once, and places of one of them; a claim about 400 elements may have 400. */
const SHOWN_MAX = 6
const PLACES_MAX = 6

/** What keeps a claim from holding: each with the way to its element, and to the cells that would settle it. */
export function Exceptions({ claim: { exceptions, tie } }: { claim: ClaimReading }) {
  const [showsAll, setShowsAll] = useState(false)
  if (exceptions.length === 0) return null
  const shown = showsAll ? exceptions : exceptions.slice(0, SHOWN_MAX)
  const matrix = tie?.by === 'matrix' ? tie.matrix : undefined
  return (
    <div className={styles.exceptions}>
      <h4>{text.exceptions(exceptions.length)}</h4>
      <ul className={styles.list}>
        {shown.map((exception) => (
          <Exception
            key={`${exception.elements.join(' ')} ${exception.words}`}
            exception={exception}
            matrix={matrix}
          />
        ))}
      </ul>
      {shown.length < exceptions.length && (
        <Button size="small" onClick={() => setShowsAll(true)}>
          {text.showAll(exceptions.length)}
        </Button>
      )}
    </div>
  )
}

function Exception({
  exception: { elements, words, cells },
  matrix,
}: {
  exception: ClaimException
  matrix: MatrixId | undefined
}) {
  return (
    <li className={styles.exception}>
      {elements.slice(0, PLACES_MAX).map((id) => (
        <ElementPlace key={id} id={id} matrix={matrix} />
      ))}
      <span>{words}</span>
      {matrix &&
        cells
          .slice(0, PLACES_MAX)
          .map(({ row, column }) => (
            <CellPlace key={`${row} ${column}`} matrix={matrix} row={row} column={column} />
          ))}
      {cells.length > PLACES_MAX && (
        <span className={frame.quiet}>{text.moreCells(cells.length - PLACES_MAX)}</span>
      )}
    </li>
  )
}

/** The head of its line in the matrix, or its details here. */
function ElementPlace({ id, matrix }: { id: ElementId; matrix: MatrixId | undefined }) {
  const workspace = useWorkspace()
  const code = useCode(id)
  const label = useMapState((map) => {
    const element = map.elements.get(id)
    return element ? labelOf(element) : ''
  })
  if (!label) return null
  const show = (): void => {
    if (matrix) workspace.go({ screen: 'matrix', matrix })
    workspace.reveal({ element: id })
  }
  return (
    <Button size="small" variant="place" aria-label={text.element(label)} title={label} onClick={show}>
      {code}
    </Button>
  )
}

function CellPlace({ matrix, row, column }: { matrix: MatrixId; row: ElementId; column: ElementId }) {
  const workspace = useWorkspace()
  const pair = text.pair(useCode(row), useCode(column))
  return (
    <Button
      size="small"
      variant="place"
      aria-label={text.cell(pair)}
      onClick={() => workspace.reveal({ cell: { matrix, row, column } })}
    >
      {pair}
    </Button>
  )
}

const useCode = (id: ElementId): string =>
  useMapState((map) => {
    const element = map.elements.get(id)
    return element ? element.code || labelOf(element) : ''
  })
