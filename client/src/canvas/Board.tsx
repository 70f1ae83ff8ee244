import { ConnectionMode, PanOnScrollMode, ReactFlow, SelectionMode } from '@xyflow/react'
import { lazy, Suspense, useMemo, useRef, useState } from 'react'
import './reactFlow.css'
import { classes } from '../ui/index.ts'
import { useStore } from '../workspace/index.ts'
import styles from './Canvas.module.css'
import { CardNode } from './CardNode.tsx'
import { ClaimEdge } from './ClaimEdge.tsx'
import { useCanvas, useScene } from './context.ts'
import { EmptyCanvas } from './EmptyCanvas.tsx'
import { FindBar } from './FindBar.tsx'
import { Guides } from './Guides.tsx'
import { LaneBands } from './LaneBands.tsx'
import { LaneNode } from './LaneNode.tsx'
import { LaneStrip } from './LaneStrip.tsx'
import { LinkEdge } from './LinkEdge.tsx'
import { isPlain } from './lens.ts'
import { cardDomId } from './nodeTypes.ts'
import { PeerCursors } from './PeerCursors.tsx'
import { PromptMenu } from './PromptMenu.tsx'
import { PaintLayer } from './paint/PaintLayer.tsx'
import { Toolbar } from './Toolbar.tsx'
import { text } from './text.ts'
import { ZOOM_LEAST, ZOOM_MOST } from './thresholds.ts'
import type { Hand } from './tools.ts'
import { useCameraMoves } from './useCameraMoves.ts'
import { useCanvasCommands } from './useCanvasCommands.ts'
import { useClipboard } from './useClipboard.ts'
import { useConnecting } from './useConnecting.ts'
import { useKeyboard } from './useKeyboard.ts'
import { useNodeChanges } from './useNodeChanges.ts'
import { usePointer } from './usePointer.ts'
import { useReadingOrder } from './useReadingOrder.ts'
import { useReveal } from './useReveal.ts'
import { ZoomBar } from './ZoomBar.tsx'

const LensBar = lazy(async () => ({ default: (await import('./LensBar.tsx')).LensBar }))

// Constants of the module: objects made while rendering would mount every card and link anew.
const NODE_TYPES = { card: CardNode, lane: LaneNode }
const EDGE_TYPES = { link: LinkEdge, claim: ClaimEdge }
const ADDING_KEYS = ['Shift', 'Meta', 'Control']
const MIDDLE_BUTTON = [1]

export function Board() {
  const { workspace } = useCanvas()
  const nodes = useScene((scene) => scene.nodes)
  const edges = useScene((scene) => scene.edges)
  const active = useScene((scene) => scene.local.active)
  const overview = useScene((scene) => scene.large && scene.local.overview)
  const hasLens = useScene((scene) => !isPlain(scene.local.lens))
  const presenting = useStore(workspace.view, (view) => view.presenting)
  const [hand, setHand] = useState<Hand>(() => (workspace.mayEdit && !isTouch() ? 'select' : 'pan'))
  const [finding, setFinding] = useState(false)
  const host = useRef<HTMLDivElement>(null)

  const pan = hand === 'pan' || overview
  const moves = useCameraMoves(host)
  const changes = useNodeChanges()
  const connecting = useConnecting()
  const pointer = usePointer()
  const onKeyDown = useKeyboard()
  const commands = useMemo(() => ({ setHand, find: () => setFinding(true) }), [])
  useCanvasCommands(commands)
  useClipboard(host)
  useReveal()
  useReadingOrder(host)

  return (
    <div
      ref={host}
      className={classes(
        styles.canvas,
        moves.moving && styles.moving,
        moves.panning && styles.panning,
        moves.far && 'far',
        overview && 'overview',
        moves.smallHeads && 'smallHeads',
        moves.wordless && 'wordless',
        connecting.linking && 'linking',
        pan && styles.hand,
        pointer.onPainted && styles.onPainted,
      )}
    >
      <ReactFlow
        nodes={nodes}
        edges={edges}
        nodeTypes={NODE_TYPES}
        edgeTypes={EDGE_TYPES}
        data-canvas=""
        tabIndex={0}
        aria-label={text.canvas}
        aria-describedby="canvas-help"
        aria-activedescendant={active ? cardDomId(active) : undefined}
        onKeyDown={onKeyDown}
        {...moves.handlers}
        {...changes}
        {...connecting.handlers}
        {...pointer.handlers}
        minZoom={ZOOM_LEAST}
        maxZoom={ZOOM_MOST}
        nodesFocusable={false}
        edgesFocusable={false}
        disableKeyboardA11y
        deleteKeyCode={null}
        nodesDraggable={workspace.mayEdit}
        nodesConnectable={workspace.mayEdit}
        edgesReconnectable={workspace.mayEdit}
        connectionMode={ConnectionMode.Loose}
        connectionRadius={0}
        connectOnClick={workspace.mayEdit}
        selectionMode={SelectionMode.Partial}
        selectionOnDrag={!pan}
        selectionKeyCode={pan ? 'Shift' : null}
        multiSelectionKeyCode={ADDING_KEYS}
        // A finger that may pan never draws a frame: where fingers are the pointer, the tool alone says which it does.
        panOnDrag={pan ? true : isTouch() ? false : MIDDLE_BUTTON}
        panOnScroll
        panOnScrollMode={PanOnScrollMode.Free}
        zoomOnDoubleClick={false}
        elevateNodesOnSelect
        attributionPosition="bottom-left"
      >
        <PaintLayer />
        <LaneBands />
        <Guides />
        <PeerCursors />
      </ReactFlow>
      <p id="canvas-help" className={styles.help}>
        {workspace.mayEdit ? text.canvasHelp : text.canvasHelpViewer}
      </p>
      <LaneStrip />
      {hasLens && (
        <Suspense fallback={null}>
          <LensBar />
        </Suspense>
      )}
      {!presenting && (
        <div className={styles.tools}>
          <Toolbar hand={hand} onHand={setHand} onFind={() => setFinding(true)} />
          <ZoomBar />
        </div>
      )}
      {finding && <FindBar onClose={() => setFinding(false)} />}
      {connecting.hint && <p className={styles.hint}>{connecting.hint}</p>}
      <EmptyCanvas />
      <PromptMenu />
    </div>
  )
}

const isTouch = (): boolean => matchMedia('(pointer: coarse)').matches
