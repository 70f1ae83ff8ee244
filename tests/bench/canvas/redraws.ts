import type { Page } from '@playwright/test'

interface Watch {
  /** When the last message came in over a websocket, by the clock of the page. */
  messageAt: number
  cards: Set<string>
  seenAt: number
  frames: number
}

/** Counts in a page which cards change in the DOM after a message, without a hand in React. */
export const countRedraws = {
  /** Before the page's own scripts, so that every message is noted before the page hears of it. */
  async prepare(page: Page): Promise<void> {
    await page.addInitScript(() => {
      const watch: Watch = { messageAt: 0, cards: new Set(), seenAt: 0, frames: 0 }
      Object.assign(window, { watch })
      const Native = window.WebSocket
      window.WebSocket = class extends Native {
        constructor(...address: ConstructorParameters<typeof Native>) {
          super(...address)
          this.addEventListener('message', () => {
            if (watch.cards.size > 0) return
            watch.messageAt = performance.now()
            watch.frames = 0
          })
        }
      }
    })
  },

  begin: (page: Page): Promise<void> =>
    page.evaluate(() => {
      const { watch } = window as unknown as { watch: Watch }
      watch.cards.clear()
      watch.seenAt = 0
      const canvas = document.querySelector('[data-canvas]')
      if (!canvas) throw new Error('There is no canvas to watch.')
      const observer = new MutationObserver((records) => {
        for (const { target } of records) {
          const at = target instanceof Element ? target : target.parentElement
          const card = at?.closest<HTMLElement>('.react-flow__node')
          if (card) watch.cards.add(card.dataset['id'] ?? '')
        }
        if (watch.cards.size > 0) watch.seenAt ||= performance.now()
      })
      observer.observe(canvas, { subtree: true, childList: true, characterData: true, attributes: true })
      const frame = () => {
        if (watch.seenAt === 0) {
          watch.frames += 1
          requestAnimationFrame(frame)
        } else setTimeout(() => observer.disconnect(), 100)
      }
      requestAnimationFrame(frame)
    }),

  /** Cards that changed until a tenth of a second after the first did; ms and frames from the message to that. */
  async end(page: Page): Promise<{ cards: number; ms: number; frames: number }> {
    await page.waitForFunction(() => (window as unknown as { watch: Watch }).watch.seenAt > 0)
    await page.waitForTimeout(200)
    return page.evaluate(() => {
      const { cards, messageAt, seenAt, frames } = (window as unknown as { watch: Watch }).watch
      return { cards: cards.size, ms: seenAt - messageAt, frames }
    })
  },
}
