import type { Awareness } from 'y-protocols/awareness'
import { PRESENCE_MS } from './delays.ts'

/** What we let others see of us. Plain JSON; the server adds the name and the colour. */
export interface OwnState {
  cursor: readonly [number, number] | null
  selection: readonly string[]
  /** Rounded positions of what is being dragged, by element id. */
  drag: Readonly<Record<string, readonly [number, number]>>
  editing: string | null
  screen: string
  matrix: string | null
  /** The part of the canvas that is seen: x, y, width, height. */
  camera: readonly [number, number, number, number] | null
}

export interface OwnPresence {
  set(part: Partial<OwnState>): void
  close(): void
}

/** Gathers changes of our own presence and lets them out at most every 50 ms, the last state always. */
export function createOwnPresence(
  awareness: Awareness,
  page: Pick<EventTarget, 'addEventListener' | 'removeEventListener'>,
  send: () => void,
): OwnPresence {
  let state: OwnState = {
    cursor: null,
    selection: [],
    drag: {},
    editing: null,
    screen: 'canvas',
    matrix: null,
    camera: null,
  }
  let timer: ReturnType<typeof setTimeout> | undefined
  let sentAt = 0
  awareness.setLocalState({ ...state })

  const flush = () => {
    timer = undefined
    sentAt = performance.now()
    awareness.setLocalState({ ...state })
    send()
  }
  // y-protocols renews our state every 15 s while the tab lives; that renewal has to leave too.
  const onUpdate = (_: unknown, origin: unknown) => {
    if (origin === 'local' && timer === undefined && performance.now() - sentAt > PRESENCE_MS) send()
  }
  awareness.on('update', onUpdate)
  const onShow = (event: Event) => {
    if ('persisted' in event && event.persisted) flush()
  }
  page.addEventListener('pageshow', onShow)

  return {
    set(part) {
      state = { ...state, ...part }
      timer ??= setTimeout(flush, Math.max(0, PRESENCE_MS - (performance.now() - sentAt)))
    },
    close() {
      clearTimeout(timer)
      awareness.off('update', onUpdate)
      page.removeEventListener('pageshow', onShow)
    },
  }
}
