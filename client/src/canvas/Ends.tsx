import { Handle, Position } from '@xyflow/react'
import styles from './Ends.module.css'

/** The two handles of a card or a head, where links are drawn from. Named for those who point at them. */
export function Ends({ label }: { label: string }) {
  return (
    <>
      <Handle type="target" id="in" position={Position.Left} className={styles.handle} title={label} />
      <Handle type="source" id="out" position={Position.Right} className={styles.handle} title={label} />
    </>
  )
}
