import type { Rect } from '@golden-thread/shared/drawing'
import type { Position } from '@golden-thread/shared/model'

export interface Camera {
  readonly x: number
  readonly y: number
  readonly zoom: number
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
