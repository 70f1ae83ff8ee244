import { newElementId } from '@golden-thread/shared/model'
import { can, type Person, type Role, type SessionInfo } from '@golden-thread/shared/protocol'
import { type Collab, type CollabOptions, openCollab, startingState } from '../collab/index.ts'
import { workspaceWords } from '../text/index.ts'
import { type Announcer, announceRemote, createAnnouncer } from './announcer.ts'
import { createBeside } from './beside.ts'
import { createWorkspaceCamera } from './camera.ts'
import type { Command } from './command.ts'
import { createDeleting } from './deleting.ts'
import { createEditing, type HeldBy } from './editing.ts'
import { createFollowing } from './following.ts'
import { createMapState } from './mapState.ts'
import { createNavigation } from './navigation.ts'
import { createPresence } from './presence.ts'
import { createStore } from './store.ts'
import { bufferTypeAhead } from './typeAheadBuffer.ts'
import type { ConnectionState, Notice, OpenDialog, View, Workspace } from './types.ts'
import { linkToShown, viewNow } from './viewUrl.ts'

export interface WorkspaceOptions {
  readonly mapId: string
  readonly me: Person
  readonly role: Role
  /** It is the map of a board's page: there is none on the server to ask anything more about. */
  readonly standsAlone?: boolean
  /** Shows a toast. */
  readonly notify: (notice: Notice) => void
  readonly onSession: (session: SessionInfo) => void
  readonly whyRefused: () => Promise<number | null>
  /** Opens the document; tests hand in one that has no server. */
  readonly open?: (options: CollabOptions) => Collab
}

/** A workspace, and what only the shell needs of it. */
export interface OpenWorkspace extends Workspace {
  readonly announcer: Announcer
  /** True when closing the page now would lose an edit. */
  wouldLose(): boolean
  /** Forgets what only this device has of the map. */
  discard(): Promise<void>
  close(): void
}

export function createWorkspace(options: WorkspaceOptions): OpenWorkspace {
  const { mapId, me, role, notify, open = openCollab } = options
  const mayChange = can(role, 'change the map')
  const connection = createStore<ConnectionState>(startingState)
  const dialog = createStore<OpenDialog | null>(null)
  const { hear, ...beside } = createBeside()
  const typeAhead = bufferTypeAhead(dialog, () => dialog.set(null))
  const commands = createStore<readonly Command[]>([])
  const announcer = createAnnouncer(workspaceWords)
  const camera = createWorkspaceCamera()
  const { presence, nameOf, receive, clear } = createPresence(
    () => collab.clientId,
    () => collab.presence,
  )
  const collab = open({
    mapId,
    person: me,
    role,
    mayEdit: mayChange,
    onState: connection.set,
    onSession: options.onSession,
    onNews: hear,
    onReady,
    onPeers: receive,
    onFinal: clear,
    whyRefused: options.whyRefused,
  })
  const mapState = createMapState(collab.map, (touched) =>
    announceRemote(touched, {
      document: collab.map,
      selection: navigation.selection.get(),
      nameOf,
      announcer,
    }),
  )
  const navigation = createNavigation({
    map: () => collab.map.current().map,
    onSelect: (elements) => presence.setSelection(elements),
    onView: shown,
    onSaved: (view) => view.screen === 'canvas' && camera.ask(view.camera ?? null, 'view'),
    onSavedGone: () => notify({ text: workspaceWords.savedGone, tone: 'problem' }),
  })
  const { following, follow } = createFollowing({
    peers: presence.peers,
    camera,
    goTo: (place) => navigation.go(place, 'replace'),
    announce: announcer.say,
    words: workspaceWords.follow,
  })
  const editing = createEditing({
    document: collab.map,
    by: me.name,
    newId: () => newElementId(crypto.getRandomValues(new Uint8Array(16))),
    mayEdit: mayChange,
    heldBy,
    isRefused: () => connection.get().status === 'refused',
    now: Date.now,
    nameOf,
    notify,
    announce: announcer.say,
  })
  const { edit } = editing
  const { select, selection } = navigation
  const map = () => collab.map.current().map
  const deleting = createDeleting({ map, edit, select, selection, notify, dialog })
  shown(navigation.view.get())

  function heldBy(): HeldBy | null {
    const { presenting, without, asAt, past, compare } = navigation.view.get()
    if (presenting) return 'presenting'
    if (without !== null) return 'what-if'
    if (past !== null) return 'past'
    if (compare !== null) return 'compared'
    return asAt === null ? null : 'as-at'
  }

  /** Who moves by themselves follows nobody any more. */
  const byMyself =
    <Given extends unknown[]>(move: (...given: Given) => void) =>
    (...given: Given): void => {
      follow(null)
      move(...given)
    }

  /** The view is another: the others are told, and what is looked at is worked out. */
  function shown({ screen, matrix, without, asAt, since }: View) {
    collab.presence.set({ screen, matrix })
    mapState.lookAt(asAt === null ? null : { date: asAt, since })
    mapState.leaveOut(without)
  }

  function onReady() {
    const isFirst = !mapState.state.get().ready
    mapState.setReady()
    if (isFirst) navigation.begin()
  }

  return {
    mapId,
    me,
    role,
    get mayEdit() {
      return mayChange && !collab.map.current().isNewer && heldBy() === null
    },
    isViewer: !mayChange,
    standsAlone: options.standsAlone ?? false,
    authorOf: (target) => nameOf(collab.map.authorOf(target)) ?? null,
    state: mapState.state,
    coverage: mapState.coverage,
    history: editing.history,
    selection,
    view: navigation.view,
    revealed: navigation.revealed,
    camera,
    presence,
    following,
    connection,
    commands,
    dialog,
    beside,
    announcer,
    edit,
    drawn: editing.drawn,
    undo: editing.undo,
    redo: editing.redo,
    select,
    go: byMyself(navigation.go),
    showView: byMyself(navigation.showView),
    viewNow: () => viewNow(navigation.view.get(), camera.seen.get()),
    showInstead: mapState.showInstead,
    addressNow: () => linkToShown(mapId, navigation.view.get()),
    follow,
    textOf: collab.map.textOf,
    reveal: byMyself(navigation.reveal),
    openDetails: byMyself(navigation.openDetails),
    announce: announcer.say,
    notify,
    openLinkTo: (from) => dialog.set({ type: 'link-to', from }),
    openPalette: () => dialog.set({ type: 'palette' }),
    openDialog: dialog.set,
    takeTypeAhead: typeAhead.take,
    ...deleting,
    addCommands(added) {
      commands.set([...commands.get(), ...added])
      return () => commands.set(commands.get().filter((command) => !added.includes(command)))
    },
    wouldLose: collab.wouldLose,
    discard: collab.discard,
    close() {
      typeAhead.close()
      navigation.close()
      announcer.close()
      mapState.close()
      collab.close()
    },
  }
}
