import { Users } from 'lucide-react'
import { Avatar } from '../../me/index.ts'
import { screenWords, shellWords } from '../../text/index.ts'
import { Button, Popover, Tooltip, VisuallyHidden } from '../../ui/index.ts'
import { type Peer, type Screen, usePeers, useStore, useWorkspace } from '../../workspace/index.ts'
import styles from './People.module.css'

const SHOWN = 4

/** Who else is here. Pressing someone follows them; the list beside says where everyone is. */
export function People() {
  const workspace = useWorkspace()
  const peers = usePeers()
  const following = useStore(workspace.following)
  if (peers.length === 0) return null
  const turn = ({ clientId }: Peer) => workspace.follow(clientId === following ? null : clientId)
  return (
    <div className={styles.all}>
      <ul aria-label={shellWords.people} className={styles.people}>
        {peers.slice(0, SHOWN).map((peer) => {
          const text = shellWords.followPerson(peer.person.name, screenOf(peer))
          return (
            <li key={peer.clientId}>
              <Tooltip text={text}>
                <button
                  type="button"
                  className={styles.person}
                  aria-pressed={peer.clientId === following}
                  onClick={() => turn(peer)}
                >
                  <Avatar name={peer.person.name} colour={peer.person.colour} />
                  <VisuallyHidden>{text}</VisuallyHidden>
                </button>
              </Tooltip>
            </li>
          )
        })}
      </ul>
      <Popover
        label={shellWords.people}
        trigger={
          <Button variant="quiet" className={styles.more} aria-label={shellWords.whoIsHere(peers.length + 1)}>
            {peers.length > SHOWN ? `+${peers.length - SHOWN}` : <Users aria-hidden="true" />}
          </Button>
        }
      >
        <ul className={styles.list}>
          <li className={styles.row}>
            <Avatar name={workspace.me.name} colour={workspace.me.colour} />
            <span className={styles.name}>
              {workspace.me.name} ({shellWords.you})
            </span>
          </li>
          {peers.map((peer) => (
            <li key={peer.clientId} className={styles.row}>
              <Avatar name={peer.person.name} colour={peer.person.colour} />
              <span className={styles.name}>
                {peer.person.name}
                <small>{screenOf(peer)}</small>
              </span>
              <Button
                size="small"
                aria-pressed={peer.clientId === following}
                aria-label={shellWords.followPerson(peer.person.name, '')}
                onClick={() => turn(peer)}
              >
                {peer.clientId === following ? shellWords.stopFollowing : shellWords.follow}
              </Button>
            </li>
          ))}
        </ul>
      </Popover>
    </div>
  )
}

const screenOf = (peer: Peer): string => screenWords[peer.screen as Screen] ?? ''
