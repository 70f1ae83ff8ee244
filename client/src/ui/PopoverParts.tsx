import { Popover as Base } from '@base-ui/react/popover'
import type { ReactElement, ReactNode } from 'react'
import styles from './Popover.module.css'

export interface PopoverProps {
  trigger: ReactElement<Record<string, unknown>>
  /** What it is called for screen readers. */
  label: string
  side?: 'top' | 'bottom' | 'left' | 'right'
  children: ReactNode
}

/** `Popover`, once it is needed. */
export function PopoverRoot({ trigger, label, side = 'bottom', children }: PopoverProps) {
  return (
    <Base.Root defaultOpen>
      <Base.Trigger render={trigger} />
      <Base.Portal>
        <Base.Positioner side={side} sideOffset={8} className={styles.positioner}>
          <Base.Popup className={styles.popup} aria-label={label}>
            {children}
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  )
}
