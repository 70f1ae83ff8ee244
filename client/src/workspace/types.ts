import type { DomainCommand, Edit, ViewShown } from '@golden-thread/shared/commands'
import type { Coverage, CoverageMatrix, Finding, LostSupport } from '@golden-thread/shared/coverage'
import type { MapDoc } from '@golden-thread/shared/document'
import type {
  AuthorTarget,
  ElementId,
  LinkId,
  MatrixId,
  Position,
  Problem,
  Refusal,
  RelationId,
  SavedView,
  StrategyMap,
  Viewport,
} from '@golden-thread/shared/model'
import type { Person, Role, Subject } from '@golden-thread/shared/protocol'
import type { LookBack, LookProblem, Moved, StatusShown } from '@golden-thread/shared/queries'
import type { Result } from '@golden-thread/shared/result'
import type { ConnectionState } from '../collab/index.ts'
import type { Beside, Instead, LookInstead } from './beside.ts'
import type { WorkspaceCamera } from './camera.ts'
import type { Command } from './command.ts'
import type { Store, WritableStore } from './store.ts'

export type { ConnectionState, ConnectionStatus } from '../collab/index.ts'

/**
 * One open map, as every screen sees it. Screens read stores and call commands; none of them touches the
 * document, the socket or another screen.
 */
export interface Workspace {
  readonly mapId: string
  readonly me: Person
  readonly role: Role
  /** This person may change the map as it is now: no later version wrote it, and they look at no what-if and no date. */
  readonly mayEdit: boolean
  /** Holds a view-only link. */
  readonly isViewer: boolean
  readonly standsAlone: boolean
  readonly state: Store<WorkspaceState>
  /** Counts and matrices, kept up to date with `state`. */
  readonly coverage: Coverage
  readonly history: Store<HistoryState>
  readonly selection: Store<Selection>
  readonly view: Store<View>
  /** What was last asked to be brought into sight; a new object at each request, so the same target can be asked for twice. */
  readonly revealed: Store<Reveal | null>
  readonly camera: WorkspaceCamera
  readonly presence: Presence
  /** The client id of whom I follow, or null. */
  readonly following: Store<number | null>
  readonly connection: Store<ConnectionState>
  readonly commands: Store<readonly Command[]>
  /** Which dialog of the shell is open. */
  readonly dialog: Store<OpenDialog | null>
  readonly beside: Beside

  /**
   * Does what a command of `shared/commands` means in the map as it is now, as one step of undo. A refusal is shown and
   * announced here, so callers need not do so; only `unchanged` is left to them.
   */
  edit<Intent, Made extends Edit>(
    command: DomainCommand<Intent, Made>,
    intent: Intent,
  ): Result<Made & Done, Refusal>
  /** The links that I have just drawn, while I am asked what they rest on. */
  readonly drawn: WritableStore<readonly LinkId[]>
  /** The name of whoever wrote this last, where this page saw them here; null where it cannot tell. */
  authorOf(target: AuthorTarget): string | null
  undo(): void
  redo(): void
  /** Replaces the selection: what is left out is deselected. */
  select(next: { elements?: Iterable<ElementId>; link?: LinkId | null; cell?: CellRef | null }): void
  /** `replace` adds no step for the Back button; left out, moving to another place adds one. */
  go(view: Partial<View>, how?: 'push' | 'replace'): void
  /** Shows a saved view: its screen, its view filter and its part of the canvas. `replace` adds no step for the Back button. */
  showView(view: SavedView, how?: 'push' | 'replace'): void
  /** What is shown just now, to be saved under a name. */
  viewNow(): ViewShown
  /** Shows another state in the place of the map of now; null goes back. Whoever does so has put into the view why. */
  showInstead(look: LookInstead | null): void
  /** The whole address of what is shown just now. */
  addressNow(): string
  /** Goes where this peer goes, until I move by myself. Null stops. */
  follow(clientId: number | null): void
  /** The words of a section of a report, by its key, for the folder `writing`; nobody else looks inside. */
  readonly textOf: MapDoc['textOf']
  /** Selects the target and brings it into sight, on the present screen where that screen can show it. */
  reveal(target: RevealTarget): void
  /** Selects the target where I am, and brings forward the part of its details that it names. */
  openDetails(target: RevealTarget & { readonly part: string }): void
  /** Says something in the polite live region. */
  announce(text: string): void
  /** A toast, with an action where there is something to do about it. Also read out. */
  notify(notice: Notice): void
  openLinkTo(from: ElementId | null): void
  openPalette(): void
  openDialog(dialog: OpenDialog | null): void
  /** What was typed since a search was asked for and before its field had the focus; the field begins with it. */
  takeTypeAhead(): string
  /** Deletes elements with their links leaving sight too; asks first when many go, and offers undo afterwards. */
  confirmDelete(ids: Iterable<ElementId>): void
  /** Deletes a link at once, and offers undo afterwards. True when it is gone. */
  deleteLink(id: LinkId): boolean
  /** Adds commands to the palette and the shortcuts for as long as a screen is there; the answer takes them out. */
  addCommands(commands: readonly Command[]): () => void
}

