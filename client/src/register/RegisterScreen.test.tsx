import {
  type Element,
  elementId,
  type FieldValue,
  type Observation,
  observationId,
  type StrategyMap,
} from '@golden-thread/shared/model'
import { mapFromText } from '@golden-thread/shared/testing'
import { act, fireEvent, screen, within } from '@testing-library/react'
import { expect, it } from 'vitest'
import { openTestWorkspace, show, spoken, type TestWorkspace } from '../workspace/testing/index.ts'
import { RegisterScreen } from './RegisterScreen.tsx'

const RISK = {
  id: 'risk',
  archetype: 'issue',
  label: 'Risk',
  plural: 'Risks',
  prefix: 'K',
  fields: [
    { id: 'impact', label: 'Impact', type: 'scale', values: ['Low', 'High'] },
    { id: 'note', label: 'Note', type: 'longtext' },
    { id: 'cost', label: 'Cost', type: 'series', unit: '£ million', periods: ['2006/07', '2007/08'] },
  ],
} as const

function withRisks(
  ...risks: readonly [code: string, title: string, fields?: Record<string, FieldValue>][]
): StrategyMap {
  const drawn = mapFromText`outcome O1 "Fewer fires"`
  const made = risks.map(
    ([code, title, fields = {}]): Element => ({ id: elementId(code), kind: 'risk', code, title, fields }),
  )
  return {
    ...drawn,
    framework: { ...drawn.framework, language: 2, kinds: [...drawn.framework.kinds, RISK] },
    elements: new Map([...drawn.elements, ...made.map((each) => [each.id, each] as const)]),
  }
}

const map = () =>
  withRisks(
    ['K1', 'Too late', { impact: 'High', cost: { '2006/07': 9 } }],
    ['K2', 'Too dear', { cost: { '2006/07': 10 } }],
    ['K3', 'Too little', { impact: 'Low' }],
  )
const open = (role: 'editor' | 'viewer' = 'editor', of = map()) =>
  openTestWorkspace(of, { role, at: '?view=register&kind=risk' })
const grid = () => screen.getByRole('grid')
const cell = (line: number, column: number): HTMLElement => {
  const found = grid().querySelector<HTMLElement>(`[data-line="${line}"] [data-column="${column}"]`)
  if (!found) throw new Error(`There is no cell ${line}, ${column}.`)
  return found
}
const column = (at: number): string[] =>
  [...grid().querySelectorAll(`tbody [data-column="${at}"]`)].map((each) => each.textContent ?? '')
const fieldsOf = (workspace: TestWorkspace, code: string) =>
  workspace.map().elements.get(elementId(code))?.fields
const paste = (onto: HTMLElement, text: string) =>
  fireEvent.paste(onto, { clipboardData: { getData: () => text } })

it('[REG10] is one grid with headings and row numbers, one stop of the Tab key, that the arrow keys walk', async () => {
  const { container, user } = show(open(), <RegisterScreen />)
  const phrases = await spoken(container)
  expect(phrases.some((phrase) => /^columnheader, Cost 2006\/07/.test(phrase))).toBe(true)
  expect(phrases.some((phrase) => /^rowheader, 2, K2 Too dear/.test(phrase))).toBe(true)
  expect(grid().querySelectorAll('[tabindex="0"]')).toHaveLength(1)
  act(() => cell(0, 0).focus())
  await user.keyboard('{ArrowDown}{ArrowRight}')
  expect(cell(1, 1)).toHaveFocus()
  await user.keyboard('{Control>}{End}{/Control}')
  expect(cell(2, 5)).toHaveFocus()
  await user.keyboard('{ArrowRight}')
  expect(cell(2, 5)).toHaveFocus()
})

it('[REG11] is written in place: by typing, by Enter, by choice; Escape leaves a cell as it was', async () => {
  const workspace = open()
  const { user } = show(workspace, <RegisterScreen />)
  act(() => cell(0, 1).focus())
  await user.keyboard('Far too late{Enter}')
  expect(workspace.map().elements.get(elementId('K1'))?.title).toBe('Far too late')
  expect(cell(1, 1)).toHaveFocus()
  await user.keyboard('{F2} by far{Escape}')
  expect(workspace.map().elements.get(elementId('K2'))?.title).toBe('Too dear')
  expect(cell(1, 1)).toHaveFocus()
  await user.keyboard('{ArrowRight}{Enter}')
  await user.selectOptions(within(cell(1, 2)).getByRole('combobox'), 'High')
  await user.keyboard('{Tab}')
  expect(fieldsOf(workspace, 'K2')?.['impact']).toBe('High')
  expect(cell(1, 3)).toHaveFocus()
  await user.keyboard('{ArrowRight}12{Enter}')
  expect(fieldsOf(workspace, 'K2')?.['cost']).toEqual({ '2006/07': 12 })
  act(() => workspace.undo())
  expect(fieldsOf(workspace, 'K2')?.['cost']).toEqual({ '2006/07': 10 })
})

it('[REG12] takes a block from a spreadsheet, rows beyond the last as new ones, with one undo', () => {
  const workspace = open()
  show(workspace, <RegisterScreen />)
  act(() => cell(2, 1).focus())
  paste(cell(2, 1), 'Too small\thigh\t"two\nlines"\t3\r\nToo far\tlow\t\t4\r\n')
  expect(fieldsOf(workspace, 'K3')).toEqual({ impact: 'High', note: 'two\nlines', cost: { '2006/07': 3 } })
  expect(column(0)).toEqual(['K1', 'K2', 'K3', 'K4'])
  expect(column(1)).toEqual(['Too late', 'Too dear', 'Too small', 'Too far'])
  act(() => workspace.undo())
  expect(column(1)).toEqual(['Too late', 'Too dear', 'Too little'])
})

