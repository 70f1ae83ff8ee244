import { aliveElements, emptyMap, labelOf } from '@golden-thread/shared/model'
import { testFramework2 } from '@golden-thread/shared/testing'
import { screen, waitFor, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { openTestWorkspace, show, spoken } from '../workspace/testing/index.ts'
import { decode, isText } from './given/index.ts'
import { ImportDialog } from './index.ts'

const csv =
  'Ref,Proposal,Lead,Remarks\nS1,Safer streets,Ann Lee,one\nS2,,Bo,two\nS3,Cleaner air,Ann Lee,three'

const opened = (words: string) => {
  const workspace = openTestWorkspace(emptyMap(testFramework2, 'Plan'))
  const shown = show(workspace, <ImportDialog given={{ words }} onClose={() => undefined} />)
  return { workspace, ...shown, labels: () => aliveElements(workspace.map()).map(labelOf) }
}

describe('[IMP40] a table that is brought in', () => {
  it('is looked at before anything is done, and is one step of undo', async () => {
    const { user, workspace, labels } = opened(csv)
    const dialog = await screen.findByRole('dialog', { name: 'Bring in a table' })
    await within(dialog).findByText('5 new, 0 changed, 0 as they are; 1 refused.')
    expect(
      within(dialog)
        .getByText(/This row has no title/)
        .closest('li'),
    ).toHaveTextContent('Row 3, Proposal')
    expect(within(dialog).getByRole('combobox', { name: 'Ref' })).toHaveValue('code')
    expect(within(dialog).getByRole('combobox', { name: 'Remarks' })).toHaveValue('')
    expect(labels()).toEqual([])
    await user.click(within(dialog).getByRole('button', { name: 'Bring in 5' }))
    await waitFor(() => expect(labels()).toEqual(['L1 Ann Lee', 'S1 Safer streets', 'S3 Cleaner air']))
    workspace.undo()
    expect(labels()).toEqual([])
  })

  it('is taken as somebody chooses: columns, marks and rows that are nearly the same', async () => {
    const { user, workspace, labels } = opened(csv)
    const dialog = await screen.findByRole('dialog')
    await user.selectOptions(await within(dialog).findByRole('combobox', { name: 'Lead' }), '')
    await within(dialog).findByText('2 new, 0 changed, 0 as they are; 1 refused.')
    await user.click(within(dialog).getByRole('button', { name: 'Bring in 2' }))
    await waitFor(() => expect(labels()).toEqual(['S1 Safer streets', 'S3 Cleaner air']))
    show(
      workspace,
      <ImportDialog given={{ words: ',O1 Quiet,O2 Green\nSafer street,x,TP' }} onClose={() => undefined} />,
    )
    await user.selectOptions(await screen.findByRole('combobox', { name: 'TP (1)' }), 'inferred')
    await user.click(await screen.findByRole('checkbox', { name: '“Safer street” is S1 Safer streets' }))
    await user.click(await screen.findByRole('button', { name: 'Bring in 4' }))
    await waitFor(() =>
      expect(labels()).toEqual(['O1 Quiet', 'O2 Green', 'S1 Safer streets', 'S3 Cleaner air']),
    )
    expect([...workspace.map().links.values()].map(({ basis }) => basis)).toEqual(['stated', 'inferred'])
  })

  it('is read out in order: what it is, its columns, and what would happen', async () => {
    const { container } = opened(csv)
    await screen.findByText('5 new, 0 changed, 0 as they are; 1 refused.')
    const said = (await spoken(container.ownerDocument.body)).join(' / ')
    expect(said).toMatch(/dialog, Bring in a table.*Each row is.*Of the kind.*Ref.*What would happen/s)
  })
})

it('[IMP44] a large table is worked out beside the page, can be stopped, and is one step of undo', async () => {
  const numbers = Array.from({ length: 40 }, (_, at) => at + 1)
  const rows = numbers.map(
    (row) => `S${row} Row ${row},${numbers.map((at) => (at === row ? 'x' : '')).join(',')}`,
  )
  const { user, workspace, labels } = opened(
    [`,${numbers.map((at) => `O${at} Column ${at}`).join(',')}`, ...rows].join('\n'),
  )
  const dialog = await screen.findByRole('dialog')
  const go = await within(dialog).findByRole('button', { name: 'Bring in 120' })
  await user.selectOptions(within(dialog).getByRole('combobox', { name: 'x (40)' }), 'inferred')
  await waitFor(() => expect(go).toBeEnabled())
  expect(within(dialog).getByRole('combobox', { name: 'x (40)' })).toHaveValue('inferred')
  await user.click(go)
  await waitFor(() => expect(labels()).toHaveLength(80))
  expect(new Set([...workspace.map().links.values()].map(({ basis }) => basis))).toEqual(
    new Set(['inferred']),
  )
  workspace.undo()
  expect(labels()).toEqual([])
})

it('[IMP50] says of each of the first rows what becomes of it', async () => {
  const { user } = opened(csv)
  const table = await screen.findByRole('table')
  const becomes = () =>
    within(table)
      .getAllByRole('row')
      .slice(1)
      .map((row) => within(row).getAllByRole('cell')[0]?.textContent)
  await waitFor(() => expect(becomes()).toEqual(['New, with 1 more', 'Refused', 'New, with 1 more']))
  await user.click(screen.getByText(/^Line by line/))
  await user.click(screen.getByRole('checkbox', { name: /New: S3 Cleaner air/ }))
  await waitFor(() => expect(becomes()[2]).toMatch(/left$/))
})

it('[IMP48] a text is a table or a paper by what is in it, and a person says otherwise', async () => {
  const file = (words: string) => new File([words], 'Given.txt')
  const workspace = () => openTestWorkspace(emptyMap(testFramework2, 'Plan'))
  const paper = '1. The two priorities are;\n\n• Safer streets;\n• Together.'
  const first = show(workspace(), <ImportDialog given={{ file: file(paper) }} onClose={() => undefined} />)
  await screen.findByRole('dialog', { name: 'Bring in the text of a paper' })
  first.unmount()
  const { user } = show(
    workspace(),
    <ImportDialog given={{ file: file('A\tB\n1\t2') }} onClose={() => undefined} />,
  )
  await screen.findByRole('dialog', { name: 'Bring in a table' })
  await user.click(await screen.findByRole('button', { name: 'This is the text of a paper…' }))
  await screen.findByRole('dialog', { name: 'Bring in the text of a paper' })
})

it('[IMP41] how a file of one shape was taken is remembered for the next', async () => {
  const { user, unmount } = opened(csv)
  await user.selectOptions(await screen.findByRole('combobox', { name: 'Remarks' }), 'funding')
  await user.click(await screen.findByRole('button', { name: /^Bring in/ }))
  unmount()
  opened(csv.replace('three', 'four'))
  await waitFor(() => expect(screen.getByRole('combobox', { name: 'Remarks' })).toHaveValue('funding'))
})

it('[IMP42] letters are read as what they are: marked, UTF-8, or Windows-1252', () => {
  const bytes = (...all: number[]) => new Uint8Array(all)
  expect(decode(bytes(0xef, 0xbb, 0xbf, 0xc2, 0xa3), 'auto')).toBe('£')
  expect(decode(bytes(0xa3, 0x33, 0x96, 0x34), 'auto')).toBe('£3–4')
  expect(decode(bytes(0xff, 0xfe, 0xa3, 0x00), 'auto')).toBe('£')
  expect(decode(bytes(0xc2, 0xa3), 'windows-1252')).toBe('Â£')
  expect([isText(bytes(0x41)), isText(bytes(0x41, 0))]).toEqual([true, false])
})
