import { renameElement } from '@golden-thread/shared/commands'
import { mapDifference } from '@golden-thread/shared/difference'
import { toPlain } from '@golden-thread/shared/document'
import { elementId, type StrategyMap } from '@golden-thread/shared/model'
import type { BaselineSummary } from '@golden-thread/shared/protocol'
import { mapFromText } from '@golden-thread/shared/testing'
import { act, screen, waitFor, within } from '@testing-library/react'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { Dialogs } from '../Dialogs.tsx'
import { MatrixScreen } from '../matrix/index.ts'
import type { Workspace } from '../workspace/index.ts'
import { openTestWorkspace, show, spoken } from '../workspace/testing/index.ts'
import { BaselinesDialog } from './BaselinesDialog.tsx'
import { CompareBanner } from './CompareBanner.tsx'
import { SinceBanner } from './SinceBanner.tsx'
import { sinceOf } from './since.ts'

const before = mapFromText`
  proposal S1 "Safer streets"
  proposal S2 "Warm homes"
  outcome O1 "Fewer fires"
  S1 -> O1
`
const now = () => mapFromText`
  proposal S1 "Calmer streets"
  proposal S3 "Dry cellars"
  outcome O1 "Fewer fires"
  S1 -> O1
  S3 -> O1
`

const agreed: BaselineSummary = {
  id: 'b1',
  name: 'As agreed',
  meeting: 'Full authority',
  date: '2005-09-29',
  status: 'agreed',
  hash: 'abc123',
  by: 'Bob',
  at: 1_000,
  signatures: [{ name: 'Clare', post: 'Clerk', at: 2_000 }],
}

let workspace: Workspace
let kept: BaselineSummary[]
let sent: { path: string; body: unknown }[]
let refusal: string | null
/** What the server has on its disk when it is asked next, where that is not all of the map. */
let onDisk: StrategyMap | null
/** The map as the baseline has it. */
let was: StrategyMap
beforeEach(() => {
  onDisk = null
  was = before
  kept = [agreed]
  sent = []
  refusal = null
  vi.stubGlobal('fetch', async (path: string, { method = 'GET', body }: RequestInit = {}) => {
    if (path.includes('/b1.json')) return Response.json(toPlain(before))
    if (path.includes('/changes.json')) {
      const map = onDisk ?? workspace.state.get().map
      onDisk = null
      return Response.json(mapDifference(was, map, '2026-11-30'))
    }
    if (method === 'GET') return Response.json(kept)
    if (refusal) return Response.json({ error: { code: 'no', message: refusal } }, { status: 409 })
    const asked = JSON.parse(String(body)) as Record<string, string>
    sent.push({ path, body: asked })
    if (path.endsWith('/baselines'))
      kept = [...kept, { ...agreed, ...asked, id: 'b2', at: 3_000, signatures: [] } as BaselineSummary]
    return Response.json({}, { status: 201 })
  })
})
afterEach(() => vi.unstubAllGlobals())

it('[PRV6] names the map as it is, for a meeting and a date, and lists what is kept with hash and signatures', async () => {
  workspace = openTestWorkspace(now())
  const { user } = show(workspace, <BaselinesDialog onClose={() => undefined} />)
  const first = within((await screen.findByText('As agreed')).closest('li') as HTMLElement)
  expect(first.getByText('abc123')).toBeVisible()
  expect(first.getByText(/^Full authority · 29 September 2005 · kept by Bob/)).toBeVisible()
  expect(first.getByText(/^Clare, Clerk, /)).toBeVisible()

  await user.click(screen.getByRole('button', { name: 'Make the baseline' }))
  expect(screen.getByRole('textbox', { name: 'Name' })).toBeInvalid()
  await user.type(screen.getByRole('textbox', { name: 'Name' }), 'Put to the board')
  await user.type(screen.getByRole('textbox', { name: 'For which meeting' }), 'Board')
  await user.selectOptions(screen.getByRole('combobox', { name: 'Status' }), 'Submitted')
  await user.click(screen.getByRole('button', { name: 'Make the baseline' }))
  await waitFor(() =>
    expect(screen.getAllByRole('heading', { level: 3 }).map(({ textContent }) => textContent)).toEqual([
      expect.stringMatching(/^Put to the board/),
      expect.stringMatching(/^As agreed/),
    ]),
  )
  expect(sent[0]?.body).toMatchObject({ name: 'Put to the board', meeting: 'Board', status: 'submitted' })
})

