import type { MatrixId } from './framework/index.ts'
import type { ElementId } from './id.ts'

/** Where a map can be looked at. */
export type ViewScreen =
  | 'canvas'
  | 'matrix'
  | 'outline'
  | 'findings'
  | 'claims'
  | 'register'
  | 'money'
  | 'timeline'

export const VIEW_SCREENS: readonly ViewScreen[] = [
  'canvas',
  'matrix',
  'outline',
  'findings',
  'claims',
  'register',
  'money',
  'timeline',
]

/** A part of the canvas, in canvas units: what was seen, so that it can be shown on a screen of any size. */
export interface Viewport {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/**
 * A way of looking at the map that was given a name: a step of a presentation, or a place to come back to. It says
 * where to look and never what is there, so it stays true while the map changes.
 */
export interface SavedView {
  readonly id: string
  readonly title: string
  /** Views come by this number, and with the same number by their ids. */
  readonly order: number
  readonly screen: ViewScreen
  /** The matrix shown; without one, or where the framework has lost it, the first. */
  readonly matrix?: MatrixId
  /** The register shown, as its address names it. */
  readonly register?: string
  /** What stands back and what stays bright, in the words of an address; empty for everything. */
  readonly filter: string
  readonly focus?: ElementId
  readonly camera?: Viewport
  /** What whoever presents it wants to say. */
  readonly notes?: string
  /** Elements that are left out to see what would be lost without them. */
  readonly without?: readonly ElementId[]
  /** What the matrix is narrowed to, in the words of an address: `review.state:Complete`, `basis=stated`. */
  readonly where?: readonly string[]
  /** The date that the map is looked at as at, in any words for one. */
  readonly asAt?: string
  /** The earlier date that it is held against. */
  readonly since?: string
}

/** The views in the order in which they are listed and presented. */
export const inViewOrder = (views: ReadonlyMap<string, SavedView>): readonly SavedView[] =>
  [...views.values()].sort((a, b) => a.order - b.order || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0))
