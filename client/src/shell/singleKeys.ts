import { createStore } from '../workspace/index.ts'

const KEY = 'golden-thread:single-keys'
const store = createStore(localStorage.getItem(KEY) !== 'off')

/** Whether shortcuts that are one plain key work. People who dictate turn them off (WCAG 2.1.4). */
export const singleKeys = {
  ...store,
  set(next: boolean) {
    store.set(next)
    localStorage.setItem(KEY, next ? 'on' : 'off')
  },
}
