import { createMapDoc, type MapDoc } from '@golden-thread/shared/document'
import type { SessionInfo } from '@golden-thread/shared/protocol'
import { Awareness } from 'y-protocols/awareness'
import { forgetsCopy, openConnection } from './connection.ts'
import type { ConnectionState } from './connectionState.ts'
import { type LocalCopy, openLocalCopy } from './localCopy.ts'
import { createOwnPresence, type OwnPresence } from './ownPresence.ts'

export interface CollabOptions {
  readonly mapId: string
  readonly personId: string
  readonly mayEdit: boolean
  readonly onState: (state: ConnectionState) => void
  readonly onSession: (session: SessionInfo) => void
  /** The map can be shown: this device's copy or the server's is in the document. */
  readonly onReady: () => void
  /** Someone else came, left, moved or selected something. */
  readonly onPeers: (states: ReadonlyMap<number, unknown>) => void
  readonly onFinal: (code: number) => void
  readonly whyRefused: () => Promise<number | null>
}

/** One map, kept in step with the server and, for those who may edit, with a copy on this device. */
export interface Collab {
  readonly map: MapDoc
  readonly clientId: number
  readonly presence: OwnPresence
  /** True when closing the page now would lose an edit: not on the server's disk, and not kept on this device. */
  wouldLose(): boolean
  /** Forgets what this device keeps of the map; what the server has comes with the next opening. */
  discard(): Promise<void>
  close(): void
}

export function openCollab(options: CollabOptions): Collab {
  const map = createMapDoc()
  const awareness = new Awareness(map.doc)
  const copy: LocalCopy | null = options.mayEdit
    ? openLocalCopy({ doc: map.doc, mapId: options.mapId, personId: options.personId })
    : null
  let connection: ReturnType<typeof openConnection> | null = null
  let closed = false
  let discarded = false
  const presence = createOwnPresence(awareness, () => connection?.sendPresence())

  awareness.on('change', ({ added, updated, removed }: Record<'added' | 'updated' | 'removed', number[]>) => {
    if ([...added, ...updated, ...removed].some((id) => id !== awareness.clientID)) {
      options.onPeers(awareness.getStates())
    }
  })

  const connect = () => {
    if (closed) return
    if (map.current().map.elements.size > 0) options.onReady()
    connection = openConnection({
      url: `${location.origin.replace(/^http/, 'ws')}/sync/${options.mapId}`,
      doc: map.doc,
      awareness,
      mayEdit: options.mayEdit,
      keptHere: () => copy?.isKept() ?? false,
      onState: options.onState,
      onSession: options.onSession,
      onExchanged() {
        copy?.compact()
        options.onReady()
      },
      onFinal(code) {
        if (forgetsCopy(code)) void copy?.clear()
        options.onFinal(code)
      },
      whyRefused: options.whyRefused,
    })
  }
  // This device first, then the server: the map is on the screen while the line is being opened.
  void (copy ? copy.opened : Promise.resolve()).then(connect)

  return {
    map,
    clientId: map.doc.clientID,
    presence,
    wouldLose: () => !discarded && !copy?.isKept() && (connection?.hasUnsaved() ?? false),
    async discard() {
      discarded = true
      await copy?.clear()
    },
    close() {
      closed = true
      presence.close()
      connection?.close()
      copy?.close()
      awareness.destroy()
      map.destroy()
    },
  }
}