it('[PRV6] is signed by name and post, and says why the server will not have it', async () => {
  workspace = openTestWorkspace(now())
  const { user } = show(workspace, <BaselinesDialog onClose={() => undefined} />)
  await user.click(await screen.findByRole('button', { name: 'Sign “As agreed”' }))
  const form = within(screen.getByRole('form', { name: 'Sign “As agreed”' }))
  expect(form.getByRole('textbox', { name: 'Your name' })).toHaveValue('Ann')
  expect(form.getByRole('textbox', { name: 'Your post' })).toHaveFocus()
  refusal = 'You have signed it already.'
  await user.keyboard('Treasurer{Enter}')
  expect(await form.findByText('You have signed it already.')).toBeVisible()
  refusal = null
  await user.keyboard('{Enter}')
  await waitFor(() => expect(screen.queryByRole('form', { name: 'Sign “As agreed”' })).toBeNull())
  expect(sent).toEqual([
    { path: '/api/maps/m1/baselines/b1/signatures', body: { name: 'Ann', post: 'Treasurer' } },
  ])
})

it('[PRV6] is read by those who may not make or sign one', async () => {
  workspace = openTestWorkspace(now(), { role: 'viewer' })
  show(workspace, <BaselinesDialog onClose={() => undefined} />)
  expect(await screen.findByText('As agreed')).toBeVisible()
  expect(screen.queryByRole('button', { name: /Sign|Make/ })).toBeNull()
})

it('[PRV7] lists what changed since in groups, each a press away', async () => {
  workspace = openTestWorkspace(now())
  let closed = 0
  const { user } = show(workspace, <BaselinesDialog onClose={() => (closed += 1)} />)
  await user.click(await screen.findByRole('button', { name: 'What changed since “As agreed”' }))
  const changes = within(screen.getByRole('region', { name: 'What changed since “As agreed”' }))
  await changes.findByText('Elements added (1)')
  expect(changes.getByText('S2 Warm homes')).toBeVisible()
  expect(changes.getByText('title: Safer streets → Calmer streets')).toBeVisible()
  expect(changes.getByText('Cells gained (1)')).toBeVisible()
  const heard = (await spoken(screen.getByRole('region', { name: /^What changed/ }))).join(' ')
  expect(heard).toMatch(/heading, Elements gone \(1\)/)
  await user.click(changes.getByRole('button', { name: 'Show S3 Dry cellars' }))
  expect(closed).toBe(1)
  expect([...workspace.selection.get().elements]).toEqual(['S3'])
})

it('[PRV21] says which parts of a signed report have changed, word by word, and leads to the report', async () => {
  const says = (map: StrategyMap, words: string, number: string): StrategyMap => ({
    ...map,
    reportFacts: new Map([['report:number', number]]),
    reportTexts: new Map([
      ['report:financial', [{ type: 'paragraph', content: [{ type: 'text', text: words }] }]],
    ]),
  })
  was = says(before, 'It costs three million pounds.', '8a')
  onDisk = says(before, 'It costs four million pounds.', '8b')
  workspace = openTestWorkspace(now())
  const { user } = show(workspace, <BaselinesDialog onClose={() => undefined} />)
  await user.click(await screen.findByRole('button', { name: 'What changed since “As agreed”' }))
  const changes = within(screen.getByRole('region', { name: /^What changed/ }))
  expect(
    await changes.findByText(
      'One person has signed it. Of the report these parts have changed since, and what was approved of them has to be approved again: D. Financial implications; Front sheet.',
    ),
  ).toBeVisible()
  const heard = (await spoken(screen.getByRole('region', { name: /^What changed/ }))).join(' ')
  expect(heard).toMatch(/It costs .*Gone: .*three.*New: .*four.* million pounds/)
  expect(changes.getByText('Report number: 8a → 8b')).toBeVisible()
  await user.click(changes.getByRole('button', { name: 'Show Report, D. Financial implications' }))
  expect(workspace.view.get()).toMatchObject({ screen: 'report', register: 'report' })
  const since = sinceOf(agreed, mapDifference(was, says(before, 'It costs nothing.', '8a'), '2026-11-30'))
  expect([...since.sections]).toEqual([['report:financial', 'D. Financial implications']])
  expect(since.summary).toBe('1 changed')
})

