import { type ElementId, elementId, type Position, type Viewport } from '@golden-thread/shared/model'
import type { OwnPresence } from '../collab/index.ts'
import { createStore, type WritableStore } from './store.ts'
import type { Peer, Presence } from './types.ts'

/** Our side of presence: what screens set goes out rounded, what others send comes in checked. */
export function createPresence(clientId: () => number, own: () => OwnPresence) {
  const peers: WritableStore<readonly Peer[]> = createStore<readonly Peer[]>([])
  /** Names stay known after people leave, for "changed since by B". */
  const names = new Map<number, string>()
  const presence: Presence = {
    peers,
    setCursor: (point) => own().set({ cursor: point && round(point) }),
    setSelection: (ids) => own().set({ selection: [...ids].slice(0, 100) }),
    setDrag: (positions) =>
      own().set({
        drag: Object.fromEntries([...(positions ?? [])].map(([id, position]) => [id, round(position)])),
      }),
    setEditing: (id) => own().set({ editing: id }),
    setCamera: (viewport) => own().set({ camera: viewport && roundViewport(viewport) }),
  }
  return {
    presence,
    nameOf: (id: number | undefined) => (id === undefined ? undefined : names.get(id)),
    receive(states: ReadonlyMap<number, unknown>) {
      const present: Peer[] = []
      for (const [id, state] of states) {
        if (id === clientId()) continue
        const peer = readPeer(id, state)
        names.set(id, peer.person.name)
        present.push(peer)
      }
      peers.set(present)
    },
    clear: () => peers.set([]),
  }
}

const round = (point: Position): [number, number] => [Math.round(point.x), Math.round(point.y)]

const roundViewport = ({ x, y, width, height }: Viewport): [number, number, number, number] => [
  Math.round(x),
  Math.round(y),
  Math.round(width),
  Math.round(height),
]

/** Another client's state as a peer. It is not trusted: anything that is not as expected counts as absent. */
export function readPeer(clientId: number, state: unknown): Peer {
  const fields = asObject(state)
  const user = asObject(fields.user)
  const drag = new Map<ElementId, Position>()
  for (const [id, point] of Object.entries(asObject(fields.drag))) {
    const position = readPoint(point)
    if (position) drag.set(elementId(id), position)
  }
  return {
    clientId,
    person: {
      name: typeof user.name === 'string' && user.name ? user.name : 'Someone',
      colour: typeof user.color === 'string' && /^#[0-9a-f]{6}$/i.test(user.color) ? user.color : '#68707a',
    },
    cursor: readPoint(fields.cursor),
    selection: Array.isArray(fields.selection)
      ? fields.selection.filter((id) => typeof id === 'string').map(elementId)
      : [],
    drag,
    editing: typeof fields.editing === 'string' ? elementId(fields.editing) : null,
    screen: typeof fields.screen === 'string' ? fields.screen : '',
    matrix: typeof fields.matrix === 'string' ? fields.matrix : null,
    camera: readViewport(fields.camera),
  }
}

const asObject = (value: unknown): Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Record<string, unknown>)
    : {}

function readPoint(value: unknown): Position | null {
  if (!Array.isArray(value)) return null
  const [x, y] = value
  return Number.isFinite(x) && Number.isFinite(y) ? { x, y } : null
}

function readViewport(value: unknown): Viewport | null {
  if (!Array.isArray(value) || value.length !== 4 || !value.every(Number.isFinite)) return null
  const [x, y, width, height] = value
  return width > 0 && height > 0 ? { x, y, width, height } : null
}
