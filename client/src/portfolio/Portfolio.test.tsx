import { elementId } from '@golden-thread/shared/model'
import { mapFromText } from '@golden-thread/shared/testing'
import { act, screen, waitFor, within } from '@testing-library/react'
import { expect, it, vi } from 'vitest'
import { Dialogs } from '../Dialogs.tsx'
import { Details } from '../details/index.ts'
import { openTestWorkspace, show, spoken } from '../workspace/testing/index.ts'

const map = () => mapFromText`
  person L1 "Ann"
  proposal S1 "Safer streets"
  proposal S2 "Warm homes"
  outcome O1 "Fewer fires"
  L1 -> S1; L1 -> S2; S1 -> O1; S1 -works-with-> S2
`
const portfolio = () => screen.findByRole('dialog', { name: 'Portfolio of L1 Ann' })

it('[PFO1] is opened from the details of whoever leads, and of nobody else', async () => {
  const workspace = openTestWorkspace(map())
  const { user } = show(
    workspace,
    <>
      <Details />
      <Dialogs />
    </>,
  )
  act(() => workspace.select({ elements: [elementId('S1')] }))
  expect(screen.queryByRole('button', { name: 'Whole portfolio' })).toBeNull()
  act(() => workspace.select({ elements: [elementId('L1')] }))
  await user.click(screen.getByRole('button', { name: 'Whole portfolio' }))
  expect(await portfolio()).toHaveTextContent('Leads 2 things; one hangs on them alone')
})

it('[PFO1] reads out what is led, what that serves, what is wrong with it, and what hangs on them alone', async () => {
  const workspace = openTestWorkspace(map())
  const { user } = show(workspace, <Dialogs />)
  act(() => workspace.openDialog({ type: 'portfolio', lead: elementId('L1') }))
  const open = await portfolio()
  const phrases = (await spoken(open)).join('\n')
  expect(phrases).toMatch(
    /heading, What they lead, level 3[\s\S]*S1 Safer streets[\s\S]*supports O1 Fewer fires/,
  )
  expect(phrases).toMatch(/heading, What hangs on them alone, level 3[\s\S]*O1 Fewer fires/)
  const led = within(open).getByRole('region', { name: 'S2 Warm homes' })
  expect(within(led).getByRole('heading', { name: 'Findings' })).toBeVisible()
  await user.click(within(led).getByRole('button', { name: 'S2 Warm homes' }))
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
  expect(workspace.revealed.get()?.element).toBe('S2')
})

it('[PFO1] is printed with its button', async () => {
  const workspace = openTestWorkspace(map(), { role: 'viewer' })
  const { user } = show(workspace, <Dialogs />)
  const printed = vi.spyOn(globalThis, 'print').mockImplementation(() => {})
  act(() => workspace.openDialog({ type: 'portfolio', lead: elementId('L1') }))
  await user.click(within(await portfolio()).getByRole('button', { name: 'Print' }))
  expect(printed).toHaveBeenCalledOnce()
  printed.mockRestore()
})
