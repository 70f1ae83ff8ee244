import { createStore } from '../workspace/index.ts'

/** Here the panel is a sheet over the lower half of the screen, and its button is in the top bar. */
const isSheet = () => matchMedia('(max-width: 56rem)').matches
/** Below this the panel would leave a map too little to be read; it waits to be opened. */
const isTight = () => matchMedia('(max-width: 68rem)').matches
const KEY = 'golden-thread:side-panel'

const store = createStore(openAtFirst())

/** Whether the side panel is open on this device; remembered, but for the sheet of a narrow screen. */
export const sidePanelOpen = {
  get: store.get,
  subscribe: store.subscribe,
  set(open: boolean) {
    store.set(open)
    if (!isSheet()) localStorage.setItem(KEY, open ? 'open' : 'closed')
  },
}

function openAtFirst(): boolean {
  if (isSheet()) return false
  const chosen = localStorage.getItem(KEY)
  return chosen === null ? !isTight() : chosen === 'open'
}
