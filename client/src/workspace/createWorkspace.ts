import {
  type Change,
  type ElementId,
  isAlive,
  labelOf,
  linkReading,
  type Touched,
} from '@golden-thread/shared/model'
import type { Role, SessionInfo } from '@golden-thread/shared/protocol'
import { mayEdit } from '@golden-thread/shared/protocol'
import { type Collab, type CollabOptions, openCollab, startingState } from '../collab/index.ts'
import { workspaceWords } from '../text/workspace.ts'
import { type Announcer, createAnnouncer } from './announcer.ts'
import { createWorkspaceCamera } from './camera.ts'
import type { Command } from './command.ts'
import { keepEarlyTyping } from './earlyTyping.ts'
import { createEditing } from './editing.ts'
import { createFollowing } from './following.ts'
import { createMapState } from './mapState.ts'
import { createNavigation } from './navigation.ts'
import { makeElement, makeElementId, makeLink } from './newThings.ts'
import { createPresence } from './presence.ts'
import { createStore } from './store.ts'
import type { ConnectionState, Notice, OpenDialog, Person, View, Workspace } from './types.ts'
import { linkToShown, viewNow } from './viewUrl.ts'

export interface WorkspaceOptions {
  readonly mapId: string
  readonly me: Person
  readonly role: Role
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

/** Above this many elements a delete asks first; below it, undo in the toast is enough. */
const ASK_ABOVE = 5

export function createWorkspace(options: WorkspaceOptions): OpenWorkspace {
  const { mapId, me, role, notify, open = openCollab } = options
  const connection = createStore<ConnectionState>(startingState)
  const dialog = createStore<OpenDialog | null>(null)
  const early = keepEarlyTyping(dialog, () => dialog.set(null))
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
    mayEdit: mayEdit(role),
    onState: connection.set,
    onSession: options.onSession,
    onReady,
    onPeers: receive,
    onFinal: clear,
    whyRefused: options.whyRefused,
  })
  const mapState = createMapState(collab.map, announceRemote)
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
    newId: makeElementId,
    mayEdit: mayEdit(role),
    heldBy,
    isRefused: () => connection.get().status === 'refused',
    now: Date.now,
    nameOf,
    notify,
    announce: announcer.say,
  })
  shown(navigation.view.get())

  function heldBy(): 'what-if' | 'presenting' | null {
    const { presenting, without } = navigation.view.get()
    if (presenting) return 'presenting'
    return without === null ? null : 'what-if'
  }

  /** Who moves by themselves follows nobody any more. */
  const byMyself =
    <Given extends unknown[]>(move: (...given: Given) => void) =>
    (...given: Given): void => {
      follow(null)
      move(...given)
    }

  /** The view is another: the others are told, and what is left out is worked out. */
  function shown({ screen, matrix, without }: View) {
    collab.presence.set({ screen, matrix })
    mapState.leaveOut(without)
  }

  function onReady() {
    const isFirst = !mapState.state.get().ready
    mapState.setReady()
    if (isFirst) navigation.begin()
  }

  function announceRemote(touched: Touched) {
    const { map } = collab.map.current()
    const { elements, link: linkId } = navigation.selection.get()
    const say = (author: number | undefined, label: string, isThere: boolean) =>
      announcer.sayRemote(
        nameOf(author) ?? workspaceWords.someone,
        isThere ? label : workspaceWords.goneLabel(label),
      )
    for (const id of elements) {
      const element = map.elements.get(id)
      if (element && touched.elements.has(id)) {
        say(collab.map.authorOf({ element: id }), labelOf(element), isAlive(element))
      }
    }
    const link = linkId && touched.links.has(linkId) ? map.links.get(linkId) : undefined
    if (link) say(collab.map.authorOf({ link: link.id }), linkReading(map, link), isAlive(link))
  }

  function remove(ids: readonly ElementId[]) {
    const { map } = collab.map.current()
    const labels = ids.flatMap((id) => {
      const element = map.elements.get(id)
      return isAlive(element) && element ? [labelOf(element)] : []
    })
    if (labels.length === 0) return
    const at = Date.now()
    const changes = ids.map((id): Change => ({ type: 'delete-element', id, at }))
    const label = workspaceWords.deleteLabel(labels)
    if (!editing.run({ type: 'batch', changes }, label).ok) return
    const restore = ids.map((id): Change => ({ type: 'restore-element', id }))
    navigation.select({})
    notify({
      text: workspaceWords.deleted(labels),
      action: {
        label: workspaceWords.undo,
        run: () => takeBack(label, { type: 'batch', changes: restore }),
      },
    })
  }

  function takeBack(label: string, inverse: Change) {
    if (editing.history.get().undo === label) editing.undo()
    else editing.run(inverse, workspaceWords.undone(label))
  }

  return {
    mapId,
    me,
    role,
    get mayEdit() {
      return mayEdit(role) && heldBy() === null
    },
    isViewer: !mayEdit(role),
    state: mapState.state,
    coverage: mapState.coverage,
    history: editing.history,
    selection: navigation.selection,
    view: navigation.view,
    revealed: navigation.revealed,
    camera,
    presence,
    following,
    connection,
    commands,
    dialog,
    announcer,
    run: editing.run,
    edit: editing.edit,
    drawn: editing.drawn,
    undo: editing.undo,
    redo: editing.redo,
    takeBack,
    select: navigation.select,
    go: byMyself(navigation.go),
    showView: byMyself(navigation.showView),
    viewNow: () => viewNow(navigation.view.get(), camera.seen.get()),
    addressNow: () => linkToShown(mapId, navigation.view.get()),
    follow,
    reveal: byMyself(navigation.reveal),
    announce: announcer.say,
    notify,
    newElement: (kind, title, more) => makeElement(collab.map.current().map, kind, title, more),
    newLink: (relation, from, to, more) => makeLink(collab.map.current().map, relation, from, to, more),
    openLinkTo: (from) => dialog.set({ type: 'link-to', from }),
    openPalette: () => dialog.set({ type: 'palette' }),
    openDialog: dialog.set,
    takeEarlyTyping: early.take,
    confirmDelete(ids) {
      const list = [...ids]
      const isConfirmed = dialog.get()?.type === 'delete'
      if (list.length > ASK_ABOVE && !isConfirmed) dialog.set({ type: 'delete', ids: list })
      else {
        dialog.set(null)
        remove(list)
      }
    },
    addCommands(added) {
      commands.set([...commands.get(), ...added])
      return () => commands.set(commands.get().filter((command) => !added.includes(command)))
    },
    wouldLose: collab.wouldLose,
    discard: collab.discard,
    close() {
      early.close()
      navigation.close()
      announcer.close()
      mapState.close()
      collab.close()
    },
  }
}
