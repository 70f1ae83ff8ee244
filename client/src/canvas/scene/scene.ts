import type { CoverageMatrix, Finding } from '@golden-thread/shared/coverage'
import type { Drawing, Hue, Rect, Route } from '@golden-thread/shared/drawing'
import type {
  Element,
  ElementId,
  Kind,
  Link,
  LinkId,
  MatrixId,
  StrategyMap,
} from '@golden-thread/shared/model'
import type { StatusShown } from '@golden-thread/shared/queries'
import type { Peer, Selection, WhatIf } from '../../workspace/index.ts'
import type { CardCounts, CardFacts } from './cardFacts.ts'
import type { WhatIfState } from './cardLook.ts'
import type { Focus } from './focus.ts'
import type { CanvasLane } from './lanes.ts'
import type { Local } from './local.ts'
import type { BoardNode, CardNode, LaneNode } from './nodeTypes.ts'
import type { LinkEdge } from './toEdges.ts'

/** The colours of kinds and relations. */
export interface Hues {
  readonly kinds: ReadonlyMap<string, Hue>
  readonly relations: ReadonlyMap<string, Hue>
}

/** Everything that the canvas draws. What is unchanged keeps its identity from one scene to the next. */
export interface Scene {
  readonly map: StrategyMap
  readonly ready: boolean
  readonly elements: readonly Element[]
  /** All that show, collective claims among them. */
  readonly links: readonly Link[]
  readonly drawing: Drawing
  /** Where cards are drawn when nobody drags them. */
  readonly rects: ReadonlyMap<ElementId, Rect>
  /** The ways of the links that are drawn at rest. */
  readonly routes: ReadonlyMap<LinkId, Route>
  readonly hues: Hues
  readonly focus: Focus | null
  readonly lanes: readonly CanvasLane[]
  readonly cards: ReadonlyMap<ElementId, CardNode>
  readonly heads: ReadonlyMap<string, LaneNode>
  readonly matches: ReadonlySet<ElementId> | null
  /** Cards that I or others are dragging: drawn by themselves, never painted with the rest. */
  readonly lifted: ReadonlySet<ElementId>
  /** What React Flow is given. */
  readonly nodes: BoardNode[]
  readonly edges: LinkEdge[]
  /** Too many cards or links to mount all of them. */
  readonly large: boolean
  /** What a what-if leaves out: still drawn, and crossed out. */
  readonly leftOut: ReadonlySet<ElementId>
  readonly local: Local
}

/** What a scene is made from. */
export interface SceneInput {
  readonly map: StrategyMap
  readonly ready: boolean
  readonly findings: readonly Finding[]
  readonly matrices: ReadonlyMap<MatrixId, CoverageMatrix>
  readonly selection: Selection
  readonly peers: readonly Peer[]
  readonly local: Local
  readonly mayEdit: boolean
  readonly whatIf: WhatIf | null
  /** The status of each card while the map is looked at as at a date. */
  readonly statuses: ReadonlyMap<ElementId, StatusShown> | null
  /** What coverage counts for a card of this very map. */
  readonly counts: (id: ElementId) => CardCounts
}

/** A scene with what the next one is compared against. */
export interface Made {
  readonly scene: Scene
  readonly input: SceneInput
  /** All of them, whatever the view filter hides. */
  readonly alive: readonly Element[]
  readonly facts: ReadonlyMap<ElementId, CardFacts>
  readonly whatIfStates: ReadonlyMap<ElementId, WhatIfState>
  readonly kinds: ReadonlyMap<string, Kind>
  readonly edgesById: ReadonlyMap<string, LinkEdge>
  /** The map with the card that has no name yet: what the drawing follows from. */
  readonly drawn: StrategyMap
  /** Cards of bands, of one line. */
  readonly chips: ReadonlySet<ElementId>
  readonly rest: readonly Link[]
  readonly atRest: ReadonlySet<LinkId>
}
