import { renameElement } from '@golden-thread/shared/commands'
import { templateOf } from '@golden-thread/shared/frameworks'
import { elementId, observationId, type StrategyMap } from '@golden-thread/shared/model'
import { screen, within } from '@testing-library/react'
import { expect, it } from 'vitest'
import { openTestWorkspace, show } from '../workspace/testing/index.ts'
import { AsAtBanner } from './AsAtBanner.tsx'

const S1 = elementId('S1')

const opened = (at: string) => {
  const plan = templateOf('action-plan-2004')?.build() as StrategyMap
  const workspace = openTestWorkspace(plan, { at })
  return { workspace, ...show(workspace, <AsAtBanner />) }
}

it('[ASA20] an address shows the map as at a date, with what has moved since an earlier one', async () => {
  const { workspace, user } = opened('?asAt=2004-06-30&since=2003-12-31')
  expect(workspace.state.get().asAt?.statuses.get(S1)).toMatchObject({
    field: 'State',
    words: 'In place',
    was: '',
  })
  await user.click(screen.getByText(/things moved since 31 December 2003:$/))
  const moved = screen.getAllByRole('listitem').map((item) => item.textContent)
  expect(moved).toContain('G1 Borough-based staff Progress: Reported, not given here → Progress made')
  await user.click(screen.getByRole('button', { name: 'G1 Borough-based staff' }))
  expect(workspace.selection.get().elements).toEqual(new Set([elementId('G1')]))
})

it('[ASA20] a date in any words is kept as its last day, and what is no date is told and changes nothing', async () => {
  const { workspace, user } = opened('?asAt=2004-06-30')
  const field = screen.getByLabelText('Date to look at the map as at')
  await user.clear(field)
  await user.type(field, '31 February 2004{Enter}')
  expect(screen.getByText(/“31 February 2004” is no date/)).toBeDefined()
  expect(workspace.view.get().asAt).toBe('2004-06-30')
  await user.clear(field)
  await user.type(field, 'December 2003{Enter}')
  expect(workspace.view.get().asAt).toBe('2003-12-31')
  expect(workspace.addressNow()).toContain('?asAt=2003-12-31')
  expect(workspace.state.get().asAt?.statuses.get(S1)).toBeUndefined()
})

it('[ASA20] what an address says wrongly is told in a sentence, and the map is that of now', () => {
  const { workspace } = opened('?asAt=2004-13-01')
  const banner = screen.getByRole('region', { name: 'As at a date' })
  expect(within(banner).getByText(/“2004-13-01” is no date, so you see the map as it is now/)).toBeDefined()
  expect(workspace.state.get().asAt).toMatchObject({ day: null, problem: 'date-unread' })
})

it('[ASA21] nothing is edited while a date is looked at, and a sentence says how to go on', async () => {
  const { workspace, user } = opened('?asAt=2003-12-31')
  const rename = () => workspace.edit(renameElement, { id: S1, before: '', after: 'Another' })
  expect(workspace.mayEdit).toBe(false)
  expect(rename()).toMatchObject({ ok: false, error: { code: 'as-at' } })
  expect(workspace.notices.at(-1)?.text).toContain('Go back to now first')
  await user.click(screen.getByRole('button', { name: 'Back to now' }))
  expect(workspace.mayEdit).toBe(true)
  expect(workspace.view.get()).toMatchObject({ asAt: null, since: null })
})

it('[ASA22] what others observe meanwhile is there as at its date, and other elements stay the same objects', () => {
  const { workspace } = opened('?asAt=2004-06-30')
  const before = workspace.map().elements
  const observed = (id: string, asAt: string, value: string) =>
    workspace.others.receive({
      type: 'create-observation',
      observation: {
        id: observationId(id),
        element: S1,
        field: 'state',
        value,
        asAt,
        note: '',
        by: 'Bo',
        at: 1,
        evidence: [],
      },
    })
  observed('late', '2005', 'Delivered')
  observed('soon', '30 June 2004', 'Being evaluated')
  workspace.select({ elements: [] })
  document.dispatchEvent(new Event('visibilitychange'))
  expect(workspace.state.get().asAt?.statuses.get(S1)?.words).toBe('Being evaluated')
  const after = workspace.map().elements
  expect(after.get(elementId('S2'))).toBe(before.get(elementId('S2')))
  expect(after.get(S1)?.fields['state']).toBe('Being evaluated')
})
