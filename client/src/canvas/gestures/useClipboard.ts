import { type RefObject, useEffect } from 'react'
import { later } from '../../ui/index.ts'
import { useCanvas } from '../context/context.ts'

const events = later(() => import('../commands/clipboardEvents.ts'))

/**
 * Copy, cut and paste while the canvas has the focus. The browser's own events are used, so no permission is asked
 * for and the clipboard is only read when somebody pastes. Cards travel with their links between maps, and as lines
 * of code and title to other programs; lines and tables from there become cards.
 */
export function useClipboard(host: RefObject<HTMLElement | null>): void {
  const tools = useCanvas()
  useEffect(() => {
    const element = host.current
    if (!element) return
    let stop: (() => void) | null = null
    let gone = false
    // An event cannot wait for code, so it is fetched when the browser is first used here and not when one comes.
    const fetch = (): void =>
      void events.load().then(({ listenToClipboard }) => {
        if (!gone) stop ??= listenToClipboard(tools, element)
      })
    // A paste that comes before the code is done again once it is there: nobody waits with pasting for a slow line.
    const early = (event: ClipboardEvent): void => {
      const given = event.clipboardData
      const isField =
        event.target instanceof Element && event.target.closest('input, textarea, [contenteditable]')
      if (stop || isField || !given) return
      event.preventDefault()
      const clipboardData = new DataTransfer()
      for (const type of given.types) clipboardData.setData(type, given.getData(type))
      const again = new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true })
      fetch()
      void events.load().then(() => !gone && element.dispatchEvent(again))
    }
    element.addEventListener('paste', early)
    element.addEventListener('focusin', fetch, { once: true })
    element.addEventListener('pointerdown', fetch, { once: true })
    return () => {
      gone = true
      stop?.()
      element.removeEventListener('paste', early)
      element.removeEventListener('focusin', fetch)
      element.removeEventListener('pointerdown', fetch)
    }
  }, [tools, host])
}
