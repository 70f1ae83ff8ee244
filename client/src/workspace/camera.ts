import type { Viewport } from '@golden-thread/shared/model'
import { createStore, type Store } from './store.ts'

/** Where the canvas is looked at. The canvas says what it shows; anyone may ask it to show something else. */
export interface WorkspaceCamera {
  /** Null while the canvas is not shown. */
  readonly seen: Store<Viewport | null>
  readonly asked: Store<CameraRequest | null>
  setSeen(viewport: Viewport | null): void
  /** `follow` keeps up with somebody who moves: at once, without animation. */
  ask(viewport: Viewport | null, why: 'view' | 'follow'): void
}

/** A new object at each request. */
export interface CameraRequest {
  /** Null for the whole map. */
  readonly viewport: Viewport | null
  readonly why: 'view' | 'follow'
}

/** What the canvas shows and is asked to show, for those who may not know the canvas. */
export function createWorkspaceCamera(): WorkspaceCamera {
  const seen = createStore<Viewport | null>(null)
  const asked = createStore<CameraRequest | null>(null)
  return {
    seen,
    asked,
    setSeen: seen.set,
    ask: (viewport, why) => asked.set({ viewport, why }),
  }
}
