import { Check, CloudOff, LoaderCircle, OctagonAlert, TriangleAlert } from 'lucide-react'
import type { ReactElement } from 'react'
import { classes, Tooltip } from '../../ui/index.ts'
import { type ConnectionStatus, useStore, useWorkspace } from '../../workspace/index.ts'
import styles from './StatusPill.module.css'

const ICONS: Record<ConnectionStatus, ReactElement> = {
  connecting: <LoaderCircle />,
  saved: <Check />,
  saving: <LoaderCircle />,
  offline: <CloudOff />,
  'not-saved': <TriangleAlert />,
  refused: <OctagonAlert />,
}

/** Says whether edits are on the server's disk. A live region, for states that need someone's attention. */
export function StatusPill() {
  const connection = useStore(useWorkspace().connection)
  const isWorth =
    connection.status !== 'saved' && connection.status !== 'saving' && connection.status !== 'connecting'
  return (
    <>
      <Tooltip text={connection.message}>
        <button
          type="button"
          data-status={connection.status}
          className={classes(styles.pill, styles[connection.status])}
          aria-label={`${connection.word}. ${connection.message}`}
        >
          {ICONS[connection.status]}
          <span className={styles.word}>{connection.word}</span>
        </button>
      </Tooltip>
      {/* "Saving" and "Saved" come with every key: reading them out would drown everything else. */}
      <span role="status" className={styles.spoken}>
        {isWorth ? `${connection.word}. ${connection.message}` : ''}
      </span>
    </>
  )
}