/** What was done, and how to take just that back. */
export interface Done {
  /** For "Undo" in a toast: the step is taken back wherever it stands among the others by now. */
  takeBack(): void
}

export interface WorkspaceState {
  readonly map: StrategyMap
  readonly problems: readonly Problem[]
  /** A later version wrote it, and it can only be read here. */
  readonly isNewer: boolean
  /** What the words of reports are written in: past `TEXT_SCHEMA` they can only be read here. */
  readonly textSchema: number
  /** Those that are accepted among them. */
  readonly findings: readonly Finding[]
  readonly matrices: ReadonlyMap<MatrixId, CoverageMatrix>
  /** What is left out, while somebody looks at a what-if: then findings and matrices are those without it. */
  readonly whatIf: WhatIf | null
  /** The date that is looked at as at: then all of this is the map of that date. */
  readonly asAt: AsAt | null
  /** The other state that is looked at: then all of this is of that. */
  readonly instead: Instead | null
  /** False until the map was read from this device or from the server. */
  readonly ready: boolean
}

export interface WhatIf {
  readonly leftOut: ReadonlySet<ElementId>
  /** The columns that would lose their last direct support. */
  readonly lost: readonly LostSupport[]
}

export interface AsAt {
  /** As it was asked for. */
  readonly date: string
  /** Its last day; null where it cannot be read, and the map is that of now. */
  readonly day: string | null
  readonly since: string | null
  readonly statuses: ReadonlyMap<ElementId, StatusShown>
  /** The dates of which anything was observed, also after this one. */
  readonly dates: LookBack['dates']
  /** What has moved since the earlier date. */
  readonly moved: readonly Moved[]
  readonly problem: LookProblem | null
}

export interface CellRef {
  readonly matrix: MatrixId
  readonly row: ElementId
  readonly column: ElementId
}

export interface Selection {
  readonly elements: ReadonlySet<ElementId>
  readonly link: LinkId | null
  readonly cell: CellRef | null
}

export type Screen =
  | 'canvas'
  | 'matrix'
  | 'outline'
  | 'findings'
  | 'claims'
  | 'register'
  | 'money'
  | 'framework'
  | 'timeline'
  | 'report'

export const SCREENS: readonly Screen[] = [
  'canvas',
  'matrix',
  'outline',
  'findings',
  'claims',
  'register',
  'money',
  'timeline',
  'report',
  'framework',
]

/**
 * Mirrored in the address of the page: /maps/:id?view=matrix&matrix=proposals-outcomes&element=… An address that
 * names a saved view says no more than that, so that it follows the view when that is changed.
 */
