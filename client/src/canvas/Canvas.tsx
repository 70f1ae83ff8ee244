import { ReactFlowProvider, useReactFlow, useStoreApi } from '@xyflow/react'
import { useEffect, useMemo } from 'react'
import { useWorkspace } from '../workspace/index.ts'
import { createActions } from './actions.ts'
import { Board } from './Board.tsx'
import { createBoard } from './boardStore.ts'
import { createCamera } from './camera.ts'
import { CanvasContext, type CanvasTools } from './context.ts'
import type { BoardNode } from './nodeTypes.ts'
import { createPrompt } from './prompt.ts'
import type { LinkEdge } from './toEdges.ts'

/** The map as cards in lanes, drawn together with everyone who is here. */
export function Canvas() {
  return (
    <ReactFlowProvider>
      <CanvasWithTools />
    </ReactFlowProvider>
  )
}

function CanvasWithTools() {
  const workspace = useWorkspace()
  const flow = useReactFlow<BoardNode, LinkEdge>()
  const store = useStoreApi()

  const tools = useMemo((): CanvasTools => {
    const board = createBoard(workspace)
    const prompt = createPrompt()
    const camera = createCamera(flow, () => {
      const { width, height } = store.getState()
      return { width, height }
    })
    return { workspace, board, prompt, camera, actions: createActions(workspace, board, prompt) }
  }, [workspace, flow, store])

  useEffect(() => tools.board.start(), [tools])

  return (
    <CanvasContext value={tools}>
      <Board />
    </CanvasContext>
  )
}
