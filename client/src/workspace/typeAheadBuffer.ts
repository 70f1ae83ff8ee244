import type { Store } from './store.ts'
import type { OpenDialog } from './types.ts'

/** What is typed after a search is asked for and before its field has the focus. */
export interface TypeAheadBuffer {
  /** Hands over what was typed, once. */
  take(): string
  close(): void
}

/**
 * Keeps the keys of who types on without waiting. The code of a search may still be on its way, and its field gets the
 * focus only after it is painted; until then keys would go to whatever had the focus before. Enter chooses nothing
 * that nobody has seen, and Escape gives up with `cancel`. It ends when the focus goes anywhere: to the field, or to
 * where the person puts it.
 */
export function bufferTypeAhead(dialog: Store<OpenDialog | null>, cancel: () => void): TypeAheadBuffer {
  let typed = ''

  function onKeyDown(event: KeyboardEvent) {
    const isChord = event.ctrlKey || event.metaKey || event.altKey
    if (event.isComposing || (isChord && !event.getModifierState('AltGraph'))) return
    if (event.key === 'Escape') cancel()
    else if (event.key === 'Backspace') typed = Array.from(typed).slice(0, -1).join('')
    else if (Array.from(event.key).length === 1) typed += event.key
    else if (event.key !== 'Enter') return
    event.preventDefault()
    event.stopPropagation()
  }

  function stop() {
    removeEventListener('keydown', onKeyDown, true)
    removeEventListener('focusin', stop, true)
  }

  const unsubscribe = dialog.subscribe(() => {
    stop()
    typed = ''
    if (!isSearch(dialog.get())) return
    addEventListener('keydown', onKeyDown, true)
    addEventListener('focusin', stop, true)
  })

  return {
    take() {
      const taken = typed
      typed = ''
      return taken
    },
    close() {
      unsubscribe()
      stop()
    },
  }
}

const isSearch = (dialog: OpenDialog | null): boolean =>
  dialog?.type === 'palette' || dialog?.type === 'link-to'
