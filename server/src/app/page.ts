import { html } from 'hono/html'

/** A page for the few moments before the client is there: a link that does not work, a client that is not built. */
export const errorPage = (heading: string, message: string) => html`<!doctype html>
<html lang="en-GB">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <meta name="color-scheme" content="light dark" />
    <title>${heading} – Golden Thread</title>
    <link rel="stylesheet" href="/page.css" />
  </head>
  <body>
    <main>
      <h1>${heading}</h1>
      <p>${message}</p>
      <p><a href="/">My maps</a></p>
    </main>
  </body>
</html>`

export const PAGE_CSS = `body { font: 1.125rem/1.5 system-ui, sans-serif; margin: 0; padding: 12vh 1.5rem }
main { max-width: 34rem; margin: 0 auto }
h1 { font-size: 1.75rem; line-height: 1.2 }
`
