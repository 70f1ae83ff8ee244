import { ConnectionMode, PanOnScrollMode, ReactFlow, SelectionMode } from '@xyflow/react'
import { lazy, Suspense, useMemo, useRef, useState } from 'react'
import './reactFlow.css'
import { classes } from '../ui/index.ts'
import { createStore, useStore } from '../workspace/index.ts'
import styles from './Canvas.module.css'
import { BackToCards, MinimapCorner, useCameraMoves, useReveal } from './camera/index.ts'
import { CardNode } from './cards/index.ts'
import { useCanvasCommands } from './commands/index.ts'
import { type PointerMode, useCanvas, useScene } from './context/index.ts'
import { EmptyCanvas } from './EmptyCanvas.tsx'
import { isUnfiltered } from './filter/index.ts'
import {
  Guides,
  PromptMenu,
  useClipboard,
  useKeyboard,
  useNodeChanges,
  usePointer,
  useReadingOrder,
  useRestedCard,
} from './gestures/index.ts'
import { LaneBands, LaneNode, LaneStrip } from './lanes/index.ts'
import { LinkEdge, useConnecting } from './links/index.ts'
import { PaintLayer } from './paint/index.ts'
import { PeerCursors } from './peers/index.ts'
import { cardDomId, HUE_PROPERTIES, ZOOM_LEAST, ZOOM_MOST } from './scene/index.ts'
import { text } from './text/index.ts'
import { Dock, type Docked, FindBar, Headline, PictureKey, Toolbar } from './toolbar/index.ts'
import toolbar from './toolbar/Toolbar.module.css'

const ViewFilterBar = lazy(async () => ({
  default: (await import('./toolbar/ViewFilterBar.tsx')).ViewFilterBar,
}))

// Constants of the module: objects made while rendering would mount every card and link anew.
const NODE_TYPES = { card: CardNode, lane: LaneNode }
const EDGE_TYPES = { link: LinkEdge }
const ADDING_KEYS = ['Shift', 'Meta', 'Control']
const MIDDLE_BUTTON = [1]
/** On smaller screens the small map would lie over cards; it can be called up. */
const ROOMY = '(min-width: 2200px)'

export function Board() {
  const { workspace } = useCanvas()
  const nodes = useScene((scene) => scene.nodes)
  const edges = useScene((scene) => scene.edges)
  const active = useScene((scene) => scene.local.active)
  const overview = useScene((scene) => scene.large && scene.local.overview)
  const hasFilter = useScene((scene) => !isUnfiltered(scene.local.filter))
  const isFocused = useScene((scene) => scene.focus !== null)
  const [minimap] = useState(() => createStore(matchMedia(ROOMY).matches))
  const [docked] = useState(() => createStore<Docked>(null))
  const presenting = useStore(workspace.view, (view) => view.presenting)
  const [hand, setHand] = useState<PointerMode>(() => (workspace.mayEdit && !isTouch() ? 'select' : 'pan'))
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
  useRestedCard(host)

  return (
    <div className={styles.frame} style={HUE_PROPERTIES}>
      {!presenting && (
        <div className={toolbar.top}>
          <Headline />
          <Toolbar hand={hand} onHand={setHand} onFind={commands.find} minimap={minimap} docked={docked} />
        </div>
      )}
      <div className={styles.body}>
        <div
          ref={host}
          data-detail={moves.detail}
          data-focus={isFocused || undefined}
          className={classes(
            styles.canvas,
            moves.moving && styles.moving,
            moves.panning && styles.panning,
            overview && 'overview',
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
            attributionPosition="bottom-right"
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
          {hasFilter && (
            <Suspense fallback={null}>
              <ViewFilterBar />
            </Suspense>
          )}
          {!presenting && <MinimapCorner minimap={minimap} />}
          {finding && <FindBar onClose={() => setFinding(false)} />}
          {connecting.hint && <p className={styles.hint}>{connecting.hint}</p>}
          <EmptyCanvas />
          <BackToCards />
          <PromptMenu />
        </div>
        {!presenting && <Dock docked={docked} />}
      </div>
      <PictureKey />
    </div>
  )
}

const isTouch = (): boolean => matchMedia('(pointer: coarse)').matches
