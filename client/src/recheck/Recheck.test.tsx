import { confirmLink, renameElement } from '@golden-thread/shared/commands'
import { elementId, linkIdOf } from '@golden-thread/shared/model'
import { mapFromText } from '@golden-thread/shared/testing'
import { act, screen, waitFor } from '@testing-library/react'
import { expect, it } from 'vitest'
import { openTestWorkspace, show } from '../workspace/testing/index.ts'
import { RecheckDialog } from './RecheckDialog.tsx'

it('[PRV15] walks by keyboard through the links whose ends were renamed; each that is checked leaves, and comes back', async () => {
  const workspace = openTestWorkspace(mapFromText`
    proposal S1 "Safer streets"
    outcome O1 "Fewer fires"
    outcome O2 "More trust"
    S1 -> O1
    S1 -> O2
  `)
  const links = [linkIdOf('supports:S1>O1'), linkIdOf('supports:S1>O2')] as const
  for (const id of links) workspace.edit(confirmLink, { id })
  workspace.edit(renameElement, { id: elementId('S1'), before: 'Safer streets', after: 'Calmer streets' })
  let closed = 0
  const { user } = show(workspace, <RecheckDialog onClose={() => (closed += 1)} />)
  await screen.findByText('2 links are left.')
  const focused = () => document.activeElement?.querySelector('p')?.textContent
  await waitFor(() => expect(focused()).toBe('S1 Calmer streets supports O1 Fewer fires'))
  expect(screen.getAllByText('It read “Safer streets”; now it reads “Calmer streets”.')).toHaveLength(2)
  await user.keyboard('{ArrowDown}c')
  expect(workspace.map().links.get(links[1])?.seen?.from).toBe('Calmer streets')
  expect(screen.getByText('1 link is left.')).toBeVisible()
  expect(focused()).toBe('S1 Calmer streets supports O1 Fewer fires')
  act(() => workspace.notices.at(-1)?.action?.run())
  expect(screen.getByText('2 links are left.')).toBeVisible()
  await user.keyboard('{Enter}')
  expect([closed, workspace.revealed.get()]).toEqual([1, { link: links[0] }])
})
