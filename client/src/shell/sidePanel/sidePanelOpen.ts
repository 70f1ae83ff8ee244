import { createStore } from '../../workspace/index.ts'

/** Here the panel is a sheet over the lower half of the screen, and its button is in the top bar. */
const isSheet = () => matchMedia('(max-width: 56rem)').matches
const KEY = 'golden-thread:side-panel'

const store = createStore(openAtFirst())
/** It came forward because something was selected, and goes when nothing is. */
let isPassing = false

/** Whether the side panel is open on this device; remembered where a person chose, but for the sheet of a narrow screen. */
export const sidePanelOpen = {
  get: store.get,
  subscribe: store.subscribe,
  set(open: boolean) {
    isPassing = false
    store.set(open)
    if (!isSheet()) localStorage.setItem(KEY, open ? 'open' : 'closed')
  },
  /** Something is selected, or nothing is: details come forward for as long, unless a person closed them for good. */
  follow(isSelected: boolean) {
    if (isSheet()) return
    if (isSelected && !store.get() && localStorage.getItem(KEY) !== 'closed') {
      isPassing = true
      store.set(true)
    } else if (!isSelected && isPassing) {
      isPassing = false
      store.set(false)
    }
  },
}

/** A map is read first, and read about afterwards: without a choice the panel waits until something is selected. */
function openAtFirst(): boolean {
  return !isSheet() && localStorage.getItem(KEY) === 'open'
}
