import { createStore } from './store.ts'

export type Theme = 'auto' | 'light' | 'dark'

const KEY = 'golden-thread:theme'

const isTheme = (value: unknown): value is Theme => value === 'auto' || value === 'light' || value === 'dark'

const stored = typeof localStorage === 'undefined' ? null : localStorage.getItem(KEY)

const store = createStore<Theme>(isTheme(stored) ? stored : 'auto')

/** Light, dark, or as the system has it; kept on this device. */
export const theme = {
  ...store,
  set(next: Theme) {
    store.set(next)
    localStorage.setItem(KEY, next)
    showTheme()
  },
}

/** Puts the theme on the page; once at the start, then after each choice. */
export function showTheme(): void {
  const chosen = store.get()
  if (chosen === 'auto') delete document.documentElement.dataset.theme
  else document.documentElement.dataset.theme = chosen
}
