import { cleanup, configure } from '@testing-library/react'
import '@testing-library/jest-dom/vitest'
import { afterEach } from 'vitest'
import { closeTestWorkspaces } from './testWorkspace.ts'

// What jsdom lacks and our components ask for. Nothing here measures: jsdom has no layout.
globalThis.ResizeObserver ??= class {
  observe() {}
  unobserve() {}
  disconnect() {}
}
globalThis.matchMedia ??= (media) =>
  Object.assign(new EventTarget(), {
    media,
    matches: false,
    onchange: null,
    addListener() {},
    removeListener() {},
  }) as MediaQueryList
Element.prototype.scrollIntoView ??= () => {}
Element.prototype.checkVisibility ??= () => true
Element.prototype.getAnimations ??= () => []

// What is waited for comes when it comes: a busy machine is no fault. And a page in an error message hides the message.
configure({ asyncUtilTimeout: 20_000, getElementError: (message) => new Error(message ?? 'an element') })

afterEach(() => {
  cleanup()
  closeTestWorkspaces()
  localStorage.clear()
})
