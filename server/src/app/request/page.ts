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
    <header><a href="/">Golden Thread</a></header>
    <main>
      <h1>${heading}</h1>
      ${content}
      <p><a href="/">My maps</a></p>
    </main>
  </body>
</html>`

/** A page for the few moments before the client is there: a link that does not work, a client that is not built. */
export const errorPage = (heading: string, message: string) => page(heading, html`<p>${message}</p>`)

/** The colours are those of the client, and the fonts the system's: the client's have other names in each build. */
export const PAGE_CSS = `:root { color-scheme: light dark; --text: light-dark(#1b1f24, #e7eaed); --accent: light-dark(#255fa8, #7db3f0) }
body { background: light-dark(#ffffff, #16181b); color: var(--text); font: 1rem/1.6 system-ui, "Segoe UI", Roboto, "Helvetica Neue", Arial, sans-serif; margin: 0; overflow-wrap: break-word }
header { padding: 0.625rem 1.5rem; border-bottom: 1px solid light-dark(#e2e5e9, #2d3238); font-size: 0.9375rem; font-weight: 600 }
header a { display: inline-block; padding-block: 0.25rem; color: inherit; text-decoration: none }
main { max-width: 42rem; margin: 0 auto; padding: min(8vh, 3rem) 1.5rem 4rem }
h1 { font-size: 1.75rem; line-height: 1.2; margin: 0 0 1.25rem }
h2 { font-size: 1.1875rem; line-height: 1.3; margin: 2.25rem 0 0.5rem }
ul, ol { padding-inline-start: 1.25rem }
li { margin-bottom: 0.375rem }
main a { color: var(--accent) }
a:hover { text-decoration: underline }
a:focus-visible { outline: 2px solid; outline-offset: 2px }
`
