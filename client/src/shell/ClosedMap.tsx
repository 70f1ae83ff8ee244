import { useEffect, useRef } from 'react'
import { shellWords } from '../text/index.ts'
import { EmptyState } from '../ui/index.ts'
import styles from '../ui/MapFrame.module.css'
import { type OpenWorkspace, useStore } from '../workspace/index.ts'
import { QuarantinedEdits } from './QuarantinedEdits.tsx'

/** In place of a map that this person may not see any more: why, and what is left to take away. */
export function ClosedMap({ workspace }: { workspace: OpenWorkspace }) {
  const connection = useStore(workspace.connection)
  const main = useRef<HTMLElement>(null)
  // What had the focus is gone with the map.
  useEffect(() => main.current?.focus(), [])
  return (
    <main ref={main} tabIndex={-1} className={styles.alone} role="alert">
      <EmptyState
        heading="h1"
        title={shellWords.closed}
        action={
          <>
            {connection.quarantined && (
              <QuarantinedEdits workspace={workspace} onDiscarded={() => location.assign('/')} />
            )}
            <a href="/">{shellWords.toMaps}</a>
          </>
        }
      >
        {connection.message}
      </EmptyState>
    </main>
  )
}
