import { CARD_HEIGHT, CARD_WIDTH } from '@golden-thread/shared/layout'
import type { Position } from '@golden-thread/shared/model'

/** A card's size in canvas units. Cards never grow: a long title is cut with an ellipsis and read whole in details. */
export const CARD = { width: CARD_WIDTH, height: CARD_HEIGHT } as const

export interface Rect {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

export interface Camera {
  readonly x: number
  readonly y: number
  readonly zoom: number
}

export const cardRect = (at: Position): Rect => ({ x: at.x, y: at.y, width: CARD.width, height: CARD.height })

export const centreOf = (rect: Rect): Position => ({
  x: rect.x + rect.width / 2,
  y: rect.y + rect.height / 2,
})

export const overlaps = (a: Rect, b: Rect): boolean =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height

export const holds = (rect: Rect, at: Position): boolean =>
  at.x >= rect.x && at.x <= rect.x + rect.width && at.y >= rect.y && at.y <= rect.y + rect.height

export const within = (outer: Rect, inner: Rect): boolean =>
  inner.x >= outer.x &&
  inner.y >= outer.y &&
  inner.x + inner.width <= outer.x + outer.width &&
  inner.y + inner.height <= outer.y + outer.height

export const grown = (rect: Rect, by: number): Rect => ({
  x: rect.x - by,
  y: rect.y - by,
  width: rect.width + 2 * by,
  height: rect.height + 2 * by,
})

/** The smallest rectangle around all of them, or undefined when there are none. */
export function boundsOf(rects: Iterable<Rect>): Rect | undefined {
  let left = Number.POSITIVE_INFINITY
  let top = Number.POSITIVE_INFINITY
  let right = Number.NEGATIVE_INFINITY
  let bottom = Number.NEGATIVE_INFINITY
  for (const rect of rects) {
    left = Math.min(left, rect.x)
    top = Math.min(top, rect.y)
    right = Math.max(right, rect.x + rect.width)
    bottom = Math.max(bottom, rect.y + rect.height)
  }
  return left > right ? undefined : { x: left, y: top, width: right - left, height: bottom - top }
}

/** The part of the canvas that a screen of this size (CSS pixels) shows through this camera. */
export const seenThrough = (camera: Camera, width: number, height: number): Rect => ({
  x: -camera.x / camera.zoom,
  y: -camera.y / camera.zoom,
  width: width / camera.zoom,
  height: height / camera.zoom,
})

export const toScreen = (camera: Camera, at: Position): Position => ({
  x: at.x * camera.zoom + camera.x,
  y: at.y * camera.zoom + camera.y,
})

export const toCanvas = (camera: Camera, at: Position): Position => ({
  x: (at.x - camera.x) / camera.zoom,
  y: (at.y - camera.y) / camera.zoom,
})
