import { createStore } from '../workspace/index.ts'

const KEY = 'golden-thread:first-steps'
const store = createStore(localStorage.getItem(KEY) !== 'seen')

/** Whether the first steps are shown. Once closed they stay away on this device, until asked for. */
export const tourStore = {
  ...store,
  close() {
    store.set(false)
    localStorage.setItem(KEY, 'seen')
  },
  open() {
    store.set(true)
  },
}
