import { Toast } from '@base-ui/react/toast'

export interface ToastContent {
  readonly text: string
  /** A problem stays until it is closed; what went well leaves by itself. */
  readonly tone?: 'plain' | 'problem'
  readonly action?: { readonly label: string; readonly run: () => void }
}

/** How long a toast without a problem stays; long enough to read twice and to reach its button. */
const TOAST_MS = 8_000

export const toastManager = Toast.createToastManager()

/** Shows a toast, and reads it out. Needs one `<Toaster />` on the page. */
export function toast({ text, tone = 'plain', action }: ToastContent): void {
  const id = toastManager.add({
    description: text,
    type: tone,
    timeout: tone === 'problem' ? 0 : TOAST_MS,
    ...(action && {
      actionProps: {
        children: action.label,
        onClick: () => {
          toastManager.close(id)
          action.run()
        },
      },
    }),
  })
}
