import { createContext, useContext } from 'react'
import { useStore, type Workspace, type WritableStore } from '../../workspace/index.ts'
import type { Scene } from '../scene/index.ts'
import type { Actions } from './actions.ts'
import type { Board } from './boardStore.ts'
import type { CameraControl } from './camera.ts'
import type { Prompt } from './prompt.ts'

/** What the parts of one canvas share. All of it keeps its identity for as long as the canvas is there. */
export interface CanvasTools {
  readonly workspace: Workspace
  readonly board: Board
  readonly actions: Actions
  readonly camera: CameraControl
  readonly prompt: WritableStore<Prompt | null>
}

export const CanvasContext = createContext<CanvasTools | null>(null)

export function useCanvas(): CanvasTools {
  const tools = useContext(CanvasContext)
  if (!tools) throw new Error('useCanvas needs a Canvas above it.')
  return tools
}

/** A slice of what the canvas draws; the component renders again only when the slice differs. */
export function useScene<S>(selector: (scene: Scene) => S, equal?: (a: S, b: S) => boolean): S {
  return useStore(useCanvas().board, selector, equal)
}