it('[PRV8] marks on the screens what is not as it was, and goes on doing so as the map changes', async () => {
  vi.useFakeTimers({ shouldAdvanceTime: true })
  try {
    workspace = openTestWorkspace(now(), { at: '?view=matrix' })
    show(
      workspace,
      <>
        <Dialogs />
        <SinceBanner />
        <MatrixScreen />
      </>,
    )
    act(() => workspace.openDialog({ type: 'baselines' }))
    const look = await screen.findByRole('button', {
      name: 'Mark it on the map: what changed since “As agreed”',
    })
    act(() => look.click())
    const banner = within(await screen.findByRole('region', { name: 'Changes since a baseline' }))
    expect(banner.getByText(/2 added, 1 changed, 1 gone/)).toBeVisible()
    expect(workspace.beside.since.get()?.elements).toEqual(
      new Map([
        ['S3', 'added'],
        ['S1', 'changed'],
        ['S2', 'gone'],
      ]),
    )
    expect(screen.getByText('Changed').closest('th')).toHaveTextContent('Calmer streets')
    expect(screen.getByText('Gained: not there before').closest('td')).toHaveAttribute('data-state', 'direct')

    act(
      () => void workspace.edit(renameElement, { id: elementId('O1'), before: 'Fewer fires', after: 'None' }),
    )
    await act(() => vi.advanceTimersByTimeAsync(5_000))
    expect(workspace.beside.since.get()?.elements.get('O1')).toBe('changed')
    act(() => banner.getByRole('button', { name: 'Take the marks away' }).click())
    expect(screen.queryByText('Changed')).toBeNull()
  } finally {
    vi.useRealTimers()
  }
})

it('[PRV8] marks what was edited while the first answer was on its way, though nobody edits again', async () => {
  vi.useFakeTimers({ shouldAdvanceTime: true })
  try {
    workspace = openTestWorkspace(now(), { at: '?view=matrix' })
    onDisk = workspace.state.get().map
    void workspace.edit(renameElement, { id: elementId('O1'), before: 'Fewer fires', after: 'None' })
    show(
      workspace,
      <>
        <Dialogs />
        <SinceBanner />
      </>,
    )
    act(() => workspace.openDialog({ type: 'baselines' }))
    const look = await screen.findByRole('button', {
      name: 'Mark it on the map: what changed since “As agreed”',
    })
    act(() => look.click())
    await screen.findByRole('region', { name: 'Changes since a baseline' })
    await act(() => vi.advanceTimersByTimeAsync(5_000))
    expect(workspace.beside.since.get()?.elements.get('O1')).toBe('changed')
  } finally {
    vi.useRealTimers()
  }
})

it('[PRV14] draws two states together: what is gone is there in words, counted nowhere, and nothing is edited', async () => {
  workspace = openTestWorkspace(now(), { at: '?view=matrix&compare=b1' })
  const counted = workspace.state.get().matrices
  const { user } = show(
    workspace,
    <>
      <CompareBanner />
      <MatrixScreen />
    </>,
  )
  const banner = within(screen.getByRole('region', { name: 'Differences of two states' }))
  const list = await banner.findByText('The list: 2 added, 1 changed, 1 gone')
  const gone = screen.getByText('Gone').closest('tr')
  expect(gone).toHaveTextContent('S2 Warm homes')
  expect(screen.getByText('Changed').closest('th')).toHaveTextContent('Calmer streets')
  const { instead, map, matrices } = workspace.state.get()
  expect([instead?.drawn.elements.has(elementId('S2')), map.elements.has(elementId('S2'))]).toEqual([
    true,
    false,
  ])
  expect([...matrices.values()].map(({ columnTallies }) => columnTallies)).toEqual(
    [...counted.values()].map(({ columnTallies }) => columnTallies),
  )
  const edit = { id: elementId('S1'), before: 'Calmer streets', after: 'Other' }
  expect(workspace.edit(renameElement, edit)).toMatchObject({ ok: false, error: { code: 'compared' } })
  await user.click(list)
  await user.click(banner.getByRole('button', { name: 'Show S3 Dry cellars' }))
  expect(workspace.revealed.get()).toEqual({ element: 'S3' })
  await user.click(banner.getByRole('button', { name: 'Back to the map' }))
  expect(workspace.view.get().compare).toBeNull()
})

it('[PRV14] says when a state that an address names is not there', async () => {
  workspace = openTestWorkspace(now(), { at: '?compare=b7' })
  show(workspace, <CompareBanner />)
  expect(await screen.findByRole('alert')).toHaveTextContent(
    'The baseline that this address names is not there',
  )
})
