import {
  apply,
  type Change,
  elementId,
  linkIdOf,
  type SavedView,
  type StrategyMap,
} from '@golden-thread/shared/model'
import { mapFromText } from '@golden-thread/shared/testing'
import { act, screen, waitFor, within } from '@testing-library/react'
import { expect, it } from 'vitest'
import { Dialogs } from '../Dialogs.tsx'
import { openTestWorkspace, show } from '../workspace/testing/index.ts'

const S1 = elementId('S1')
const L1 = linkIdOf('supports:S1>O1')

function map(): StrategyMap {
  const changes: Change[] = [
    {
      type: 'set-evidence',
      link: L1,
      evidence: { id: 'e1', source: 'Report 8a', paragraph: '21', quotation: 'Officers on every street' },
    },
    { type: 'edit-element', id: S1, fields: { summary: 'Lanterns at each corner' } },
  ]
  const next = apply(
    mapFromText`proposal S1 "Safer streets"; S1 -> O1 "Fewer fires"; outcome O2 "Clean air"`,
    {
      type: 'batch',
      changes,
    },
  )
  if (!next.ok) throw new Error(next.error.code)
  return next.value
}

async function search(words: string) {
  const workspace = openTestWorkspace(map())
  const { user } = show(workspace, <Dialogs />)
  act(() => workspace.openPalette())
  const open = await screen.findByRole('dialog')
  await user.type(within(open).getByRole('combobox'), words)
  const texts = () =>
    within(open)
      .getAllByRole('option')
      .map((option) => option.textContent)
  return { workspace, user, texts }
}

it('[DLG9] finds a link by its words, and leads to it', async () => {
  const { workspace, user, texts } = await search('streets supports')
  expect(texts()[0]).toContain('S1 Safer streets supports O1 Fewer fires')
  await user.keyboard('{Enter}')
  await waitFor(() => expect(workspace.revealed.get()?.link).toBe(L1))
})

it('[DLG9] finds a quotation, a paragraph and a source, and leads to the link', async () => {
  const { workspace, user, texts } = await search('officers 8a 21')
  expect(texts()).toEqual([expect.stringContaining('Officers on every street')])
  await user.keyboard('{Enter}')
  await waitFor(() => expect(workspace.revealed.get()?.link).toBe(L1))
})

it('[DLG9] finds what a field says, and leads to its element', async () => {
  const { workspace, user } = await search('lanterns')
  await user.keyboard('{Enter}')
  await waitFor(() => expect(workspace.revealed.get()?.element).toBe(S1))
})

it('[DLG9] finds a finding by its sentence, and leads to what it is about', async () => {
  const { workspace, user, texts } = await search('clean air not supported')
  expect(texts()[0]).toContain('O2 Clean air')
  await user.keyboard('{Enter}')
  await waitFor(() => expect(workspace.revealed.get()?.element).toBe('O2'))
})

it('[DLG9] lists no links and quotations before anything is searched for', async () => {
  const { texts } = await search(' ')
  expect(texts().join()).not.toContain('Officers')
})

it('[DLG9] finds a saved view by its title, and shows it', async () => {
  const view: SavedView = { id: 'v1', title: 'For the board', order: 0, screen: 'outline', filter: '' }
  const workspace = openTestWorkspace({ ...map(), views: new Map([[view.id, view]]) })
  const { viewCommands } = await import('../shell/viewCommands.ts')
  workspace.addCommands(viewCommands(workspace, workspace.map().views, { whatIf: false, asAt: false }))
  const { user } = show(workspace, <Dialogs />)
  act(() => workspace.openPalette())
  await user.type(within(await screen.findByRole('dialog')).getByRole('combobox'), 'board{Enter}')
  await waitFor(() => expect(workspace.view.get()).toMatchObject({ screen: 'outline', saved: 'v1' }))
})
