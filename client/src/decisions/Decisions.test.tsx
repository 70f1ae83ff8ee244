import { elementId } from '@golden-thread/shared/model'
import type { DecisionSummary } from '@golden-thread/shared/protocol'
import { mapFromText } from '@golden-thread/shared/testing'
import { act, screen, waitFor, within } from '@testing-library/react'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { Details } from '../details/index.ts'
import { openTestWorkspace, show, spoken } from '../workspace/testing/index.ts'
import { DecisionsDialog } from './DecisionsDialog.tsx'

const map = () => mapFromText`
  proposal S1 "Safer streets"
  proposal S2 "Warm homes"
  outcome O1 "Fewer fires"
`
const S1 = { element: 'S1' }

const put: DecisionSummary = {
  id: 'd1',
  on: S1,
  about: 'S1 Safer streets',
  recommendation: 'That S1 be approved.',
  minutes: '',
  conditions: '',
  outcome: 'put',
  body: 'Full authority',
  date: '2005-09-29',
  baseline: null,
  replaces: null,
  state: 'undecided',
  person: 'p2',
  by: 'Bob',
  at: 1_000,
}
const agreed: DecisionSummary = {
  ...put,
  id: 'd2',
  on: { element: 'S2' },
  about: 'S2 Warm homes',
  recommendation: 'That S2 be approved.',
  minutes: 'Resolved: that S2 be approved as amended.',
  conditions: 'Subject to the budget.',
  outcome: 'amended',
  state: 'to do',
  date: '2005-10-27',
}

let kept: DecisionSummary[]
let sent: { path: string; body: Record<string, unknown> }[]
beforeEach(() => {
  kept = [put, agreed]
  sent = []
  vi.stubGlobal('fetch', async (path: string, { method = 'GET', body }: RequestInit = {}) => {
    if (method === 'GET') return Response.json(path.endsWith('/decisions') ? kept : [])
    const asked = JSON.parse(String(body)) as Record<string, unknown>
    sent.push({ path, body: asked })
    if (method === 'PATCH') kept = kept.map((one) => (one.id === 'd2' ? { ...one, ...asked } : one))
    else {
      kept = kept.map((one) => (one.id === asked['replaces'] ? { ...one, replacedBy: 'd3' } : one))
      kept.push({ ...put, ...asked, id: 'd3', state: 'to do' } as DecisionSummary)
    }
    return Response.json({})
  })
})
afterEach(() => vi.unstubAllGlobals())

const meetings = () => screen.getAllByRole('heading', { level: 3 }).map(({ textContent }) => textContent)

it('[PRV11] lists by meetings what was put and decided, the minutes beside ours, and what is not done', async () => {
  const { user } = show(openTestWorkspace(map()), <DecisionsDialog onClose={() => undefined} />)
  await screen.findByText('Resolved: that S2 be approved as amended.')
  expect(meetings()).toEqual(['Full authority, 27 October 2005', 'Full authority, 29 September 2005'])
  expect((await spoken(screen.getByRole('dialog'))).join(' ')).toMatch(
    /That S2 be approved\..*The minutes.*Resolved: that S2.*Conditions.*Subject to the budget/,
  )
  await user.selectOptions(screen.getByRole('combobox', { name: 'Show' }), 'Decided and not done')
  expect(meetings()).toEqual(['Full authority, 27 October 2005'])
  await user.click(screen.getByRole('button', { name: 'Say that it is done: That S2 be approved.' }))
  await user.type(screen.getByRole('textbox', { name: 'What was done' }), 'In force.{Enter}')
  expect(
    await screen.findByText('No decisions match. Show all of them, or search for fewer words.'),
  ).toBeVisible()
  expect(sent).toEqual([{ path: '/api/maps/m1/decisions/d2', body: { state: 'done', note: 'In force.' } }])
})

it('[PRV12] records what became of what was put to a meeting, with its facts, in the place of that record', async () => {
  const { user } = show(openTestWorkspace(map()), <DecisionsDialog onClose={() => undefined} />)
  await user.click(
    await screen.findByRole('button', { name: 'Record what became of it: That S1 be approved.' }),
  )
  const form = within(screen.getByRole('form', { name: 'Record what was put or decided' }))
  expect(form.getByRole('combobox', { name: 'Which body' })).toHaveValue('Full authority')
  await user.type(form.getByRole('textbox', { name: 'The wording of the minutes' }), 'Agreed.')
  await user.clear(form.getByRole('combobox', { name: 'Which body' }))
  await user.click(form.getByRole('button', { name: 'Record it' }))
  expect(form.getByRole('combobox', { name: 'Which body' })).toBeInvalid()
  await user.type(form.getByRole('combobox', { name: 'Which body' }), 'Board')
  await user.click(form.getByRole('button', { name: 'Record it' }))
  await waitFor(() =>
    expect(meetings()).toEqual(['Full authority, 27 October 2005', 'Board, 29 September 2005']),
  )
  expect(sent[0]?.body).toEqual({
    on: S1,
    outcome: 'agreed',
    body: 'Board',
    date: '2005-09-29',
    recommendation: 'That S1 be approved.',
    conditions: '',
    minutes: 'Agreed.',
    replaces: 'd1',
  })
  expect(screen.getByText('What it replaces')).toBeInTheDocument()
})

it('[PRV12] offers no viewer to record anything', async () => {
  show(openTestWorkspace(map(), { role: 'viewer' }), <DecisionsDialog onClose={() => undefined} />)
  await screen.findByText('That S1 be approved.')
  expect(screen.queryByRole('button', { name: /Record|done|Correct/ })).toBeNull()
})

it('[PRV13] says in the details what was decided about it, and begins a record; what others record comes by itself', async () => {
  const workspace = openTestWorkspace(map())
  const { user } = show(workspace, <Details />)
  act(() => workspace.select({ elements: [elementId('S2')] }))
  const part = within(await screen.findByRole('region', { name: 'Decisions' }))
  expect(await part.findByText('Conditions: Subject to the budget.')).toBeVisible()
  expect(part.queryByText('That S1 be approved.')).toBeNull()
  kept.push({ ...agreed, id: 'd4', outcome: 'deferred', recommendation: 'Later.', state: 'nothing to do' })
  act(() => workspace.others.news({ about: 'decisions' }))
  expect(await part.findByText('Later.')).toBeVisible()
  await user.click(part.getByRole('button', { name: 'Put to a meeting, or decide…' }))
  expect(workspace.dialog.get()).toEqual({ type: 'decisions', on: { element: 'S2' } })
})
