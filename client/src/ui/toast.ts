export interface ToastContent {
  readonly text: string
  /** A problem stays longer. */
  readonly tone?: 'plain' | 'problem'
  readonly action?: { readonly label: string; readonly run: () => void }
}

type Show = (content: ToastContent) => void

const waiting: ToastContent[] = []
let show: Show = (content) => void waiting.push(content)

/** Shows a toast, and reads it out. What comes before `<Toaster />` is on the page is shown when it is. */
export const toast: Show = (content) => show(content)

/** Only for `Toaster`: where toasts go from now on. */
export function showToastsWith(next: Show): void {
  show = next
  for (const content of waiting.splice(0)) next(content)
}
