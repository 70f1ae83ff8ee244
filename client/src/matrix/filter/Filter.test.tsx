import { templateOf } from '@golden-thread/shared/frameworks'
import type { StrategyMap } from '@golden-thread/shared/model'
import { screen, waitFor, within } from '@testing-library/react'
import { expect, it } from 'vitest'
import { openTestWorkspace, show } from '../../workspace/testing/index.ts'
import { MatrixScreen } from '../MatrixScreen.tsx'

const programme = () => templateOf('review-programme-2003')?.build() as StrategyMap
const open = (query = '') =>
  openTestWorkspace(programme(), { at: `?view=matrix&matrix=reviews-remits${query}` })
const rows = () => within(screen.getByRole('grid')).getAllByRole('rowheader').length

it('[FLT20] narrows by values chosen from a list, as chips that are taken away, and counts anew', async () => {
  const workspace = open()
  const { user } = show(workspace, <MatrixScreen />)
  const all = rows()
  await user.click(screen.getByRole('button', { name: 'Filter' }))
  await user.selectOptions(await screen.findByLabelText('Only where'), 'review.state')
  await user.click(screen.getByRole('checkbox', { name: 'Complete' }))
  expect(workspace.view.get().where).toEqual(['review.state:Complete'])
  await waitFor(() => expect(rows()).toBeLessThan(all))
  expect(
    screen.getAllByText(/^Filtered: only reviews whose State is "Complete" are counted here/),
  ).not.toEqual([])
  await user.selectOptions(screen.getByLabelText('Links that count'), 'stated')
  expect(workspace.addressNow()).toContain('where=review.state:Complete&basis=stated')
  await user.click(
    screen.getByRole('button', { name: 'Take away “Reviews: State is Complete”', hidden: true }),
  )
  await user.click(screen.getByRole('button', { name: 'Take away “Only stated links”', hidden: true }))
  await waitFor(() => expect(rows()).toBe(all))
})

it('[FLT21] tells a condition that cannot be asked, and shows all of the matrix', () => {
  show(open(), <MatrixScreen />)
  const all = rows()
  document.body.replaceChildren()
  show(open('&where=review.colour:red'), <MatrixScreen />)
  expect(screen.getByRole('alert').textContent).toContain('"review" has no field "colour"')
  expect(rows()).toBe(all)
})

it('[FLT23] the head of a group of columns is a stop of the arrow keys', async () => {
  const { user } = show(open(), <MatrixScreen />)
  const heads = () => [...screen.getByRole('grid').querySelectorAll<HTMLElement>('thead tr:first-child th')]
  screen.getByRole('grid').querySelector<HTMLElement>('[tabindex="0"]')?.focus()
  await user.keyboard('{ArrowUp}{ArrowUp}{ArrowUp}')
  await waitFor(() => expect(heads()[0]).toHaveFocus())
  await user.keyboard('{ArrowRight}')
  await waitFor(() => expect(heads()[1]).toHaveFocus())
  await user.keyboard('{ArrowDown}')
  const focused = document.activeElement as HTMLElement
  expect(focused).toHaveAccessibleDescription(heads()[1]?.textContent ?? '')
})

it('[FLT23] columns stand under one head for each of their groups, which is said with theirs', () => {
  show(open(), <MatrixScreen />)
  const grid = screen.getByRole('grid')
  const [groups, heads] = [...grid.querySelectorAll<HTMLTableRowElement>('thead tr')] as [
    HTMLTableRowElement,
    HTMLTableRowElement,
  ]
  const spans = [...groups.querySelectorAll<HTMLTableCellElement>('th')]
  const committees = spans.map(({ textContent }) => textContent)
  expect(committees.length).toBeGreaterThan(1)
  expect(new Set(committees).size).toBe(committees.length)
  expect(spans.every(({ scope }) => scope === 'colgroup')).toBe(true)
  // Corner and counts stand under no group.
  expect(spans.reduce((sum, { colSpan }) => sum + colSpan, 2)).toBe(heads.cells.length)
  const second = heads.cells[(spans[0]?.colSpan ?? 0) + 1]
  expect(second).toHaveAccessibleDescription(committees[1])
  expect(
    [...grid.querySelectorAll('[role=row], tr')].map((row) => row.getAttribute('aria-rowindex')),
  ).toEqual([...Array(Number(grid.getAttribute('aria-rowcount'))).keys()].map((at) => `${at + 1}`))
})
