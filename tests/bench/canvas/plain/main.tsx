// React Flow as its documentation starts it, with the same cards and links as our canvas: what ours is measured against.
import {
  Background,
  Controls,
  Handle,
  MiniMap,
  type Node,
  type NodeProps,
  Position,
  ReactFlow,
  useEdgesState,
  useNodesState,
} from '@xyflow/react'
import '@xyflow/react/dist/style.css'
import { useEffect } from 'react'
import { createRoot } from 'react-dom/client'

interface Scene {
  readonly nodes: readonly { id: string; x: number; y: number; code: string; title: string }[]
  readonly edges: readonly { id: string; source: string; target: string }[]
}

type Card = Node<{ code: string; title: string }>

const CARD = {
  width: 240,
  height: 96,
  border: '1px solid #999',
  borderRadius: 8,
  background: 'white',
  padding: 8,
}
const nodeTypes = { card: CardNode }

function CardNode({ data }: NodeProps<Card>) {
  return (
    <div style={CARD}>
      <Handle type="target" position={Position.Left} />
      <b>{data.code}</b>
      <div>{data.title}</div>
      <small>supports 2, led by 1</small>
      <Handle type="source" position={Position.Right} />
    </div>
  )
}

/** `others` is how many cards other people drag meanwhile, each twenty times a second. */
function Plain({ scene, fit, others }: { scene: Scene; fit: boolean; others: number }) {
  const [nodes, setNodes, onNodesChange] = useNodesState<Card>(
    scene.nodes.map(({ id, x, y, code, title }) => ({
      id,
      type: 'card',
      position: { x, y },
      data: { code, title },
    })),
  )
  const [edges, , onEdgesChange] = useEdgesState(
    scene.edges.map((edge) => ({ ...edge, markerEnd: { type: 'arrowclosed' as const } })),
  )
  useEffect(() => {
    const timers = Array.from({ length: others }, (_, index) => {
      const at = scene.nodes[index * Math.floor(scene.nodes.length / others)]
      let step = 0
      return setInterval(() => {
        step += 1
        const position = {
          x: (at?.x ?? 0) + 120 * Math.sin(step / 4),
          y: (at?.y ?? 0) + 120 * Math.cos(step / 4),
        }
        setNodes((all) => all.map((node) => (node.id === at?.id ? { ...node, position } : node)))
      }, 50)
    })
    return () => timers.forEach(clearInterval)
  }, [scene, others, setNodes])
  return (
    <div style={{ position: 'fixed', inset: 0 }}>
      <ReactFlow
        nodes={nodes}
        edges={edges}
        nodeTypes={nodeTypes}
        onNodesChange={onNodesChange}
        onEdgesChange={onEdgesChange}
        panOnScroll
        minZoom={0.02}
        fitView={fit}
        defaultViewport={{ x: 20, y: 20, zoom: 1 }}
      >
        <Background />
        <Controls />
        <MiniMap />
      </ReactFlow>
    </div>
  )
}

const scene = (await (await fetch('/scene.json')).json()) as Scene
const asked = new URLSearchParams(location.search)
createRoot(document.getElementById('root')!).render(
  <Plain scene={scene} fit={asked.get('zoom') === 'fit'} others={Number(asked.get('others') ?? 0)} />,
)
