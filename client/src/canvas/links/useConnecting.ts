import { endFromKey } from '@golden-thread/shared/model'
import { linkChoices, shortLabel } from '@golden-thread/shared/queries'
import {
  type Connection,
  type FinalConnectionState,
  type HandleType,
  type IsValidConnection,
  useStoreApi,
} from '@xyflow/react'
import { useEffect, useMemo, useState } from 'react'
import { useCanvas } from '../context/index.ts'
import type { LinkEdge } from '../scene/index.ts'
import { text } from '../text/index.ts'

interface Started {
  readonly nodeId: string | null
}

/**
 * Drawing links with a pointer: by dragging, or by clicking the two cards one after the other. Any part of a card
 * takes the end. The keyboard's way is "Link to…".
 */
export function useConnecting() {
  const { workspace, board, actions, camera } = useCanvas()
  const store = useStoreApi()
  const [from, setFrom] = useState<string | null>(null)
  const [byClick, setByClick] = useState(false)

  const linking = from !== null

  // Escape, or a click on bare canvas, lets go of a link that was begun with a click.
  useEffect(() => {
    if (!byClick) return
    const letGo = (event: KeyboardEvent | MouseEvent): void => {
      const bare = event.target instanceof Element && event.target.classList.contains('react-flow__pane')
      if (event instanceof KeyboardEvent ? event.key !== 'Escape' : !bare) return
      store.setState({ connectionClickStartHandle: null })
      setFrom(null)
      setByClick(false)
    }
    window.addEventListener('keydown', letGo)
    window.addEventListener('click', letGo)
    return () => {
      window.removeEventListener('keydown', letGo)
      window.removeEventListener('click', letGo)
    }
  }, [byClick, store])

  const handlers = useMemo(() => {
    let relinking: LinkEdge | null = null

    const isValidConnection: IsValidConnection<LinkEdge> = ({ source, target }) =>
      source !== target && linkChoices(board.get().map, endFromKey(source), endFromKey(target)).length > 0

    const finish = (event: MouseEvent | TouchEvent, started: string): void => {
      const point = pointOf(event)
      const over = nodeUnder(point)
      if (over === started) return
      if (over) actions.offerLink(started, over, point)
      else if (isPane(point)) actions.offerGrowth(started, camera.toCanvas(point), point)
    }

    return {
      isValidConnection,
      onConnectStart: (_: unknown, { nodeId }: Started): void => setFrom(nodeId),
      onConnectEnd: (event: MouseEvent | TouchEvent, state: FinalConnectionState): void => {
        setFrom(null)
        const started = state.fromNode?.id
        if (started && !relinking) finish(event, started)
      },
      onClickConnectStart: (_: unknown, { nodeId }: Started): void => {
        setFrom(nodeId)
        setByClick(true)
      },
      onClickConnectEnd: (event: MouseEvent | TouchEvent): void => {
        const started = store.getState().connectionClickStartHandle?.nodeId
        setFrom(null)
        setByClick(false)
        if (started) finish('nativeEvent' in event ? (event.nativeEvent as MouseEvent) : event, started)
      },
      onReconnectStart: (_: unknown, edge: LinkEdge): void => {
        relinking = edge
      },
      onReconnect: (edge: LinkEdge, { source, target }: Connection): void => {
        const link = edge.data?.link
        if (!link) return
        if (source !== edge.source) actions.relink(link, 'from', source)
        else if (target !== edge.target) actions.relink(link, 'to', target)
      },
      onReconnectEnd: (_: unknown, __: LinkEdge, ___: HandleType): void => {
        relinking = null
      },
    }
  }, [board, actions, camera, store])

  const hint = byClick && from ? text.linking(shortLabel(workspace.state.get().map, endFromKey(from))) : null
  return { linking, hint, handlers }
}

function pointOf(event: MouseEvent | TouchEvent): { x: number; y: number } {
  const at = 'changedTouches' in event ? event.changedTouches[0] : event
  return { x: at?.clientX ?? 0, y: at?.clientY ?? 0 }
}

const nodeUnder = ({ x, y }: { x: number; y: number }): string | undefined =>
  document.elementFromPoint(x, y)?.closest<HTMLElement>('.react-flow__node')?.dataset['id']

const isPane = ({ x, y }: { x: number; y: number }): boolean =>
  document.elementFromPoint(x, y)?.closest('.react-flow') != null
