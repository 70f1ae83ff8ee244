import { Dialog as Base } from '@base-ui/react/dialog'
import { X } from 'lucide-react'
import { type ReactNode, useRef } from 'react'
import { classes } from './classes.ts'
import styles from './Dialog.module.css'
import { IconButton } from './IconButton.tsx'

export interface DialogProps {
  open: boolean
  onClose: () => void
  title: string
  description?: ReactNode
  /** Buttons, the safe one first. */
  footer?: ReactNode
  size?: 'small' | 'normal' | 'wide' | 'widest'
  /** The title is read out but not shown: for the palette, where the field says it. */
  hideTitle?: boolean
  children?: ReactNode
}

/** `Dialog`, once it is needed. */
export function DialogBox({
  open,
  onClose,
  title,
  description,
  footer,
  size = 'normal',
  hideTitle,
  children,
}: DialogProps) {
  const popup = useRef<HTMLDivElement>(null)
  return (
    <Base.Root open={open} onOpenChange={(next) => !next && onClose()}>
      <Base.Portal>
        <Base.Backdrop className={styles.backdrop} />
        <Base.Viewport className={styles.viewport}>
          <Base.Popup
            ref={popup}
            className={classes(styles.popup, styles[size])}
            initialFocus={() => firstOf(popup.current) ?? true}
          >
            <header className={hideTitle ? styles.hiddenHead : styles.head}>
              <Base.Title className={styles.title}>{title}</Base.Title>
              <Base.Close
                render={
                  <IconButton label="Close" size="small">
                    <X />
                  </IconButton>
                }
              />
            </header>
            {description && <Base.Description className={styles.description}>{description}</Base.Description>}
            <div className={styles.body}>{children}</div>
            {footer && <footer className={styles.footer}>{footer}</footer>}
          </Base.Popup>
        </Base.Viewport>
      </Base.Portal>
    </Base.Root>
  )
}

/** What a dialog is opened for: its first field, with what is in it selected, or else what says so or the safe one of its buttons. */
function firstOf(popup: HTMLElement | null): HTMLElement | null {
  const field = popup?.querySelector<HTMLInputElement>(
    'input:not([type=radio], [type=checkbox], :disabled), textarea',
  )
  field?.select()
  return field ?? popup?.querySelector<HTMLElement>('[data-first], footer button') ?? null
}
