import { type CSSProperties, useEffect } from 'react'
import { shellWords } from '../text/index.ts'
import { Button } from '../ui/index.ts'
import { usePeers, useStore, useWorkspace } from '../workspace/index.ts'
import styles from './FollowBar.module.css'

/** A frame in the colour of whom I follow. Anything that I do in the map by myself ends it. */
export function FollowBar() {
  const workspace = useWorkspace()
  const following = useStore(workspace.following)
  const peer = usePeers().find(({ clientId }) => clientId === following)

  useEffect(() => {
    if (following === null) return
    const stop = () => workspace.follow(null)
    const onPress = (event: PointerEvent | WheelEvent) => {
      if (event.target instanceof Element && event.target.closest('#main')) stop()
    }
    const onKey = (event: KeyboardEvent) => {
      const inMap = event.target instanceof Element && event.target.closest('#main') !== null
      const isModifier = ['Shift', 'Control', 'Alt', 'Meta', 'Tab'].includes(event.key)
      if (event.key === 'Escape' || (inMap && !isModifier)) stop()
    }
    const early = { capture: true, passive: true } as const
    addEventListener('pointerdown', onPress, early)
    addEventListener('wheel', onPress, early)
    addEventListener('keydown', onKey, early)
    return () => {
      removeEventListener('pointerdown', onPress, early)
      removeEventListener('wheel', onPress, early)
      removeEventListener('keydown', onKey, early)
    }
  }, [following, workspace])

  if (!peer) return null
  return (
    <div className={styles.frame} style={{ '--peer': peer.person.colour } as CSSProperties}>
      <div className={styles.pill}>
        <span>{shellWords.followingNow(peer.person.name)}</span>
        <Button size="small" onClick={() => workspace.follow(null)}>
          {shellWords.stopFollowing}
        </Button>
      </div>
    </div>
  )
}
