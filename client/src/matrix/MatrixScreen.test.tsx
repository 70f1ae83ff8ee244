import { type LinkId, linkIdOf } from '@golden-thread/shared/model'
import { mapFromText } from '@golden-thread/shared/testing'
import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { expect, it } from 'vitest'
import { openTestWorkspace, show, spoken, type TestWorkspace } from '../workspace/testing/index.ts'
import { MatrixScreen } from './MatrixScreen.tsx'

const map = () => mapFromText`
  proposal S1 "Safer streets"
  proposal S2 "Warm homes"
  outcome O1 "Fewer fires"
  outcome O2 "Dry cellars"
  S1 -> O1
  S2 ~> O1
  S2 / O2 = none
`
const S2O2: LinkId = linkIdOf('supports:S2>O2')

const open = (role: 'editor' | 'viewer' = 'editor') =>
  openTestWorkspace(map(), { role, at: '?view=matrix&matrix=proposals-outcomes' })
const grid = () => screen.getByRole('grid')
/** What is in a cell, without what is only for the eye. */
const heard = (cell: HTMLElement): string => {
  const copy = cell.cloneNode(true) as HTMLElement
  for (const hidden of copy.querySelectorAll('[aria-hidden]')) hidden.remove()
  return copy.textContent?.trim() ?? ''
}
/** Row by row, the words of the cells, without heads and counts. */
const words = () =>
  within(grid())
    .getAllByRole('row')
    .map((row) => within(row).queryAllByRole('cell').slice(0, 2).map(heard))
    .filter((row) => row.length === 2)
    .slice(0, 2)
const cellAt = (row: number, column: number): HTMLElement => {
  const cell = within(grid().querySelector<HTMLElement>(`[data-line="${row}"]`) ?? grid()).getAllByRole(
    'cell',
  )[column]
  if (!cell) throw new Error(`There is no cell ${row}, ${column}.`)
  return cell
}
const basis = (workspace: TestWorkspace, id: LinkId) => {
  const link = workspace.map().links.get(id)
  return link && link.deletedAt === undefined ? link.basis : undefined
}

it('[MTX1] is one grid with heads, in which every cell reads as a word', async () => {
  const { container } = show(open(), <MatrixScreen />)
  expect(words()).toEqual([
    ['Direct', 'Not assessed'],
    ['Direct (inferred)', 'None'],
  ])
  const phrases = await spoken(container)
  expect(phrases.some((phrase) => /^columnheader, O1 Fewer fires/.test(phrase))).toBe(true)
  expect(phrases.some((phrase) => /^rowheader, S2 Warm homes/.test(phrase))).toBe(true)
  expect(phrases.filter((phrase) => /^(grid)?cell, Direct \(inferred\)/.test(phrase))).toHaveLength(1)
})

it('[MTX2] is one stop of the Tab key, inside which the arrow keys walk', async () => {
  const { user } = show(open(), <MatrixScreen />)
  const stops = () => [...grid().querySelectorAll('[tabindex="0"]')]
  expect(stops()).toHaveLength(1)
  cellAt(0, 0).focus()
  await user.keyboard('{ArrowRight}{ArrowDown}')
  await waitFor(() => expect(cellAt(1, 1)).toHaveFocus())
  expect(stops()).toEqual([cellAt(1, 1)])
})

it('[MTX3] sets a cell by one key, says so, and takes it back as one step', async () => {
  const workspace = open()
  const { user } = show(workspace, <MatrixScreen />)
  cellAt(1, 1).focus()
  await user.keyboard('d')
  await waitFor(() => expect(words()[1]?.[1]).toBe('Direct'))
  expect(basis(workspace, S2O2)).toBe('stated')
  expect(workspace.announcer.text.get()).toMatch(/^S2 to O2: direct\. 2 of 2 outcomes directly covered\./)
  expect(workspace.history.get().undo).toBe('Set S2 to O2: direct')
  await user.keyboard('i')
  await waitFor(() => expect(words()[1]?.[1]).toBe('Direct (inferred)'))
  workspace.undo()
  workspace.undo()
  await waitFor(() => expect(words()[1]?.[1]).toBe('None'))
})

it('[MTX4] says "none" and "not applicable" apart from "nobody has looked", and clears', async () => {
  const workspace = open()
  const { user } = show(workspace, <MatrixScreen />)
  cellAt(0, 1).focus()
  await user.keyboard('n')
  await waitFor(() => expect(words()[0]?.[1]).toBe('None'))
  await user.keyboard('z')
  await waitFor(() => expect(words()[0]?.[1]).toBe('Not applicable'))
  await user.keyboard('{Delete}')
  await waitFor(() => expect(words()[0]?.[1]).toBe('Not assessed'))
})

it('[MTX5] sets a block of cells as one step of undo', async () => {
  const workspace = open()
  const { user } = show(workspace, <MatrixScreen />)
  cellAt(0, 0).focus()
  await user.keyboard('{Shift>}{ArrowRight}{ArrowDown}{/Shift}n')
  await waitFor(() => expect(words().flat()).toEqual(['None', 'None', 'None', 'None']))
  workspace.undo()
  await waitFor(() =>
    expect(words()).toEqual([
      ['Direct', 'Not assessed'],
      ['Direct (inferred)', 'None'],
    ]),
  )
})

