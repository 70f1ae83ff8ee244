import { Toast } from '@base-ui/react/toast'
import { X } from 'lucide-react'
import buttonStyles from './Button.module.css'
import { classes } from './classes.ts'
import styles from './Toaster.module.css'
import { toastManager } from './toast.ts'

/** Where toasts appear: one for the page. F6 brings the keyboard here. */
export function Toaster() {
  return (
    <Toast.Provider toastManager={toastManager} limit={3}>
      <Toast.Portal>
        <Toast.Viewport className={styles.viewport}>
          <Toasts />
        </Toast.Viewport>
      </Toast.Portal>
    </Toast.Provider>
  )
}

function Toasts() {
  const { toasts } = Toast.useToastManager()
  return toasts.map((item) => (
    <Toast.Root
      key={item.id}
      toast={item}
      className={classes(styles.toast, item.type === 'problem' && styles.problem)}
    >
      <Toast.Content className={styles.content}>
        <Toast.Description className={styles.text} />
        <Toast.Action className={classes(buttonStyles.button, buttonStyles.small)} />
        <Toast.Close
          className={classes(buttonStyles.button, buttonStyles.quiet, buttonStyles.icon, buttonStyles.small)}
          aria-label="Close"
        >
          <X />
        </Toast.Close>
      </Toast.Content>
    </Toast.Root>
  ))
}
