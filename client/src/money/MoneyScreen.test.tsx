import { sampleMap } from '@golden-thread/shared/frameworks'
import { elementId, type Observation, observationId } from '@golden-thread/shared/model'
import { mapFromText } from '@golden-thread/shared/testing'
import { act, screen, within } from '@testing-library/react'
import { expect, it } from 'vitest'
import { openTestWorkspace, show } from '../workspace/testing/index.ts'
import { MoneyScreen } from './MoneyScreen.tsx'

const open = (role: 'editor' | 'viewer' = 'editor') =>
  openTestWorkspace(sampleMap(), { role, at: '?view=money' })
const totals = () => within(screen.getByRole('table', { name: /^Each total as it is printed/ }))

it('[MNY6] reads as tables with their sentences, follows the map, and leads to each line', async () => {
  const workspace = open()
  const { user } = show(workspace, <MoneyScreen />)
  const row = totals().getByRole('row', { name: /^B8 .* 2006\/07/ })
  expect(
    within(row)
      .getAllByRole('cell')
      .map((cell) => cell.textContent),
  ).toEqual(['2006/07', '171', '170', '1 more is printed: rounding'])
  act(() =>
    workspace.others.receive({
      type: 'edit-element',
      id: elementId('B8'),
      periods: { amounts: { '2006/07': 190 } },
    }),
  )
  expect(await screen.findByText('20 more is printed: it differs')).toBeVisible()
  await user.click(totals().getAllByRole('button', { name: /^B8 / })[0]!)
  expect(workspace.view.get()).toMatchObject({ screen: 'money', focus: 'B8' })
})

it('[MNY7] leads who may edit to where its figures are written, and a viewer nowhere', async () => {
  const workspace = open()
  const { user, unmount } = show(workspace, <MoneyScreen />)
  await user.click(screen.getByRole('button', { name: 'Write in the budget lines' }))
  expect(workspace.view.get()).toMatchObject({ screen: 'register', register: 'budget-line' })
  unmount()
  show(open('viewer'), <MoneyScreen />)
  expect(screen.queryByRole('button', { name: /^Write in/ })).toBeNull()
})

it('[MNY8] says what to do in a map without money', () => {
  const drawn = mapFromText`outcome O1 "Fewer fires"`
  const kinds = drawn.framework.kinds.map((kind) => ({ ...kind, fields: [] }))
  show(openTestWorkspace({ ...drawn, framework: { ...drawn.framework, kinds } }), <MoneyScreen />)
  expect(screen.getByText('No money in this map yet')).toBeVisible()
  expect(screen.getByText(/Give a kind of the framework a field of type “money”/)).toBeVisible()
})

it('[REG20] is of the date that is looked at: figures, totals, sentences and files', () => {
  const sample = sampleMap()
  const kinds = sample.framework.kinds.map((kind) =>
    kind.id === 'budget-line'
      ? {
          ...kind,
          fields: kind.fields.map((each) =>
            each.id === 'amounts' ? { ...each, observed: true as const } : each,
          ),
        }
      : kind,
  )
  const said = (id: string, value: Record<string, number>, asAt: string): Observation => ({
    ...{ id: observationId(id), element: elementId('B8'), field: 'amounts', value, asAt },
    ...{ note: '', by: 'Ann', at: 1, evidence: [] },
  })
  const all = [said('o1', { '2006/07': 171 }, '2005-01-31'), said('o2', { '2006/07': 200 }, '2006-01-31')]
  const observed = {
    ...sample,
    framework: { ...sample.framework, kinds },
    observations: new Map([...sample.observations, ...all.map((each) => [each.id, each] as const)]),
  }
  const workspace = openTestWorkspace(observed, { at: '?view=money&asAt=2005-06-30' })
  show(workspace, <MoneyScreen />)
  const row = () => totals().getByRole('row', { name: /^B8 .* 2006\/07/ })
  expect(row()).toHaveTextContent('1 more is printed: rounding')
  act(() => workspace.go({ asAt: '2006-06-30' }))
  expect(row()).toHaveTextContent('30 more is printed: it differs')
  expect(workspace.mayEdit).toBe(false)
})
