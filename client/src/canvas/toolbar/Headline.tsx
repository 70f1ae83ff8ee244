import { type HeadlinePart, headline } from '@golden-thread/shared/coverage'
import { useMemo } from 'react'
import { classes } from '../../ui/index.ts'
import { useStore } from '../../workspace/index.ts'
import { useCanvas } from '../context/index.ts'
import { text } from '../text/index.ts'
import styles from './Headline.module.css'

/** What the map comes to, in one line over it. Each part shows what it counted: in the matrix, or on the canvas. */
export function Headline() {
  const { workspace, board } = useCanvas()
  const map = useStore(workspace.state, (state) => state.map)
  const matrices = useStore(workspace.state, (state) => state.matrices)
  const findings = useStore(workspace.state, (state) => state.findings)
  const { parts } = useMemo(() => headline(map, matrices, findings), [map, matrices, findings])
  const show = (part: HeadlinePart): void => {
    if (part.id === 'covered') {
      workspace.go({ screen: 'matrix', ...(part.matrix ? { matrix: part.matrix } : {}) })
      return
    }
    board.set({ walking: false, restedOn: null })
    workspace.select({ elements: part.elements })
  }
  if (parts.length === 0) return <p className={styles.headline} />
  return (
    <p className={styles.headline}>
      {parts.map((part, index) => (
        <span key={part.id}>
          <button
            type="button"
            className={classes(styles.part, styles[part.tone])}
            title={part.id === 'covered' ? text.headline.toMatrix : text.headline.onCanvas}
            onClick={() => show(part)}
          >
            <b>{part.figure}</b> {part.words}
          </button>
          {index < parts.length - 1 && <span className={styles.sign}>; </span>}
        </span>
      ))}
    </p>
  )
}
