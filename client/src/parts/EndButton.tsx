import { kindSign } from '@golden-thread/shared/drawing'
import { type End, endKind, endLabel } from '@golden-thread/shared/model'
import { KindMark } from '../ui/index.ts'
import { useMapState, useWorkspace } from '../workspace/index.ts'
import styles from './EndButton.module.css'

/** An end of a link; an element can be gone to. */
export function EndButton({ end }: { end: End }) {
  const workspace = useWorkspace()
  const label = useMapState((map) => endLabel(map, end))
  const mark = <KindMark sign={useMapState((map) => kindSign(map.framework, endKind(map, end)))} />
  if (!('element' in end)) {
    return (
      <strong className={styles.end}>
        {mark}
        {label}
      </strong>
    )
  }
  return (
    <button
      type="button"
      className={styles.endButton}
      onClick={() => workspace.reveal({ element: end.element })}
    >
      {mark}
      {label}
    </button>
  )
}
