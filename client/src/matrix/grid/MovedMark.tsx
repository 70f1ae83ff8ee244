import type { Cell } from '@golden-thread/shared/coverage'
import { subjectKey, useStore, useWorkspace } from '../../workspace/index.ts'
import styles from './MatrixGrid.module.css'

/** Says of a cell that it reads differently than in the baseline that the map is held against. */
export function MovedMark({ cell: { row, column } }: { cell: Cell }) {
  const { beside, view, state } = useWorkspace()
  const moved = useStore(beside.since, (since) => {
    if (!since || since.cells.size === 0) return null
    const matrix = view.get().matrix ?? state.get().map.framework.matrices[0]?.id ?? ''
    return since.cells.get(subjectKey({ cell: { matrix, row, column } })) ?? null
  })
  return moved ? <span className={styles.moved}>{moved}</span> : null
}
