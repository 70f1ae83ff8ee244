import type { BrowserContext, Page, WebSocketRoute } from '@playwright/test'

/** The line between one browser and the server, which a test can cut and mend. Pages still load: only the map is cut off. */
export interface Cable {
  /** Give this to `open`, as `before`. */
  plug(context: BrowserContext): Promise<void>
  cut(): Promise<void>
  /** From now on it carries again. The page is told as the system would tell it, and need not wait for its next try. */
  mend(page: Page): Promise<void>
}

export function cable(): Cable {
  const live = new Set<WebSocketRoute>()
  let isCut = false
  return {
    plug: (context) =>
      context.routeWebSocket(/\/sync\//, (socket) => {
        if (isCut) return socket.close()
        const server = socket.connectToServer()
        live.add(socket)
        socket.onMessage((message) => server.send(message))
        server.onMessage((message) => {
          if (!isCut) socket.send(message)
        })
      }),
    async cut() {
      isCut = true
      await Promise.all([...live].map((socket) => socket.close({ code: 1001 })))
      live.clear()
    },
    async mend(page) {
      isCut = false
      await page.evaluate(() => window.dispatchEvent(new Event('online')))
    },
  }
}
