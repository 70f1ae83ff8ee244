import { Toast } from '@base-ui/react/toast'
import { X } from 'lucide-react'
import { useEffect } from 'react'
import buttonStyles from './Button.module.css'
import { classes } from './classes.ts'
import styles from './Toaster.module.css'
import { showToastsWith, type ToastContent } from './toast.ts'

/** How long a toast without a problem stays; long enough to read twice and to reach its button. */
const TOAST_MS = 8_000
/** A problem has to be understood as well as read. */
const PROBLEM_MS = 20_000

const manager = Toast.createToastManager()

function show({ text, tone = 'plain', action }: ToastContent) {
  const id = manager.add({
    description: text,
    type: tone,
    timeout: tone === 'problem' ? PROBLEM_MS : TOAST_MS,
    ...(action && {
      actionProps: {
        children: action.label,
        onClick: () => {
          manager.close(id)
          action.run()
        },
      },
    }),
  })
}

/** Where toasts appear: one for the page. F6 brings the keyboard here. */
export function Toaster() {
  useEffect(() => showToastsWith(show), [])
  return (
    <Toast.Provider toastManager={manager} limit={3}>
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
      aria-label={item.type === 'problem' ? 'Problem' : 'Notification'}
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
