import type { Rect } from '@golden-thread/shared/drawing'
import type { ElementId, LinkId, Position } from '@golden-thread/shared/model'
import { NO_FILTER, type ViewFilter } from '../filter/index.ts'
import type { DraftCard } from './cardLook.ts'
import type { Guide } from './snap.ts'

/** What belongs to this canvas on this screen, and to nobody else. */
export interface Local {
  readonly drag: ReadonlyMap<ElementId, Position>
  readonly guides: readonly Guide[]
  /** Node id of the card or lane that the keyboard is on. */
  readonly active: string | null
  /** The arrow keys were the last to choose what is active: it is in focus, as a hovered card would be. */
  readonly walking: boolean
  readonly renaming: ElementId | null
  readonly draft: DraftCard | null
  readonly hoveredLink: LinkId | null
  /** The painted card under the pointer: it is mounted, so that it can be clicked and dragged like any other. */
  readonly hoveredCard: ElementId | null
  /** The card that the pointer has rested on. */
  readonly restedOn: ElementId | null
  /** How far a focus reaches: two steps while Shift is held. */
  readonly focusSteps: 1 | 2
  readonly filter: ViewFilter
  /** A layout that is shown and not applied yet. */
  readonly preview: ReadonlyMap<ElementId, Position> | null
  /** The part of the canvas whose cards are mounted when the map is large, or null for all of it. */
  readonly window: Rect | null
  /** Looked at from so near that smaller words can be read, and more of them. */
  readonly closeUp: boolean
  /** Cards are too small to read, so they are painted and not mounted. */
  readonly overview: boolean
}

export const FIRST_LOCAL: Local = {
  drag: new Map(),
  guides: [],
  active: null,
  walking: false,
  renaming: null,
  draft: null,
  hoveredLink: null,
  hoveredCard: null,
  restedOn: null,
  focusSteps: 1,
  filter: NO_FILTER,
  preview: null,
  window: null,
  closeUp: false,
  overview: false,
}
