import { templateOf } from '@golden-thread/shared/frameworks'
import { aliveElements, emptyMap, type Framework, labelOf } from '@golden-thread/shared/model'
import { screen, waitFor, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { openTestWorkspace, show, spoken } from '../../workspace/testing/index.ts'
import { ImportDialog } from '../index.ts'

const PAPER = `1. The two priorities are;

• Safer streets;
• Together.

2. Each of the proposals has a lead. These are;

• Counter terrorism – AC Andy Hayman
• Covert assets – AC Tim Godwin

3. Other words.`

const framework = templateOf('corporate-strategy-2006')?.build().framework as Framework

async function opened() {
  const workspace = openTestWorkspace(emptyMap(framework, 'Plan'))
  const shown = show(workspace, <ImportDialog onClose={() => undefined} />)
  const { user } = shown
  await user.click(await screen.findByRole('button', { name: 'Text of a paper…' }))
  const dialog = await screen.findByRole('dialog', { name: 'Bring in the text of a paper' })
  await user.click(within(dialog).getByRole('textbox', { name: /Paste the text/ }))
  await user.paste(PAPER)
  await user.click(within(dialog).getByRole('button', { name: 'Read the text' }))
  return { workspace, dialog, labels: () => aliveElements(workspace.map()).map(labelOf), ...shown }
}

describe('[TXI20] the text of a paper', () => {
  it('is looked at with what is proposed, and comes in as one step of undo, with its text', async () => {
    const { user, workspace, dialog, labels } = await opened()
    expect(within(dialog).getByRole('combobox', { name: 'Paragraph 1 is' })).toBeVisible()
    await within(dialog).findByText('9 new, 0 changed; 0 refused; 2 parts not assigned.')
    expect(within(dialog).getByText('Priority P1: Safer streets').closest('li')).toHaveTextContent(
      '¶ 1, Line 2',
    )
    expect(labels()).toEqual([])
    const source = within(dialog).getByRole('textbox', { name: /The paper is called/ })
    await user.clear(source)
    await user.type(source, 'Report 8a')
    await user.click(within(dialog).getByRole('button', { name: 'Bring in 9' }))
    await waitFor(() => expect(labels()).toContain('P1 Safer streets'))
    const { texts } = workspace.map()
    expect([...texts.keys()]).toEqual(['Report 8a'])
    const [first] = aliveElements(workspace.map(), 'priority')
    expect(first?.evidence).toEqual([
      { id: expect.any(String), source: 'Report 8a', paragraph: '1', quotation: 'Safer streets' },
    ])
    workspace.undo()
    expect(labels()).toEqual([])
    expect(workspace.map().texts.size).toBe(0)
  })

  it('is what a person says of its parts, by keyboard, and what is left is listed', async () => {
    const { user, dialog } = await opened()
    const list = await within(dialog).findByRole('combobox', { name: 'The list of paragraph 1 is' })
    expect(within(list).getByRole('option', { name: 'Proposed: Priorities' })).toBeInTheDocument()
    await user.selectOptions(list, 'Outcomes')
    await within(dialog).findByText('Outcome O1: Safer streets')
    await user.selectOptions(
      within(dialog).getByRole('combobox', { name: 'Paragraph 3 is' }),
      'Read: nothing to take',
    )
    await within(dialog).findByText('9 new, 0 changed; 0 refused; 1 part not assigned.')
    await user.click(within(dialog).getByText('Not assigned (1)'))
    expect(within(dialog).getByText('Not assigned (1)').closest('details')).toHaveTextContent(
      '¶ 1 The two priorities are;',
    )
  })

  it('is read out in order: its name, its parts with what they are, and what would happen', async () => {
    const { container } = await opened()
    await screen.findByText(/9 new/)
    const said = (await spoken(container.ownerDocument.body)).join(' / ')
    expect(said).toMatch(
      /The paper is called.*The two priorities are.*Paragraph 1 is.*What would happen.*9 new/s,
    )
  })

  it('that is none is refused in a sentence, and stays where it was typed', async () => {
    const workspace = openTestWorkspace(emptyMap(framework, 'Plan'))
    const file = new File([new Uint8Array([80, 75, 3, 4])], 'paper.docx')
    show(workspace, <ImportDialog given={{ file }} onClose={() => undefined} />)
    const dialog = await screen.findByRole('dialog', { name: 'Bring in the text of a paper' })
    await waitFor(() => expect(within(dialog).getByRole('alert')).not.toBeEmptyDOMElement())
    expect(within(dialog).getByRole('button', { name: 'Read the text' })).toBeVisible()
  })
})
