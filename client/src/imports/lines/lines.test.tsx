import { planTables, readBase, tripTables, workbookOf } from '@golden-thread/shared/imports'
import { apply, elementId } from '@golden-thread/shared/model'
import { mapFromTextIn, testFramework2 } from '@golden-thread/shared/testing'
import { screen, waitFor, within } from '@testing-library/react'
import { useState } from 'react'
import { describe, expect, it } from 'vitest'
import { openTestWorkspace, show } from '../../workspace/testing/index.ts'
import { ImportDialog } from '../index.ts'
import { LineList } from './index.ts'

const map = mapFromTextIn('proposal S1 "Alpha"; proposal S2 "Beta"', testFramework2)

describe('[IMP43] what an import would do', () => {
  it('is taken or left line by line, by keyboard, before anything is done', async () => {
    const workspace = openTestWorkspace(map)
    const words = 'Code,Proposal\nS1,Alpha two\nS2,Beta two\nS3,Gamma'
    const { user } = show(workspace, <ImportDialog given={{ words }} onClose={() => undefined} />)
    const dialog = await screen.findByRole('dialog')
    await user.click(await within(dialog).findByText('Line by line (3)'))
    const line = within(dialog).getByRole('checkbox', {
      name: /S2 Beta, Proposal: “Beta” becomes “Beta two”/,
    })
    line.focus()
    await user.keyboard(' ')
    await within(dialog).findByText('1 new, 1 changed, 1 as they are; 0 refused.')
    expect(line).not.toBeChecked()
    await user.click(within(dialog).getByRole('button', { name: 'Leave all' }))
    await within(dialog).findByRole('button', { name: 'Nothing to bring in' })
    await user.click(within(dialog).getByRole('checkbox', { name: /New: S3 Gamma/ }))
    await user.click(within(dialog).getByRole('button', { name: 'Bring in 1' }))
    const titles = () => [...workspace.map().elements.values()].map(({ title }) => title)
    await waitFor(() => expect(titles()).toEqual(['Alpha', 'Beta', 'Gamma']))
  })

  it('asks of each conflict whose words stand: what it was, theirs and yours', async () => {
    const now = apply(map, { type: 'edit-element', id: elementId('S1'), title: 'By others' })
    if (!now.ok) throw new Error('refused')
    const tables = workbookOf(map).map(({ name, heads, rows }) => ({
      name,
      rows: [heads, ...rows].map((cells, at) => ({
        at: at + 1,
        cells: cells.map((cell) => (cell === 'Alpha' && name !== 'Golden Thread' ? 'By me' : cell)),
      })),
    }))
    const base = readBase(tables)!
    const plan = (accept: Record<string, boolean>) => {
      const newId = () => elementId('new')
      const planned = planTables(
        now.value,
        { tables: tripTables(tables, base, { accept }), base, source: '' },
        { by: 'Ann', at: 1, newId },
      )
      if (!planned.ok) throw new Error(planned.error.sentence)
      return planned.value
    }
    function Lines() {
      const [accept, setAccept] = useState<Record<string, boolean>>({})
      const planned = plan(accept)
      return (
        <>
          <LineList planned={planned} accept={accept} isOpen onAccept={setAccept} />
          <output>{planned.after.elements.get(elementId('S1'))?.title}</output>
        </>
      )
    }
    const { user } = show(openTestWorkspace(map), <Lines />)
    const row = screen.getByRole('row', { name: /S1 Alpha|S1 By others/ })
    expect(
      within(row)
        .getAllByRole('cell')
        .map(({ textContent }) => textContent),
    ).toEqual(['Alpha', 'By others', 'By me'])
    expect(within(row).getByRole('radio', { name: 'By others' })).toBeChecked()
    await user.click(within(row).getByRole('radio', { name: 'By me' }))
    expect(screen.getByRole('status')).toHaveTextContent('By me')
  })
})
