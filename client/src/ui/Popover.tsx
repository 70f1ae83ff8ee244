import { cloneElement, useState } from 'react'
import { later } from './later.ts'
import type { PopoverProps } from './PopoverParts.tsx'

const parts = later(() => import('./PopoverParts.tsx'))

/** A small panel of controls that hangs on its button. Fetched after the page is there, or when it is first opened. */
export function Popover(props: PopoverProps) {
  const [isWanted, setWanted] = useState(false)
  if (isWanted && parts.ready) return <parts.ready.PopoverRoot {...props} />
  const open = () => void parts.load().then(() => setWanted(true))
  return cloneElement(props.trigger, { 'aria-haspopup': 'dialog', 'aria-expanded': false, onClick: open })
}
