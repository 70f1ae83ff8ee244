import { Handle, Position } from '@xyflow/react'
import styles from './Handles.module.css'

/**
 * The two handles of a card or a head, where links are drawn from. They are there for readers too, unseen: React Flow
 * measures them to know where links end.
 */
export function Handles({ label, usable }: { label: string; usable: boolean }) {
  const shared = { isConnectable: usable, className: styles.handle, ...(usable ? { title: label } : {}) }
  return (
    <>
      <Handle type="target" id="in" position={Position.Left} {...shared} />
      <Handle type="source" id="out" position={Position.Right} {...shared} />
    </>
  )
}
