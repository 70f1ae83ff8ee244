import { IN_DARK } from '@golden-thread/shared/picture'
import { STYLE } from '../exports/index.ts'
import { COMMENTS_JS } from './commentsScript.ts'

/** The map is drawn in the light, as it is printed; where the page is read in the dark, each colour has another. */
const DRAWN_IN_DARK = IN_DARK.flatMap(([light, dark]) =>
  ['fill', 'stroke'].map((of) => `figure [${of}="${light}"] { ${of}: ${dark}; }`),
).join('\n')

/** The paper's style, with what a page on a screen needs beside it. */
export const BOARD_CSS = `${STYLE}
html { background: light-dark(#fff, #121417); color: light-dark(#1b1f24, #e7eaed); }
a { color: light-dark(#255fa8, #7db3f0); }
main { padding-top: 1.5rem; }
h1 { margin: 0; font-size: 1.75rem; }
h2 { margin: 2.5rem 0 .75rem; padding-top: .75rem; border-top: 1px solid light-dark(#d9dde2, #3a4048); }
h3 { margin: 1.5rem 0 .5rem; font-size: 1.05rem; }
.status { margin: .25rem 0 1rem; color: light-dark(#4a5560, #aab4bf); }
.status + p { font-size: 1.125rem; }
.explore a { display: inline-block; margin-right: .5rem; padding: .35rem .8rem; border-radius: .4rem; font-weight: bold;
  background: light-dark(#255fa8, #7db3f0); color: light-dark(#fff, #121417); text-decoration: none; }
.explore a:hover { text-decoration: underline; }
.parts ul { display: flex; flex-wrap: wrap; gap: .25rem 1.25rem; margin: 0; padding: 0; list-style: none; }
#comments { max-width: 75rem; margin: 0 auto; padding: 0 1.5rem 2rem; }
#comments ol { padding: 0; list-style: none; }
#comments time { color: light-dark(#4a5560, #aab4bf); }
#comments li p { margin: .15rem 0 .75rem; white-space: pre-wrap; }
#comments textarea { display: block; width: 100%; max-width: 45rem; margin-bottom: .4rem; font: inherit; box-sizing: border-box; }
#comments button { font: inherit; padding: .3rem .8rem; }
figure { margin: 1rem 0; overflow-x: auto; border: 1px solid var(--line); border-radius: .5rem; }
figure:focus-visible { outline: 3px solid; outline-offset: 2px; }
figure svg { display: block; width: 100%; min-width: 40rem; height: auto; }
details { margin: 1rem 0 2rem; }
summary { cursor: pointer; padding: .25rem 0; }
#news { position: fixed; inset: auto 1rem 1rem auto; margin: 0; padding: .5rem .75rem; border-radius: .5rem;
  background: light-dark(#1b1f24, #e7eaed); color: light-dark(#fff, #16181b); }
#news:empty { display: none; }
@media screen and (prefers-color-scheme: dark) {
${DRAWN_IN_DARK}
}
@media print { #news, .explore, .parts, #comments { display: none; } details::details-content { content-visibility: visible; display: block; } details ul { columns: 2; font-size: .8rem; } summary { list-style: none; }
  figure { border: 0; overflow: visible; } figure svg { min-width: 0; } }
`

/**
 * Puts a new reading of the map in the place of the old one when the server says that there is one. The reader keeps
 * their place: what was open stays open, and the page does not jump.
 */
export const BOARD_JS = `
const page = location.pathname.replace(/\\/$/, '')
const events = new EventSource(page + '/events')
let asked = false
let again = false
let wasAway = false
async function read() {
  // What is told of while the page is being fetched may not be in it yet.
  again = asked
  if (asked) return
  asked = true
  try {
    const answer = await fetch(location.pathname, { cache: 'no-cache' })
    if (!answer.ok) return location.reload()
    const next = new DOMParser().parseFromString(await answer.text(), 'text/html')
    const open = document.querySelector('details')?.open ?? false
    const board = next.getElementById('board')
    document.getElementById('board').replaceWith(board)
    leadToComments()
    const details = board.querySelector('details')
    if (details) details.open = open
    document.title = next.title
    const news = document.getElementById('news')
    news.textContent = 'There is something new. This page shows it as it is now.'
    setTimeout(() => { news.textContent = '' }, 5000)
  } finally {
    asked = false
    if (again) read()
  }
}
events.addEventListener('changed', read)
// What was changed while the line was away is told by nobody.
events.addEventListener('error', () => { wasAway = true })
events.addEventListener('open', () => {
  if (wasAway) read()
  wasAway = false
})
events.addEventListener('ended', () => { events.close(); location.reload() })
${COMMENTS_JS}`
