import { Hono } from 'hono'
import { html } from 'hono/html'
import type { Config } from '../config.ts'
import { page } from './request/index.ts'
import type { AppEnv } from './services/index.ts'

/** When the statement was last checked against the product. Change it together with the words. */
const CHECKED = '22 November 2026'

/** The accessibility statement: plain HTML, for everyone, with no script and without signing in. */
export function accessibilityRoutes(config: Pick<Config, 'contact'>) {
  return new Hono<AppEnv>().get('/', (c) => {
    c.header('Cache-Control', 'no-cache')
    return c.html(page('Accessibility statement', statement(config.contact)))
  })
}

const statement = (contact: string | undefined) => html`
<p>This statement is about Golden Thread, the service at this address: its list of maps, the canvas, the matrix, the
outline, the findings, the dialogs, and the Word and Excel files that it makes.</p>
<p>We want everyone who works on a strategy to be able to read it, change it and show that it holds, whatever they use
to read a screen or to give a command. We aim for the Web Content Accessibility Guidelines (WCAG) 2.2, level AA.</p>

<h2>What you can do</h2>
<ul>
  <li>Do everything with the keyboard alone. On any view of a map, press ? for the list of keys.</li>
  <li>Use the outline in place of the canvas. It holds the whole map as headings and lists, with every command, and the
  same undo.</li>
  <li>Move cards, draw links and change the order of saved views without dragging: by keys, from menus and buttons, or by
  choosing one card and then the other.</li>
  <li>Enlarge the page to 400% without losing anything. The canvas is a drawing and scrolls both ways, as the guidelines
  allow; the outline holds the same map in one column.</li>
  <li>Use your system’s dark mode, high contrast (forced colours) and reduced motion settings.</li>
  <li>Hear about edits that others make to what you have selected, or turn that off in your own menu, under “Read out
  others’ edits”.</li>
  <li>Turn off the shortcuts that are a single key, at the end of the list of keys, if you dictate.</li>
</ul>

<h2>How accessible this service is</h2>
<p>We believe that it partly conforms to WCAG 2.2 AA. We know of no barrier that stops a task, but not everything has
been tried with the tools that people use.</p>

<h2>What does not work, or has not been tried</h2>
<ul>
  <li>Nobody has yet used it with a real screen reader (NVDA, JAWS, VoiceOver, TalkBack), with speech recognition, with
  switches, or with a screen magnifier. We have only read what the browser hands to such tools.</li>
  <li>No disabled people have taken part in tests yet.</li>
  <li>It was tried in Chromium. Firefox and Safari have not been tested.</li>
  <li>The matrix draws only the rows and columns near the ones in sight. Its arrow keys reach all of them, but a screen
  reader’s browse mode, and the browser’s own search, meet only those that are drawn. Use the arrow keys, “Find in this
  matrix”, or the Excel download.</li>
  <li>On the canvas of a large map, cards outside the window are not in the page either. Use the outline, or the search
  of commands (Ctrl K).</li>
  <li>Lines between cards are described to screen readers, but are not stops of the keyboard on the canvas: a link is
  chosen from the details of its card, the outline or the matrix.</li>
  <li>Pointers and movements of other people on the canvas are shown, and not read out. What they change in the elements
  that you have selected is.</li>
  <li>On the canvas, links are drawn under the cards, but the page asks screen readers to read them after the cards.
  Where one does not follow that, it meets the links first. The arrow keys and the outline go by the cards.</li>
  <li>A view that stands as a step of a presentation shows the canvas as a picture would: for a full account of it, leave
  the presentation and use the outline.</li>
  <li>The Word and Excel files have titles, a language, real headings and header rows. They were checked by programs, and
  not with a screen reader.</li>
</ul>

<h2>What was tried, and how</h2>
<p>On every release, these run in a real Chromium browser:</p>
<ul>
  <li>axe-core over the list of maps, the canvas, the matrix, the outline, the findings, the details and the dialogs,
  in light, dark and forced colours. It reports no violation of its rules for WCAG 2.0, 2.1 and 2.2, A and AA.</li>
  <li>One whole task with the keyboard alone: make an element, link it, set a cell of the matrix, find an outcome that
  nothing supports, put it right, and export the paper.</li>
  <li>The same task by role and name alone, against the tree that the browser hands to screen readers.</li>
  <li>Touch alone: choose cards, link them, choose several, and move around.</li>
  <li>The Tab key through every view in a window of 320 by 256 CSS pixels, which is 1280 by 1024 at 400%: what has the
  focus is never hidden under a bar, and no page needs scrolling sideways.</li>
  <li>Where the focus goes when a dialog or a menu closes, and when what had it is deleted.</li>
  <li>That cards come before links in the tree that the browser hands to screen readers.</li>
  <li>That every target is 24 by 24 CSS pixels or larger, links within sentences apart.</li>
  <li>That nothing moves by itself for those who ask their system for reduced motion.</li>
  <li>That the edits of others are told to screen readers politely, at most once in three seconds, and not at all when
  that is turned off.</li>
</ul>
<p>By hand, on ${CHECKED}: the order of headings and landmarks, the titles of pages, and the colours of every view in
light, dark and forced colours.</p>

<h2 id="report">Tell us about a barrier</h2>
${report(contact)}
<p>Say which view you were on, what you wanted to do, and which browser and assistive technology you use.</p>

<h2>About this statement</h2>
<p>It was written on ${CHECKED}, from our own tests of the version that runs here.</p>`

function report(contact: string | undefined) {
  if (contact === undefined) {
    return html`<p>Write to whoever sent you your link, or to whoever runs this service in your organisation.</p>`
  }
  const address = contact.includes('://') ? contact : `mailto:${contact}`
  return html`<p>Write to <a href="${address}">${contact}</a>.</p>`
}
