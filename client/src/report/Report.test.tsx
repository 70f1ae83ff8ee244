import { sampleMap } from '@golden-thread/shared/frameworks'
import type { ReportText } from '@golden-thread/shared/model'
import { act, screen, waitFor, within } from '@testing-library/react'
import { expect, it } from 'vitest'
import { openTestWorkspace, show } from '../workspace/testing/index.ts'
import { ReportScreen } from './ReportScreen.tsx'

const words: ReportText = [
  {
    type: 'paragraph',
    content: [
      { type: 'text', text: 'There are ' },
      { type: 'field', kind: 'elements', ref: 'outcome' },
      { type: 'text', text: ' outcomes.' },
    ],
  },
  { type: 'block', kind: 'hologram', ref: '' },
]

function open(role: 'editor' | 'viewer' = 'editor') {
  const map = { ...sampleMap(), reportTexts: new Map([['report:financial', words]]) }
  const workspace = openTestWorkspace(map, { role, at: '?view=report' })
  return { workspace, ...show(workspace, <ReportScreen />) }
}

const financial = () => screen.getByRole('region', { name: 'D. Financial implications' })
const length = (workspace: ReturnType<typeof open>['workspace']) =>
  workspace.textOf('report:financial').length

it('[RPT30] opens the words of a section without writing, shows what they compute, and follows the map', async () => {
  const { workspace } = open()
  const box = await within(financial()).findByRole('textbox', { name: 'D. Financial implications' })
  expect(box).toHaveTextContent('There are 4 outcomes.')
  expect(box).toHaveTextContent('hologram (not known here)')
  expect(workspace.map().reportTexts.get('report:financial')).toEqual(words)
  expect(length(workspace)).toBe(2)
  // A section without a word has nothing in the document, whoever looks at it.
  expect(workspace.textOf('report:legal').length).toBe(0)
  act(() =>
    workspace.others.receive({
      type: 'create-element',
      element: { id: 'O9' as never, kind: 'outcome', code: 'O9', title: 'Ninth', fields: {} },
    }),
  )
  await waitFor(() => expect(box).toHaveTextContent('There are 5 outcomes.'))
})

it('[RPT30] puts in a figure and a table that are chosen by searching, and takes typing back', async () => {
  const { workspace, user } = open()
  const tools = within(financial()).getByRole('toolbar', { name: 'Toolbar for D. Financial implications' })
  expect(
    within(tools)
      .getAllByRole('button')
      .filter(({ tabIndex }) => tabIndex === 0),
  ).toHaveLength(1)
  await user.click(within(tools).getByRole('button', { name: 'Put in a figure or name…' }))
  await user.type(await screen.findByLabelText('Search'), 'gaps open')
  await user.click(screen.getByRole('button', { name: 'How many gaps are open' }))
  await user.click(within(tools).getByRole('button', { name: 'Put in a table or picture…' }))
  await user.click(await screen.findByRole('button', { name: 'Claims' }))
  // The map follows the text a moment later.
  const written = () => JSON.stringify(workspace.map().reportTexts.get('report:financial'))
  await waitFor(() => expect(written()).toContain('"kind":"claims"'))
  expect(written()).toContain('"kind":"findings","ref":"gap"')
  await user.click(within(tools).getByRole('button', { name: 'Undo typing' }))
  await waitFor(() => expect(written()).not.toContain('"kind":"claims"'))
})

it('[RPT31] is read by viewers, who have no editor and no front sheet to fill in', () => {
  open('viewer')
  expect(financial()).toHaveTextContent('There are 4 outcomes.')
  expect(screen.queryAllByRole('textbox')).toEqual([])
  expect(screen.getByRole('link', { name: 'The report as Word' })).toHaveAttribute(
    'href',
    '/api/maps/m1/report.docx?report=report&house=police',
  )
})

it('[RPT31] is only read where its words are of a later version', async () => {
  const { workspace } = open()
  // A document says so by a key of its own; a page of that version would have written it.
  act(() => workspace.others.schema(2))
  expect(await screen.findByRole('alert')).toHaveTextContent('later version')
  expect(screen.queryByRole('toolbar')).toBeNull()
})

it('[RPT32] lists what is missing, keeps each line of the front sheet, and keeps the words of another order', async () => {
  const { workspace, user } = open()
  const missing = () => screen.getByRole('region', { name: 'What is missing' })
  expect(within(missing()).getByRole('button', { name: 'Write: Date' })).toBeVisible()
  await user.type(screen.getByLabelText('Date'), '29 September 2005{Enter}')
  expect(workspace.map().reportFacts.get('report:date')).toBe('29 September 2005')
  expect(within(missing()).queryByRole('button', { name: 'Write: Date' })).toBeNull()
  act(() => workspace.undo())
  expect(workspace.map().reportFacts.has('report:date')).toBe(false)
  await user.selectOptions(screen.getByLabelText('In the order of'), 'NHS board')
  expect(await screen.findByRole('heading', { name: 'Equality impact assessment' })).toBeVisible()
  expect(workspace.map().reportTexts.get('report:financial')).toEqual(words)
})

it('[RPT34] marks a section as not for publication, tells it to everyone, and takes the mark back', async () => {
  const { workspace, user } = open()
  const box = screen.getByRole('checkbox', { name: 'Not for publication: D. Financial implications' })
  await user.click(box)
  expect(workspace.map().reportFacts.get('report:withheld-financial')).toBe('Not for publication')
  expect(financial()).toHaveTextContent('it is in no file and on no page of the report')
  act(() => workspace.undo())
  expect(box).not.toBeChecked()
})
