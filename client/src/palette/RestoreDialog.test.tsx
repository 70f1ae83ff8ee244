import { elementId } from '@golden-thread/shared/model'
import { mapFromText } from '@golden-thread/shared/testing'
import { act, screen, waitFor, within } from '@testing-library/react'
import { expect, it } from 'vitest'
import { Dialogs } from '../Dialogs.tsx'
import { openTestWorkspace, show } from '../workspace/testing/index.ts'

const map = () =>
  mapFromText`proposal S1 "Safer streets"; proposal S2 "Warm homes"; S1 -> O1; proposal S9 "Long gone"!`
const S2 = elementId('S2')
const AT = Date.UTC(2026, 10, 22, 12)
const restore = () => screen.findByRole('dialog', { name: 'Restore what was deleted' })

it('[DLG8] restores what somebody else deleted with one key, from any screen, and says who deleted it and when', async () => {
  const workspace = openTestWorkspace(map(), { at: '?view=findings' })
  const { user } = show(workspace, <Dialogs />)
  workspace.others.peers({ 77: { user: { name: 'Ben', color: '#b3261e' } } })
  act(() => workspace.others.receive({ type: 'delete-element', id: S2, at: AT }, 77))
  act(() => workspace.openDialog({ type: 'restore' }))
  const open = await restore()
  const [latest, former] = await within(open).findAllByRole('option')
  expect(latest).toHaveTextContent(/S2 Warm homes.*deleted 22 Nov 2026.* by Ben/)
  expect(former).toHaveTextContent(/S9 Long gone.*deleted 1 Jan 1970/)
  expect(former).not.toHaveTextContent(' by ')
  await user.keyboard('{Enter}')
  await waitFor(() => expect(workspace.map().elements.get(S2)?.deletedAt).toBeUndefined())
  expect(workspace.revealed.get()?.element).toBe(S2)
  act(() => workspace.notices.at(-1)?.action?.run())
  expect(workspace.map().elements.get(S2)?.deletedAt).toBeDefined()
})

it('[DLG8] lists it for a viewer with the reason why it stays deleted', async () => {
  const workspace = openTestWorkspace(map(), { role: 'viewer' })
  show(workspace, <Dialogs />)
  act(() => workspace.openDialog({ type: 'restore' }))
  const option = await within(await restore()).findByRole('option')
  expect(option).toHaveAttribute('aria-disabled', 'true')
  expect(option).toHaveTextContent('view-only link')
})
