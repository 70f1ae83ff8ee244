import { templateOf } from '@golden-thread/shared/frameworks'
import { elementId, type StrategyMap } from '@golden-thread/shared/model'
import { act, screen, waitFor, within } from '@testing-library/react'
import { beforeEach, expect, it, vi } from 'vitest'
import { openTestWorkspace, show, spoken } from '../workspace/testing/index.ts'
import { baselineHeld } from './heldStore.ts'
import { TimelineScreen } from './TimelineScreen.tsx'

beforeEach(() => {
  baselineHeld.set(null)
  // jsdom lays nothing out.
  vi.spyOn(HTMLElement.prototype, 'clientWidth', 'get').mockReturnValue(1_200)
  vi.stubGlobal('fetch', () => Promise.reject(new Error('There is no server.')))
})

const strategy = () => templateOf('corporate-strategy-2006')?.build() as StrategyMap
const opened = (map = strategy(), query = '') => {
  const workspace = openTestWorkspace(map, { at: `?view=timeline${query}` })
  return { workspace, ...show(workspace, <TimelineScreen />) }
}

it('[TML20] has the same facts as bars and as a table, and lists apart what has no date', async () => {
  const { container } = opened()
  const bars = within(screen.getByRole('listbox'))
    .getAllByRole('option')
    .map((bar) => bar.getAttribute('aria-label') ?? '')
  const [table, undated] = screen.getAllByRole('table')
  expect(bars).toHaveLength(16)
  expect(within(table!).getAllByRole('row')).toHaveLength(17)
  for (const bar of within(table!).getAllByRole('rowheader'))
    expect(bars.some((words) => words.startsWith(bar.textContent ?? ''))).toBe(true)
  expect(within(undated!).getAllByRole('row')).toHaveLength(42)
  expect(bars).toContainEqual(expect.stringMatching(/^E6 .*comes after E5 .*, step 2 of the longest chain$/))
  expect((await spoken(container)).some((words) => words.startsWith('listbox, Timeline of'))).toBe(true)
})

it('[TML21] is one stop of the Tab key: arrows walk by rows and along what comes before and after', async () => {
  const { workspace, user } = opened()
  const list = screen.getByRole('listbox')
  act(() => list.focus())
  const at = () => [...workspace.selection.get().elements][0]
  expect(at()).toBe('S1')
  await user.keyboard('{End}')
  expect(at()).toBe('E12')
  act(() => workspace.select({ elements: [elementId('E6')] }))
  await user.keyboard('{ArrowLeft}')
  expect(at()).toBe('E5')
  await user.keyboard('{ArrowRight}{ArrowRight}')
  expect(at()).toBe('E7')
  await user.keyboard('{ArrowDown}')
  expect(at()).toBe('E8')
  expect(list.getAttribute('aria-activedescendant')).toBe(
    within(list).getByRole('option', { selected: true }).getAttribute('id'),
  )
  await user.keyboard('{Enter}')
  expect(workspace.revealed.get()).toMatchObject({ element: 'E8', part: 'heading' })
})

it('[TML22] holds the dates against an earlier state, and goes on without a server to ask for baselines', async () => {
  const { workspace, user } = opened()
  const choices = within(screen.getByLabelText('What slipped since')).getAllByRole('option')
  expect(choices.map(({ textContent }) => textContent)).toEqual([
    'Not held against anything',
    'As observed, 2005-09-29',
  ])
  const map = workspace.map()
  const was = { ...map.elements.get(elementId('E5'))! }
  const earlier = new Map(map.elements).set(was.id, { ...was, fields: { ...was.fields, date: '2005-08-01' } })
  await user.selectOptions(screen.getByLabelText('What slipped since'), 'As observed, 2005-09-29')
  expect(workspace.view.get().slipped).toBe('2005-09-29')
  act(() => baselineHeld.set({ mapId: 'm1', id: 'b1', map: { ...map, elements: earlier } }))
  act(() => workspace.go({ slipped: 'baseline:b1' }))
  await waitFor(() => expect(screen.getByRole('status').textContent).toContain('1 is later than before.'))
  expect(screen.getAllByText('35 days later than 2005-08-01')).toHaveLength(1)
  await user.click(within(screen.getAllByRole('table')[0]!).getByRole('button', { name: /^E5 / }))
  expect(workspace.selection.get().elements).toEqual(new Set([was.id]))
})

it('[TML24] has its grouping and what it is held against in the address, and files that are the same', async () => {
  vi.stubGlobal('fetch', (path: string) =>
    path === '/api/formats'
      ? Promise.resolve(Response.json([{ id: 'svg', label: 'SVG', takes: 'picture' }]))
      : Promise.reject(new Error('There is no server.')),
  )
  const { workspace, user } = opened(strategy(), '&by=lead&slipped=2005-09-29&asAt=2005-10-01')
  expect(screen.getByLabelText('Rows by')).toHaveProperty('value', 'lead')
  const file = async () =>
    (await screen.findByRole('link', { name: /^Download the timeline/ })).getAttribute('href')
  expect(await file()).toBe('/api/maps/m1/timeline.svg?by=lead&since=2005-09-29&asAt=2005-10-01')
  await user.selectOptions(screen.getByLabelText('Rows by'), 'Kind')
  act(() => workspace.go({ slipped: 'baseline:b1', asAt: null }))
  expect(await file()).toBe('/api/maps/m1/timeline.svg?baseline=b1')
  expect(location.search).toBe('?view=timeline&slipped=baseline:b1')
  act(() => workspace.go({ slipped: 'soon' }))
  expect(screen.getByText(/“soon” is no date/)).toBeDefined()
})

it('[TML23] says what is missing where a framework has no dates', () => {
  const map = strategy()
  const kinds = map.framework.kinds.map((kind) => ({ ...kind, fields: [] }))
  opened({ ...map, framework: { ...map.framework, kinds, checks: [], measures: [] } })
  expect(screen.getByText('Nothing in this framework has dates')).toBeDefined()
})