it('[MTX11] selects the cell that was pressed, though the grid moves under a pointer that holds still', async () => {
  const workspace = open()
  show(workspace, <MatrixScreen />)
  const selected = () => workspace.selection.get().cell
  const at = (x: number) => ({ clientX: x, clientY: 50, button: 0, buttons: 1 })
  fireEvent.mouseDown(cellAt(0, 0), at(100))
  const pressed = selected()
  expect(pressed).not.toBeNull()
  const [head] = screen.getAllByRole('columnheader', { name: /^O2/ })
  // The browser says so when the page under a still pointer changes.
  fireEvent.mouseOver(head!, at(100))
  fireEvent.mouseOver(head!, at(102))
  expect(selected()).toEqual(pressed)
  fireEvent.mouseOver(cellAt(0, 1), at(180))
  expect(selected()).not.toEqual(pressed)
})

it('[MTX7] says in a sentence whether every column is covered, from the same state as the table', async () => {
  const { user } = show(open(), <MatrixScreen />)
  expect(screen.getByText(/^1 of 2 outcomes has stated support; /)).toBeVisible()
  expect(screen.getByText(/O2 Dry cellars/, { selector: 'p' })).toBeVisible()
  cellAt(0, 1).focus()
  await user.keyboard('d')
  expect(await screen.findByText(/^2 of 2 outcomes have stated support; /)).toBeVisible()
  expect(screen.queryByText(/no .*Dry cellars/, { selector: 'p' })).toBeNull()
})

it('[MTX8] is walked and read by a viewer, and changed by no key', async () => {
  const workspace = open('viewer')
  const { user } = show(workspace, <MatrixScreen />)
  expect(screen.getByText(/view-only link/)).toBeVisible()
  const before = workspace.map()
  cellAt(0, 0).focus()
  await user.keyboard('nd{Delete} {ArrowRight}')
  expect(workspace.map()).toBe(before)
  expect(workspace.announcer.text.get()).toMatch(/view only/i)
  await waitFor(() => expect(cellAt(0, 1)).toHaveFocus())
})

it('[MTX9] says what is missing where there is nothing to compare', () => {
  show(openTestWorkspace(mapFromText`proposal S1`, { at: '?view=matrix' }), <MatrixScreen />)
  expect(screen.getByText('Nothing to compare yet')).toBeVisible()
})

it('[MTX10] explains no word that its cells cannot have', () => {
  const key = () => screen.getByLabelText('Key').textContent
  const { unmount } = show(open(), <MatrixScreen />)
  expect(key()).toContain('Not assessed')
  unmount()
  const closed = map()
  const [first, ...others] = closed.framework.matrices
  if (!first) throw new Error('The sketch has no matrix.')
  const framework = { ...closed.framework, matrices: [{ ...first, closed: true as const }, ...others] }
  show(openTestWorkspace({ ...closed, framework }, { at: '?view=matrix' }), <MatrixScreen />)
  expect(key()).toContain('Direct')
  expect(key()).not.toContain('Not assessed')
})

it('[MTX60] shows what its matrix asks for: a count in the cells, what else is said of a row, and its group', () => {
  const plain = mapFromText`
    proposal S1 "Safer streets"; proposal S2 "Warm homes"; person L1 "Ada Byron"; outcome O1 "Fewer fires"
    S1 -> O1; S2 -> O1; S1 -> S2; L1 -> S1`
  const [matrix, ...others] = plain.framework.matrices
  const asking = {
    ...matrix!,
    show: 'count' as const,
    extra: [{ label: 'Led by', path: ['^leads'] as const }],
    rowGroups: ['^leads'] as const,
  }
  const asked = { ...plain, framework: { ...plain.framework, matrices: [asking, ...others] } }
  show(openTestWorkspace(asked, { at: '?view=matrix&matrix=proposals-outcomes' }), <MatrixScreen />)
  const rows = within(grid()).getAllByRole('row').map(heard)
  expect(rows.some((row) => row.startsWith('L1 Ada Byron'))).toBe(true)
  expect(rows.some((row) => /S1 Safer streets.*Led by: Ada Byron.*Direct: \d/.test(row))).toBe(true)
  expect(rows.findIndex((row) => row.includes('S1'))).toBeLessThan(
    rows.findIndex((row) => row.includes('S2')),
  )
})

it('[MTX12] folds a sentence about many elements for the eye, opens it, and reads all of it out', async () => {
  const many = Array.from({ length: 12 }, (_, at) => `outcome O${at + 1} "Outcome ${at + 1}"`).join('\n')
  const large = mapFromText`
    ${many}
    proposal S1 "Safer streets"
    S1 -> O12
  `
  const workspace = openTestWorkspace(large, { at: '?view=matrix&matrix=proposals-outcomes' })
  const { user } = show(workspace, <MatrixScreen />)
  const named = () => document.querySelector<HTMLElement>('p > span[aria-hidden]')?.textContent ?? ''
  expect(named()).toContain('O4 Outcome 4, O5 Outcome 5 and 6 more are not directly supported')
  expect((await spoken(screen.getByRole('region', { name: /^Matrix/ }))).join(' ')).toContain(
    'O10 Outcome 10 and O11 Outcome 11 are not directly supported',
  )
  await user.click(screen.getByRole('button', { name: 'Show all names' }))
  expect(screen.getByText(/^1 of the 12 outcomes .*O11 Outcome 11 are not/)).toBeVisible()
  expect(screen.getByRole('button', { name: 'Show fewer names' })).toHaveAttribute('aria-expanded', 'true')
})
