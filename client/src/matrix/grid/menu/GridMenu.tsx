import { Menu as Base } from '@base-ui/react/menu'
import type { ReactNode } from 'react'
import styles from './GridMenu.module.css'

/** A menu that opens at a cell or a head instead of at a button. Its items are those of `ui`. */
export function GridMenu({
  anchor,
  label,
  onClose,
  focusAfter,
  children,
}: {
  anchor: HTMLElement
  label: string
  onClose: () => void
  /** What gets the focus when the menu closes. */
  focusAfter: () => HTMLElement | null
  children: ReactNode
}) {
  return (
    <Base.Root open modal={false} onOpenChange={(open) => !open && onClose()}>
      <Base.Portal>
        <Base.Positioner anchor={anchor} align="start" sideOffset={2} className={styles.positioner}>
          <Base.Popup className={styles.popup} aria-label={label} finalFocus={focusAfter}>
            {children}
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  )
}
