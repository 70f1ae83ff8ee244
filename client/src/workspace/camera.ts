import type { Viewport } from '@golden-thread/shared/model'
import { createStore } from './store.ts'
import type { CameraRequest, WorkspaceCamera } from './types.ts'

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
