/**
 * Comments beneath the page, for whoever is signed in here and may read them: the server sends them to nobody else, and
 * they are in no rendering. What is being typed stays while others write. Everything is put in as text.
 */
export const COMMENTS_JS = `
const make = (name, words, of = {}) => Object.assign(document.createElement(name), words === undefined ? {} : { textContent: words }, of)
const when = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeStyle: 'short' })

async function readComments() {
  const answer = await fetch(page + '/comments.json', { cache: 'no-cache' }).catch(() => undefined)
  const section = document.getElementById('comments')
  if (!answer || (!answer.ok && answer.status !== 403)) return
  if (answer.status !== 200) return section?.remove()
  showComments(await answer.json(), section ?? placeForComments())
  leadToComments()
}

function placeForComments() {
  const section = make('section', undefined, { id: 'comments' })
  section.setAttribute('aria-label', 'Comments')
  section.append(make('h2', 'Comments'), make('p', 'Only people who may read the comments of this map see them here. They are not part of the page, and are not printed.'))
  document.getElementById('board').after(section)
  return section
}

// The page is long, and they stand beneath all of it.
function leadToComments() {
  const parts = document.querySelector('.parts ul')
  if (!parts || !document.getElementById('comments') || parts.querySelector('[href="#comments"]')) return
  const line = make('li')
  line.append(make('a', 'Comments', { href: '#comments' }))
  parts.append(line)
}

function showComments({ map, mayWrite, threads }, section) {
  const open = threads.filter(({ state }) => state === 'open')
  let none = section.querySelector('.none')
  if (open.length > 0) none?.remove()
  else if (!none) section.append(make('p', 'There are no open comments.', { className: 'none' }))
  const kept = new Set(open.map(({ id }) => id))
  for (const article of section.querySelectorAll('article')) if (!kept.has(article.dataset.thread)) article.remove()
  for (const thread of open) {
    let article = [...section.querySelectorAll('article')].find(({ dataset }) => dataset.thread === thread.id)
    if (!article) {
      article = make('article')
      article.dataset.thread = thread.id
      article.append(make('h3', thread.about), make('ol'))
      if (mayWrite) article.append(replyForm(map, thread))
      section.append(article)
    }
    article.querySelector('ol').replaceChildren(...thread.comments.map(({ by, at, text }) => {
      const line = make('li')
      line.append(make('strong', by), ' ', make('time', when.format(at), { dateTime: new Date(at).toISOString() }), make('p', text))
      return line
    }))
  }
}

function replyForm(map, { id, about }) {
  const form = make('form')
  const words = make('textarea', undefined, { rows: 2, maxLength: 4000, required: true })
  words.setAttribute('aria-label', 'Reply about ' + about)
  const told = make('p', '')
  told.setAttribute('role', 'status')
  let key = newKey()
  form.append(words, make('button', 'Reply'), told)
  form.addEventListener('submit', async (event) => {
    event.preventDefault()
    told.textContent = 'Sending…'
    const answer = await fetch('/api/maps/' + encodeURIComponent(map) + '/comments', {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'Idempotency-Key': key },
      body: JSON.stringify({ replyTo: id, text: words.value }),
    }).catch(() => undefined)
    if (!answer) { told.textContent = 'The server cannot be reached. What you wrote is still here: try again in a moment.'; return }
    const said = await answer.json().catch(() => null)
    if (!answer.ok) { told.textContent = said?.error?.message ?? 'This did not work. What you wrote is still here.'; return }
    key = newKey()
    words.value = ''
    told.textContent = said?.unknown?.message ?? ''
    readComments()
  })
  return form
}

const newKey = () => [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, '0')).join('')

readComments()
events.addEventListener('comments', readComments)
// Who may not read them any more is told so; whoever never could is not asked for again and again.
events.addEventListener('pulse', () => { if (document.getElementById('comments')) readComments() })
`
