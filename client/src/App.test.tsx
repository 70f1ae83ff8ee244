import { mapFromText } from '@golden-thread/shared/testing'
import { screen, waitFor, within } from '@testing-library/react'
import { expect, it } from 'vitest'
import { Details } from './details/index.ts'
import { MatrixScreen } from './matrix/index.ts'
import { openTestWorkspace, show } from './workspace/testing/index.ts'

const map = () => mapFromText`
  proposal S1 "Safer streets"
  proposal S2 "Warm homes"
  outcome O1 "Fewer fires"
  S1 ~> O1
`

const opened = () => {
  const workspace = openTestWorkspace(map(), { at: '?view=matrix' })
  const { user } = show(
    workspace,
    <>
      <MatrixScreen />
      <Details />
    </>,
  )
  const row = screen.getByRole('grid').querySelector<HTMLElement>('[data-line="0"]')
  const cell = row && within(row).getAllByRole('cell')[0]
  if (!cell) throw new Error('The grid has no cell.')
  return { workspace, user, cell }
}

it('[MTX6] opens the details of a cell with Enter, with the focus on their heading, and Escape goes back', async () => {
  const { user, cell } = opened()
  cell.focus()
  await user.keyboard('{Enter}')
  await waitFor(() => expect(document.activeElement?.tagName).toBe('H2'))
  expect(document.activeElement?.textContent).toBe('S1 Safer streets to O1 Fewer fires')
  await user.keyboard('{Escape}')
  await waitFor(() => expect(cell).toHaveFocus())
})

it('[DET13] shows a cell in one place, with its links, and sets it', async () => {
  const { user, workspace, cell } = opened()
  cell.focus()
  await user.keyboard('{Enter}')
  const details = await screen.findByRole('region', { name: 'S1 Safer streets to O1 Fewer fires' })
  expect(screen.queryByRole('complementary')).toBeNull()
  expect(within(details).getByRole('heading', { name: 'S1 supports O1' })).toBeVisible()
  await user.click(within(details).getByRole('button', { name: 'Direct' }))
  expect([...workspace.map().links.values()][0]?.basis).toBe('stated')
  await user.click(within(details).getByRole('button', { name: 'None' }))
  expect(within(details).getByRole('textbox', { name: 'Reason' })).toBeVisible()
  workspace.undo()
  expect([...workspace.map().links.values()][0]?.basis).toBe('stated')
})
