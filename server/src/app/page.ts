import { html } from 'hono/html'

type Html = ReturnType<typeof html>

/** A page of plain HTML, for what must be readable without the client. */
export const page = (heading: string, content: Html) => html`<!doctype html>
<html lang="en-GB">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <meta name="color-scheme" content="light dark" />
    <title>${heading} – Golden Thread</title>
    <link rel="icon" href="/icon.svg" type="image/svg+xml" />
    <link rel="stylesheet" href="/page.css" />
  </head>
  <body>
    <main>
      <h1>${heading}</h1>
      ${content}
      <p><a href="/">My maps</a></p>
    </main>
  </body>
</html>`

/** A page for the few moments before the client is there: a link that does not work, a client that is not built. */
export const errorPage = (heading: string, message: string) => page(heading, html`<p>${message}</p>`)

export const PAGE_CSS = `:root { color-scheme: light dark }
body { background: Canvas; color: CanvasText; font: 1.125rem/1.5 system-ui, sans-serif; margin: 0; padding: min(12vh, 4rem) 1.5rem; overflow-wrap: break-word }
main { max-width: 38rem; margin: 0 auto }
h1 { font-size: 1.75rem; line-height: 1.2 }
h2 { font-size: 1.25rem; line-height: 1.3; margin-top: 2rem }
li { margin-bottom: 0.5rem }
a:focus-visible { outline: 2px solid; outline-offset: 2px }
`
