import { type Cell, cellWord } from '@golden-thread/shared/coverage'
import { Tag, VisuallyHidden } from '../../ui/index.ts'
import { useMapState, useWorkspace } from '../../workspace/index.ts'
import { QUIET_SIGNS, toneOf } from '../arrange/index.ts'
import styles from './MatrixGrid.module.css'

/** The word of a cell with its sign. */
export function StateWord({ cell }: { cell: Cell }) {
  return cell.state === 'through' ? <ThroughWord cell={cell} /> : <OwnWord cell={cell} />
}

/** Nearly every word follows from the cell alone, so the cell need not listen to the map. */
function OwnWord({ cell }: { cell: Cell }) {
  const word = cellWord(useWorkspace().state.get().map, cell)
  const sign = QUIET_SIGNS[cell.state]
  if (sign === undefined) return <Tag tone={toneOf(cell.state)}>{word}</Tag>
  return (
    <span className={styles.quietState} title={word}>
      <span aria-hidden="true">{sign}</span>
      <VisuallyHidden>{word}</VisuallyHidden>
    </span>
  )
}

/** "Through S1" changes with the code of S1. */
function ThroughWord({ cell }: { cell: Cell }) {
  return <Tag tone="through">{useMapState((map) => cellWord(map, cell))}</Tag>
}
