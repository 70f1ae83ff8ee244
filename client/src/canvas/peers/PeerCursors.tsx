import { useStore as useFlowStore, ViewportPortal } from '@xyflow/react'
import type { CSSProperties } from 'react'
import { sameItems, useStore } from '../../workspace/index.ts'
import { useCanvas } from '../context/index.ts'
import styles from './PeerCursors.module.css'

/** Where the others point, with their names. They keep their size at every zoom. */
export function PeerCursors() {
  const { workspace } = useCanvas()
  const peers = useStore(
    workspace.presence.peers,
    (all) => all.filter((peer) => peer.cursor !== null && peer.screen === 'canvas'),
    sameItems,
  )
  if (peers.length === 0) return null
  return (
    <ViewportPortal>
      <Cursors>
        {peers.map(({ clientId, person, cursor }) => (
          <div
            key={clientId}
            className={styles.cursor}
            style={
              {
                '--peer': person.colour,
                transform: `translate(${cursor?.x ?? 0}px, ${cursor?.y ?? 0}px) scale(var(--unzoom))`,
              } as CSSProperties
            }
          >
            <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
              <path d="M1.5 1.5 6 14.2l2.3-5.3 5.4-2.2Z" />
            </svg>
            <span className={styles.name}>{person.name}</span>
          </div>
        ))}
      </Cursors>
    </ViewportPortal>
  )
}

function Cursors({ children }: { children: React.ReactNode }) {
  const unzoom = useFlowStore((state) => 1 / state.transform[2])
  return (
    <div className={styles.cursors} style={{ '--unzoom': unzoom } as CSSProperties} aria-hidden="true">
      {children}
    </div>
  )
}
