// @vitest-environment jsdom
import type { DecisionSummary } from '@golden-thread/shared/protocol'
import { mapFromText } from '@golden-thread/shared/testing'
import { expect, it } from 'vitest'
import { spoken } from '../client/src/workspace/testing/spoken.ts'
import { boardPage } from '../server/src/board/index.ts'

const DECISION: DecisionSummary = {
  id: 'd',
  on: null,
  about: '',
  recommendation: 'Approve the strategy',
  minutes: '',
  conditions: '',
  outcome: 'agreed',
  body: 'Full Authority',
  date: '2005-09-29',
  baseline: null,
  replaces: null,
  state: 'to do',
  person: 'p',
  by: 'A clerk',
  at: 1,
}

it('[BRD13] is read out in the order of a minute: title, status, finding; then tables with their heads', async () => {
  const map = {
    ...mapFromText`proposal S1 "Safer streets"; outcome O1 "Less harm"; S1 -> O1`,
    title: 'Corporate strategy',
  }
  const html = boardPage({
    map,
    now: new Date('2026-11-30T09:00:00Z'),
    baseline: null,
    since: null,
    decisions: [{ decision: DECISION, baseline: null }],
  })
  document.body.innerHTML = html.slice(html.indexOf('<body>') + '<body>'.length, html.indexOf('</body>'))
  // The drawing is one picture with a name; its words are in the list beneath it, which is closed.
  for (const list of document.querySelectorAll('details ul, figure svg > *:not(title)')) list.remove()
  const heard = await spoken(document.body)
  const order = [
    'main',
    'heading, Corporate strategy, level 1',
    'Live: as the map stood on 30 November 2026 at 09:00.',
    '1 of 1 outcome has stated support; 1 hangs on one proposal; 1 gap.',
    'navigation, On this page',
    'heading, Finding, level 2',
    'The one outcome is directly supported by at least one proposal.',
    'link, Explore the map',
    'image, Corporate strategy',
    'The map in words: 1 link',
    'heading, Decisions, level 2',
    '1 decision is recorded. 1 is decided and not done.',
    'heading, Decided and not done, level 3',
    'rowheader, Approve the strategy',
    'heading, How to read the table, level 2',
    'heading, Coverage, level 2',
    'table, Table 2: Proposals and the outcomes they support: proposals in rows, outcomes in columns',
    'columnheader, O1 Less harm',
    'rowheader, S1 Safer streets',
  ]
  let from = -1
  for (const phrase of order) {
    // Where it is heard first: nothing of it is said before its turn too.
    const at = heard.indexOf(phrase)
    expect(at, `“${phrase}” after “${heard[from] ?? ''}”`).toBeGreaterThan(from)
    from = at
  }
})
