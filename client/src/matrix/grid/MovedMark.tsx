import type { Cell } from '@golden-thread/shared/coverage'
import { subjectKey, useStore, useWorkspace } from '../../workspace/index.ts'
import { text } from '../text.ts'
import styles from './MatrixGrid.module.css'

/** Says of a cell that it reads differently than in the baseline that the map is held against. */
export function MovedMark({ cell: { row, column } }: { cell: Cell }) {
  const { beside, view, state } = useWorkspace()
  const hasMoved = useStore(beside.since, (since) => {
    if (!since || since.cells.size === 0) return false
    const matrix = view.get().matrix ?? state.get().map.framework.matrices[0]?.id ?? ''
    return since.cells.has(subjectKey({ cell: { matrix, row, column } }))
  })
  return hasMoved ? <span className={styles.moved}>{text.changed}</span> : null
}
