import { screenWords, shellWords } from '../text/shell.ts'
import { Tooltip, VisuallyHidden } from '../ui/index.ts'
import { type Peer, type Screen, usePeers, useWorkspace } from '../workspace/index.ts'
import { Avatar } from './Avatar.tsx'
import styles from './People.module.css'

const SHOWN = 4

/** Who else is here. Pressing someone goes to what they have selected. */
export function People() {
  const workspace = useWorkspace()
  const peers = usePeers()
  if (peers.length === 0) return null

  const goTo = (peer: Peer) => {
    const [selected] = peer.selection
    const target = peer.editing ?? selected
    if (target) workspace.reveal({ element: target })
    else if (peer.screen in screenWords) workspace.go({ screen: peer.screen as Screen })
  }
  return (
    <ul aria-label={shellWords.people} className={styles.people}>
      {peers.slice(0, SHOWN).map((peer) => {
        const text = shellWords.personAt(peer.person.name, screenWords[peer.screen as Screen] ?? '')
        return (
          <li key={peer.clientId}>
            <Tooltip text={text}>
              <button type="button" className={styles.person} onClick={() => goTo(peer)}>
                <Avatar name={peer.person.name} colour={peer.person.colour} />
                <VisuallyHidden>{text}</VisuallyHidden>
              </button>
            </Tooltip>
          </li>
        )
      })}
      {peers.length > SHOWN && (
        <li
          className={styles.more}
          title={peers
            .slice(SHOWN)
            .map((peer) => peer.person.name)
            .join(', ')}
        >
          +{peers.length - SHOWN}
        </li>
      )}
    </ul>
  )
}
