import { ReactFlowProvider, useReactFlow, useStoreApi } from '@xyflow/react'
import { useEffect, useMemo } from 'react'
import { useWorkspace } from '../workspace/index.ts'
import { Board } from './Board.tsx'
import {
  CanvasContext,
  type CanvasTools,
  createActions,
  createBoard,
  createCamera,
  createPrompt,
} from './context/index.ts'
import type { BoardNode, LinkEdge } from './scene/index.ts'

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