it('[REG13] takes nothing of a block with a cell that is refused, and tells the row and the reason', () => {
  const workspace = open()
  show(workspace, <RegisterScreen />)
  act(() => cell(0, 1).focus())
  paste(cell(0, 1), 'Late\tLow\nDear\tHuge')
  expect(workspace.notices.at(-1)?.text).toContain('K2 Too dear, Impact: “Huge” is not one of: Low, High')
  expect(column(1)).toEqual(['Too late', 'Too dear', 'Too little'])
  paste(cell(0, 1), Array.from({ length: 7 }, () => 'x').join('\t'))
  expect(workspace.notices.at(-1)?.text).toMatch(/^2 cells lie beyond the last column/)
  expect(column(1)).toEqual(['Too late', 'Too dear', 'Too little'])
})

it('[REG14] sorts by a heading, filters by words, and changes nothing in the map', async () => {
  const workspace = open()
  const before = workspace.map()
  const { user } = show(workspace, <RegisterScreen />)
  act(() => cell(-1, 4).focus())
  await user.keyboard('{Enter}')
  expect(cell(-1, 4)).toHaveAttribute('aria-sort', 'ascending')
  expect(column(0)).toEqual(['K1', 'K2', 'K3'])
  await user.keyboard('{Enter}')
  expect(column(0)).toEqual(['K2', 'K1', 'K3'])
  await user.type(screen.getByRole('searchbox'), 'dear')
  expect(column(0)).toEqual(['K2'])
  expect(screen.getByText('1 of 3 rows')).toBeVisible()
  await user.selectOptions(screen.getByRole('combobox', { name: 'In' }), 'Impact')
  expect(screen.getByText('No row has these words')).toBeVisible()
  expect(workspace.map()).toBe(before)
})

it('[REG15] adds a row from the keyboard, and asks for its title at once', async () => {
  const workspace = open()
  const { user } = show(workspace, <RegisterScreen />)
  act(() => cell(2, 0).focus())
  await user.keyboard('{ArrowDown}{Enter}')
  await user.keyboard('Too loud{Enter}')
  expect([...workspace.map().elements.values()].find(({ title }) => title === 'Too loud')?.code).toBe('K4')
})

it('[REG16] is read by a viewer, who is offered nothing that changes it', async () => {
  const workspace = open('viewer')
  const before = workspace.map()
  const { user } = show(workspace, <RegisterScreen />)
  expect(grid()).toHaveAttribute('aria-readonly', 'true')
  expect(screen.queryByRole('button', { name: 'Add a risk' })).toBeNull()
  act(() => cell(0, 1).focus())
  await user.keyboard('x{Enter}{Delete}')
  paste(cell(0, 1), 'Late')
  expect(screen.queryByRole('textbox')).toBeNull()
  expect(workspace.map()).toBe(before)
})

it('[REG17] shows what its address names, several kinds in one table, and says what to do where there is nothing', async () => {
  const workspace = open('editor', withRisks())
  const { user } = show(workspace, <RegisterScreen />)
  expect(screen.getByText('No risks yet')).toBeVisible()
  expect(screen.getByText(/paste rows from a spreadsheet/)).toBeVisible()
  act(() => workspace.go({ register: 'risk,outcome' }))
  expect(location.search).toBe('?view=register&kind=risk,outcome')
  expect(column(2)).toEqual(['Outcome'])
  act(() => workspace.go({ register: 'nothing' }))
  await user.click(screen.getByRole('button', { name: 'Show the first register' }))
  expect(workspace.view.get().register).toBeNull()
})

/** A risk whose impact was observed twice. */
function observedRisk(): StrategyMap {
  const drawn = withRisks(['K1', 'Too late'])
  const said = (id: string, value: string, asAt: string): Observation => ({
    id: observationId(id),
    element: elementId('K1'),
    field: 'impact',
    value,
    asAt,
    note: '',
    by: 'Ann',
    at: 1,
    evidence: [],
  })
  const all = [said('o1', 'Low', '2004-01-31'), said('o2', 'High', '2005-01-31')]
  const kinds = drawn.framework.kinds.map((kind) =>
    kind.id === 'risk'
      ? {
          ...kind,
          fields: kind.fields.map((each) =>
            each.id === 'impact' ? { ...each, observed: true as const } : each,
          ),
        }
      : kind,
  )
  return {
    ...drawn,
    framework: { ...drawn.framework, kinds },
    observations: new Map(all.map((each) => [each.id, each])),
  }
}

it('[REG19] shows each value as at the date that is looked at, sorts by it, and takes nothing in then', async () => {
  const workspace = openTestWorkspace(observedRisk(), { at: '?view=register&kind=risk&asAt=2004-06-30' })
  const { user } = show(workspace, <RegisterScreen />)
  const impact = () => grid().querySelector('tbody [data-column="2"]')?.textContent
  const heads = [...grid().querySelectorAll('thead th')].map(({ textContent }) => textContent)
  expect(heads.some((head) => head?.startsWith('Impact'))).toBe(true)
  expect(impact()).toContain('Low')
  act(() => cell(0, 2).focus())
  await user.keyboard('High{Enter}')
  expect(impact()).toContain('Low')
  expect(workspace.history.get().undo).toBeNull()
  act(() => workspace.go({ asAt: '2003-12-31' }))
  expect(impact()).not.toMatch(/Low|High/)
  act(() => workspace.go({ asAt: null }))
  expect(impact()).toContain('High')
})
