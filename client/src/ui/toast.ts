export interface ToastContent {
  readonly text: string
  /** A problem stays longer. */
  readonly tone?: 'plain' | 'problem'
  readonly action?: { readonly label: string; readonly run: () => void }
}

type Show = (content: ToastContent) => void

const waiting: ToastContent[] = []
let wake = () => {}
let show: Show = (content) => {
  waiting.push(content)
  wake()
}

/** Shows a toast, and reads it out. What comes before `<Toaster />` is on the page is shown when it is. */
export const toast: Show = (content) => show(content)

/** Only for `Toaster`: where toasts go from now on. */
export function showToastsWith(next: Show): void {
  show = next
  for (const content of waiting.splice(0)) next(content)
}

/** Only for `Overlays`: what to do when there is a toast before there is a `Toaster`. */
export function onFirstToast(run: () => void): void {
  wake = run
  if (waiting.length > 0) run()
}
