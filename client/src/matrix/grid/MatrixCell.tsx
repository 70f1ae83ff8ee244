import type { Cell } from '@golden-thread/shared/coverage'
import { memo } from 'react'
import { text } from '../text.ts'
import styles from './MatrixGrid.module.css'
import { MovedMark } from './MovedMark.tsx'
import { StateWord } from './StateWord.tsx'
import type { PeerInCell } from './usePeerCells.ts'

/** One cell. It renders again only when its own `Cell`, or what is selected or seen in it, changes. */
export const MatrixCell = memo(function MatrixCell({
  cell,
  column,
  active,
  selected,
  peer,
}: {
  cell: Cell
  /** Where it stands now, from 0. */
  column: number
  active: boolean
  /** Part of a block of several cells. */
  selected: boolean
  peer: PeerInCell | undefined
}) {
  return (
    // biome-ignore lint/a11y/useAriaPropsSupportedByRole: in a table that is a grid this is a gridcell
    <td
      className={styles.cell}
      aria-colindex={column + 2}
      aria-selected={selected || undefined}
      tabIndex={active ? 0 : -1}
      data-column={column}
      data-state={cell.state}
      style={peer && { boxShadow: `inset 0 0 0 2px ${peer.colour}` }}
    >
      <StateWord cell={cell} />
      <MovedMark cell={cell} />
      {peer && (
        <span className={styles.peer} style={{ background: peer.colour }}>
          {text.whoIsHere(peer.name)}
        </span>
      )}
    </td>
  )
})
