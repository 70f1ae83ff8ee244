import { createMapDoc, type MapDoc } from '@golden-thread/shared/document'
import { TEXT_SCHEMA } from '@golden-thread/shared/model'
import {
  endsAccess,
  type NewsInfo,
  PROTOCOL_VERSION,
  type Role,
  type SessionInfo,
} from '@golden-thread/shared/protocol'
import { Awareness } from 'y-protocols/awareness'
import { openConnection } from './connection.ts'
import type { Connection } from './connectionOptions.ts'
import type { ConnectionState } from './connectionState.ts'
import type { CopyAbout, KeptCopy } from './copies.ts'
import { hasStore } from './copyDatabase.ts'
import { bringInFormer, forgetCopies } from './formerCopies.ts'
import { openIdbCopy } from './idbCopy.ts'
import { type LocalCopy, noCopy } from './localCopy.ts'
import { createOwnPresence, type OwnPresence } from './ownPresence.ts'
import { type OpenTransport, openWebSocket } from './transport.ts'

export interface CollabOptions {
  readonly mapId: string
  readonly person: CopyAbout['person']
  readonly role: Role
  readonly mayEdit: boolean
  readonly onState: (state: ConnectionState) => void
  readonly onSession: (session: SessionInfo) => void
  readonly onNews: (news: NewsInfo) => void
  /** The map can be shown: this device's copy or the server's is in the document. */
  readonly onReady: () => void
  /** Someone else came, left, moved or selected something. */
  readonly onPeers: (states: ReadonlyMap<number, unknown>) => void
  readonly onFinal: (code: number) => void
  readonly whyRefused: () => Promise<number | null>
  /** What it stands in; a test brings its own. */
  readonly surroundings?: Surroundings
}

export interface Surroundings {
  /** "https://maps.example" */
  readonly origin: string
  readonly page: Pick<EventTarget, 'addEventListener' | 'removeEventListener'>
  readonly openTransport: OpenTransport
}

/** One map, kept in step with the server and, for those who may edit, with a copy on this device. */
export interface Collab {
  readonly map: MapDoc
  readonly clientId: number
  readonly presence: OwnPresence
  /** True when closing the page now would lose an edit: not on the server's disk, and not kept on this device. */
  wouldLose(): boolean
  /**
   * Forgets what this device keeps of the map, but for what another tab has left there and this page did not know of.
   * What the server has comes with the next opening.
   */
  discard(): Promise<void>
  close(): void
}

export function openCollab(options: CollabOptions): Collab {
  const map = createMapDoc()
  const { doc } = map
  const awareness = new Awareness(doc)
  const { page, origin, openTransport } = options.surroundings ?? {
    page: globalThis,
    origin: location.origin,
    openTransport: openWebSocket,
  }
  const name = { mapId: options.mapId, personId: options.person.id }
  const openCopy = hasStore() ? openIdbCopy : () => noCopy
  const copy: LocalCopy | null = options.mayEdit
    ? openCopy({
        doc,
        name,
        about,
        onState: () => connection?.copyChanged(),
        isRemote: (origin) => connection?.isRemote(origin) ?? false,
      })
    : null
  let connection: Connection | null = null
  let closed = false
  let discarded = false
  let former: readonly KeptCopy[] = []
  const presence = createOwnPresence(awareness, page, () => connection?.sendPresence())

  awareness.on('change', ({ added, updated, removed }: Record<'added' | 'updated' | 'removed', number[]>) => {
    if ([...added, ...updated, ...removed].some((id) => id !== awareness.clientID)) {
      options.onPeers(awareness.getStates())
    }
  })

  function about(): CopyAbout | undefined {
    const { title, elements } = map.current().map
    if (title === '' && elements.size === 0) return undefined
    return { title, role: options.role, person: options.person, at: Date.now() }
  }

  const connect = () => {
    if (closed) return
    if (map.current().map.elements.size > 0) options.onReady()
    connection = openConnection({
      url: `${origin.replace(/^http/, 'ws')}/sync/${options.mapId}?protocol=${PROTOCOL_VERSION}&texts=${TEXT_SCHEMA}`,
      doc,
      awareness,
      mayEdit: options.mayEdit,
      copy: () => copy?.state() ?? 'none',
      unsavedBefore: () => copy?.hadUnsaved() ?? false,
      onState: options.onState,
      onSession: options.onSession,
      onNews: options.onNews,
      onExchanged() {
        void copy?.pickUp()
        options.onReady()
        if (options.mayEdit) void bringIn()
      },
      onSaved() {
        copy?.saved()
        void forgetCopies(former)
        former = []
      },
      onMissed: () => copy?.missed(),
      onFinal(code) {
        if (endsAccess(code)) void clearSaved()
        options.onFinal(code)
      },
      whyRefused: options.whyRefused,
      openTransport,
      page,
    })
    copy?.follow()
  }
  // This device first, then the server: the map is on the screen while the line is being opened.
  void (copy ? copy.opened : Promise.resolve()).then(connect)

  /** What the server has on its disk need not stay here; what it may lack, of any tab, is offered first. */
  async function clearSaved() {
    await copy?.pickUp()
    if (!connection?.hasUnsaved()) await copy?.clear()
  }

  async function bringIn() {
    const taken = await bringInFormer(doc, name)
    if (taken.length === 0 || closed) return
    if (connection?.hasUnsaved()) former = taken
    else await forgetCopies(taken)
  }

  return {
    map,
    clientId: doc.clientID,
    presence,
    wouldLose() {
      const isKept = copy?.state() === 'kept' && !copy.isWriting()
      return !discarded && !isKept && (connection?.hasUnsaved() ?? false)
    },
    async discard() {
      // What another tab has left meanwhile was in no file that was offered: the next opening offers it, with the rest.
      if (await copy?.pickUp()) return
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
