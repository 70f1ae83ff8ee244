import { STYLE } from '../exports/index.ts'
import { COMMENTS_JS } from './commentsScript.ts'

/** The paper's style, with what a page on a screen needs beside it. */
export const BOARD_CSS = `${STYLE}
main { padding-top: 2rem; }
.status { color: light-dark(#4a5560, #aab4bf); }
figure { margin: 1rem 0; overflow-x: auto; background: #fff; border: 1px solid var(--line); border-radius: .5rem; }
figure svg { display: block; width: 100%; min-width: 40rem; height: auto; }
details { margin: 1rem 0 2rem; }
summary { cursor: pointer; padding: .25rem 0; }
#news { position: fixed; inset: auto 1rem 1rem auto; margin: 0; padding: .5rem .75rem; border-radius: .5rem;
  background: light-dark(#1b1f24, #e7eaed); color: light-dark(#fff, #16181b); }
#news:empty { display: none; }
@media print { #news, .explore { display: none; } details::details-content { content-visibility: visible; display: block; } figure { border: 0; } figure svg { min-width: 0; } }
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