export interface View {
  readonly screen: Screen
  /** The matrix shown, or null for the first of the framework. */
  readonly matrix: MatrixId | null
  /** The register shown: kinds with commas between them, or one of the framework; null for its first. */
  readonly register: string | null
  /** The element the address points at. */
  readonly focus: ElementId | null
  /** The cell of the matrix that the address points at. */
  readonly cell: { readonly row: ElementId; readonly column: ElementId } | null
  /** What stands back and what stays bright on the canvas, in the canvas's own words; empty for everything. */
  readonly filter: string
  /** What the matrix is narrowed to, in the words of the address; empty for all of it. */
  readonly where: readonly string[]
  /** What is left out in a what-if, or null outside of one. */
  readonly without: readonly ElementId[] | null
  /** The date that the map is looked at as at, or null for now; in the words of the address, which may be no date. */
  readonly asAt: string | null
  /** The earlier date that it is held against. */
  readonly since: string | null
  /** Rows of the timeline by who leads, or null for by kind. */
  readonly by: 'lead' | null
  /** What the timeline is held against: a date, "baseline:" with an id, or null. */
  readonly slipped: string | null
  /** The moment that the map is shown as it was at, in the words of the address; null for now. */
  readonly past: string | null
  /** The states that are held against each other: ids of baselines, two with dots between them or one against now. */
  readonly compare: string | null
  /** The saved view that is shown, until something else is. */
  readonly saved: string | null
  /** The saved views are shown one after the other, without the bars. */
  readonly presenting: boolean
}

export interface RevealTarget {
  /** The part of its details that is asked for, such as "evidence": it comes forward and takes the focus. */
  readonly part?: string
  readonly element?: ElementId
  readonly link?: LinkId
  readonly cell?: CellRef
}

export type Reveal = RevealTarget

/** Labels of the next steps, such as "Link S3 to O4", or null when there is none. */
export interface HistoryState {
  readonly undo: string | null
  readonly redo: string | null
}

export interface Notice {
  readonly text: string
  readonly tone?: 'plain' | 'problem'
  readonly action?: { readonly label: string; readonly run: () => void }
}

export type OpenDialog =
  | { readonly type: 'palette' }
  | { readonly type: 'link-to'; readonly from: ElementId | null; readonly relation?: RelationId }
  | { readonly type: 'collective-claim' }
  | { readonly type: 'share' }
  | { readonly type: 'export' }
  | { readonly type: 'import'; readonly given?: { readonly file: File } | { readonly words: string } }
  | { readonly type: 'shortcuts' }
  | { readonly type: 'views' }
  | { readonly type: 'portfolio'; readonly lead: ElementId }
  | { readonly type: 'restore' }
  | { readonly type: 'sources'; readonly query?: string; readonly quotation?: string }
  | { readonly type: 'baselines' }
  | { readonly type: 'history' }
  | { readonly type: 'recheck' }
  | { readonly type: 'owner' }
  | { readonly type: 'decisions'; readonly on?: Subject; readonly show?: 'to do' }
  | { readonly type: 'comments'; readonly on?: Subject }
  | { readonly type: 'name' }
  | { readonly type: 'delete'; readonly ids: readonly ElementId[] }

/** What others are doing, and what we let them see of us. All of it is gone when the page is. */
export interface Presence {
  /** Everyone else in this map, in the order in which they came. */
  readonly peers: Store<readonly Peer[]>
  setCursor(point: Position | null): void
  setSelection(ids: Iterable<ElementId>): void
  /** Where the cards being dragged are just now; null when nothing is dragged. Write the drop first, then null. */
  setDrag(positions: ReadonlyMap<ElementId, Position> | null): void
  setEditing(id: ElementId | null): void
  /** The part of the canvas that I see, for whoever follows me. */
  setCamera(viewport: Viewport | null): void
}

export interface Peer {
  readonly clientId: number
  readonly person: { readonly name: string; readonly colour: string }
  /** In canvas units. */
  readonly cursor: Position | null
  readonly selection: readonly ElementId[]
  readonly drag: ReadonlyMap<ElementId, Position>
  readonly editing: ElementId | null
  readonly screen: string
  /** The matrix they look at, where that is not the first. */
  readonly matrix: MatrixId | null
  /** The part of the canvas that they see. */
  readonly camera: Viewport | null
}
