import type { CardLines, Hue, KindSign } from '@golden-thread/shared/drawing'
import type { Element, ElementId, Kind, KindId } from '@golden-thread/shared/model'
import { type Node, type NodeHandle, Position as Side } from '@xyflow/react'
import type { CardFacts } from './cardFacts.ts'
import type { CardStatus, Shade, WhatIfState } from './cardLook.ts'
import type { CanvasLane } from './lanes.ts'

/** Someone else at a card: they have it selected, or are typing in it, or are dragging it. */
export interface PeerMark {
  readonly name: string
  readonly colour: string
  readonly editing: boolean
}

export interface CardData extends Record<string, unknown> {
  readonly element: Element
  readonly kind: Kind | undefined
  readonly facts: CardFacts
  /** Its words, broken into lines that fit. */
  readonly lines: CardLines
  readonly hue: Hue
  readonly sign: KindSign
  /** One of a band, of one line. */
  readonly chip: boolean
  /** In focus, while something is. */
  readonly near: boolean
  readonly peer: PeerMark | null
  /** Stands back, because the view filter looks elsewhere. */
  readonly dim: boolean
  readonly whatIfState: WhatIfState | null
  /** The value that the view filter shows on the card, and its place among the values of its field. */
  readonly shade: Shade | null
  readonly status: CardStatus | null
  /** The card that the keyboard is on. */
  readonly active: boolean
  readonly renaming: boolean
  readonly mayEdit: boolean
  /** Not in the map yet: becomes an element when it gets a name. */
  readonly draft: boolean
}

export type CardNode = Node<CardData, 'card'>

export interface LaneData extends Record<string, unknown> {
  readonly lane: CanvasLane
  readonly mayEdit: boolean
  readonly active: boolean
}

export type LaneNode = Node<LaneData, 'lane'>
export type BoardNode = CardNode | LaneNode

/** The size of a handle, in canvas units: WCAG 2.5.8 asks for 24 at 100 %. It straddles the edge of its card. */
export const HANDLE = 24

/** Both handles of a node of this size. Given with the node, so that nothing has to be measured before links show. */
export function handlesOf(width: number, height: number): NodeHandle[] {
  const y = (height - HANDLE) / 2
  const size = { y, width: HANDLE, height: HANDLE }
  return [
    { id: 'in', type: 'target', position: Side.Left, x: -HANDLE / 2, ...size },
    { id: 'out', type: 'source', position: Side.Right, x: width - HANDLE / 2, ...size },
  ]
}

/** Node ids of lanes begin with a star, as the keys of whole-kind ends do, so a node id is an end's key. */
export const laneNodeId = (kind: KindId): string => `*${kind}`
export const kindOfLaneNode = (id: string): KindId => id.slice(1)
export const isLaneNode = (id: string): boolean => id.startsWith('*')
export const DRAFT_ID = '+draft' as ElementId

/** The DOM id of a card or a head, for `aria-activedescendant`. */
export const cardDomId = (id: string): string => `card-${id}`
