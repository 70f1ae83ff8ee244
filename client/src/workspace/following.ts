import type { WorkspaceCamera } from './camera.ts'
import { createStore, type Store } from './store.ts'
import { type Peer, SCREENS, type Screen, type View } from './types.ts'

export interface FollowingOptions {
  readonly peers: Store<readonly Peer[]>
  readonly camera: WorkspaceCamera
  /** Goes there without a step for the Back button. */
  readonly goTo: (view: Pick<View, 'screen' | 'matrix'>) => void
  readonly announce: (text: string) => void
  readonly words: {
    following: (name: string) => string
    stopped: (name: string) => string
    left: (name: string) => string
  }
}

export interface Following {
  readonly following: Store<number | null>
  follow(clientId: number | null): void
}

/** Keeps my screen, and my part of the canvas, where somebody else's is. */
export function createFollowing({ peers, camera, goTo, announce, words }: FollowingOptions): Following {
  const following = createStore<number | null>(null)
  let last: Peer | undefined

  function keepUp() {
    const id = following.get()
    if (id === null) return
    const peer = peers.get().find(({ clientId }) => clientId === id)
    if (!peer) {
      following.set(null)
      if (last) announce(words.left(last.person.name))
      return
    }
    const before = last
    last = peer
    const screen = SCREENS.find((candidate) => candidate === peer.screen)
    if (screen && (before?.screen !== peer.screen || before.matrix !== peer.matrix))
      goTo(placeOf(screen, peer))
    if (screen === 'canvas' && peer.camera && !sameSight(before?.camera, peer.camera))
      camera.ask(peer.camera, before?.camera ? 'follow' : 'view')
  }
  peers.subscribe(keepUp)

  return {
    following,
    follow(clientId) {
      if (clientId === following.get()) return
      const name = last?.person.name
      last = undefined
      following.set(clientId)
      const peer = peers.get().find((candidate) => candidate.clientId === clientId)
      if (peer) announce(words.following(peer.person.name))
      else if (name && clientId === null) announce(words.stopped(name))
      keepUp()
    },
  }
}

const placeOf = (screen: Screen, { matrix }: Peer): Pick<View, 'screen' | 'matrix'> => ({ screen, matrix })

const sameSight = (a: Peer['camera'] | undefined, b: Peer['camera']): boolean =>
  String(lineOf(a)) === String(lineOf(b))

const lineOf = (viewport: Peer['camera'] | undefined) =>
  viewport ? [viewport.x, viewport.y, viewport.width, viewport.height] : []
