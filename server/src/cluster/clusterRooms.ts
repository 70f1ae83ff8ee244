import { CLOSE, ROLES } from '@golden-thread/shared/protocol'
import type { Rooms } from '../sync/index.ts'
import type { ClusterNotice } from './notices.ts'
import type { Places } from './places.ts'

/** The rooms of all servers, as far as routes ask for them: what is not here is read from the store, or asked of the owner. */
export interface ClusterRooms extends Rooms {
  /** Does what another server has told. */
  heard(notice: ClusterNotice): void
}

export function createClusterRooms(
  rooms: Rooms,
  places: Places,
  tell: (notice: ClusterNotice) => void,
): ClusterRooms {
  const listeners = new Set<(mapId: string, at: number) => void>()
  rooms.onSaved((map, at) => tell({ kind: 'saved', map, at }))
  return {
    ...rooms,
    async write(mapId, update, person, checked) {
      const edge = await places.edgeTo(mapId)
      return edge ? edge.write(mapId, update, person) : rooms.write(mapId, update, person, checked)
    },
    onSaved(listener) {
      const stop = rooms.onSaved(listener)
      listeners.add(listener)
      return () => {
        stop()
        listeners.delete(listener)
      }
    },
    tell(map, info, mayHear) {
      rooms.tell(map, info, mayHear)
      tell({ kind: 'news', map, info, roles: ROLES.filter(mayHear) })
    },
    rename(person, name) {
      rooms.rename(person, name)
      tell({ kind: 'renamed', person, name })
    },
    async forget(map) {
      tell({ kind: 'removed', map })
      await rooms.forget(map)
    },
    heard(notice) {
      switch (notice.kind) {
        case 'renamed':
          return rooms.rename(notice.person, notice.name)
        case 'deleted':
          rooms.closeSockets(({ mapId }) => mapId === notice.map, CLOSE.mapGone)
          return
        case 'removed':
          return void rooms.forget(notice.map)
        case 'news':
          return rooms.tell(notice.map, notice.info, (role) => notice.roles.includes(role))
        case 'saved':
          for (const listener of listeners) listener(notice.map, notice.at)
          return
        default:
      }
    },
  }
}
