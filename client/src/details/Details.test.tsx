import { confirmLink, renameElement } from '@golden-thread/shared/commands'
import { elementId, linkIdOf } from '@golden-thread/shared/model'
import { mapFromText } from '@golden-thread/shared/testing'
import { act, screen, waitFor, within } from '@testing-library/react'
import { expect, it } from 'vitest'
import { openTestWorkspace, show, spoken } from '../workspace/testing/index.ts'
import { Details } from './Details.tsx'

const map = () => mapFromText`
  proposal S1 "Safer streets"
  proposal S2 "Warm homes"
  outcome O1 "Fewer fires"
  S1 -> O1
`
const S1 = elementId('S1')
const S2 = elementId('S2')
const L1 = linkIdOf('supports:S1>O1')

const field = (name: string) => screen.getByRole('textbox', { name })

it('[DET1] shows what is selected, and the map itself while nothing is', async () => {
  const workspace = openTestWorkspace(map())
  const { container } = show(workspace, <Details />)
  expect(screen.getByRole('heading', { name: 'About this map' })).toBeVisible()
  act(() => workspace.select({ elements: [S1] }))
  expect(field('Title')).toHaveValue('Safer streets')
  const phrases = await spoken(container)
  expect(phrases.slice(0, 3).join()).toMatch(/S1 · Proposal/)
  expect(phrases).toContain('textbox, Title, placeholder Untitled')
  act(() => workspace.select({ link: L1 }))
  expect(container.textContent).toMatch(/S1 Safer streets.*supports.*O1 Fewer fires/)
  act(() => workspace.select({ elements: [S1, S2] }))
  expect(screen.getByRole('heading', { name: '2 elements selected' })).toBeVisible()
})

it('[DET2] hands over what is typed when the field is left, as one step that undo names', async () => {
  const workspace = openTestWorkspace(map())
  workspace.select({ elements: [S1] })
  const { user } = show(workspace, <Details />)
  await user.clear(field('Title'))
  await user.type(field('Title'), 'Calmer streets')
  await user.tab()
  expect(workspace.map().elements.get(S1)?.title).toBe('Calmer streets')
  expect(workspace.history.get().undo).toMatch(/^Rename /)
})

it('[DET3] keeps the last word when the panel goes to something else while it is typed', async () => {
  const workspace = openTestWorkspace(map())
  workspace.select({ elements: [S1] })
  const { user } = show(workspace, <Details />)
  await user.type(field('Title'), ' at night')
  act(() => workspace.select({ elements: [S2] }))
  expect(workspace.map().elements.get(S1)?.title).toBe('Safer streets at night')
  expect(workspace.map().elements.get(S2)?.title).toBe('Warm homes')
})

it('[DET4] weaves what somebody else types into the field that I am typing in', async () => {
  const workspace = openTestWorkspace(map())
  workspace.select({ elements: [S1] })
  const { user } = show(workspace, <Details />)
  await user.type(field('Title'), '!')
  workspace.others.receive({ type: 'edit-element', id: S1, title: 'Much safer streets' })
  await waitFor(() => expect(field('Title')).toHaveValue('Much safer streets!'))
  await user.tab()
  expect(workspace.map().elements.get(S1)?.title).toBe('Much safer streets!')
})

it('[DET5] says that somebody is typing here', async () => {
  const workspace = openTestWorkspace(map())
  workspace.select({ elements: [S1] })
  show(workspace, <Details />)
  workspace.others.peers({ 7: { user: { name: 'Ben', color: '#aa0000' }, editing: 'S1' } })
  expect(await screen.findByText('Ben is typing here')).toBeVisible()
})

it('[DET6] changes the basis of a link, which leads back to the ends it was read with', async () => {
  const workspace = openTestWorkspace(map())
  workspace.select({ link: L1 })
  const { user } = show(workspace, <Details />)
  await user.click(screen.getByRole('radio', { name: /^Inferred/ }))
  expect(workspace.map().links.get(L1)?.basis).toBe('inferred')
  workspace.undo()
  expect(workspace.map().links.get(L1)?.basis).toBe('stated')
})

it('[DET7] asks to read a link again whose ends were changed, until it is confirmed', async () => {
  const workspace = openTestWorkspace(map())
  workspace.edit(confirmLink, { id: L1 })
  workspace.select({ link: L1 })
  const { user } = show(workspace, <Details />)
  expect(screen.queryByText('Re-check this link')).toBeNull()
  act(() => void workspace.edit(renameElement, { id: S1, before: 'Safer streets', after: 'Empty streets' }))
  expect(await screen.findByText(/It read “Safer streets”; now it reads “Empty streets”/)).toBeVisible()
  await user.click(screen.getByRole('button', { name: /still holds/ }))
  await waitFor(() => expect(screen.queryByText('Re-check this link')).toBeNull())
})

it('[DET8] deletes a link from its list, with undo', async () => {
  const workspace = openTestWorkspace(map())
  workspace.select({ elements: [S1] })
  const { user } = show(workspace, <Details />)
  await user.click(
    screen.getByRole('button', { name: 'Actions for the link S1 Safer streets supports O1 Fewer fires' }),
  )
  await user.click(await screen.findByRole('menuitem', { name: /^Delete link/ }))
  expect(workspace.map().links.get(L1)?.deletedAt).toBeDefined()
  workspace.notices.at(-1)?.action?.run()
  expect(workspace.map().links.get(L1)?.deletedAt).toBeUndefined()
})

it('[DET9] adds evidence and takes it away, with undo', async () => {
  const workspace = openTestWorkspace(map())
  workspace.select({ link: L1 })
  const { user } = show(workspace, <Details />)
  await user.click(screen.getByRole('button', { name: /Add evidence/ }))
  await user.type(within(document.body).getAllByRole('textbox', { name: /Paragraph/ })[0]!, '12')
  await user.tab()
  await waitFor(() => expect(workspace.map().links.get(L1)?.evidence).toMatchObject([{ paragraph: '12' }]))
  await user.click(screen.getByRole('button', { name: /Remove evidence/ }))
  expect(workspace.map().links.get(L1)?.evidence).toEqual([])
  workspace.undo()
  expect(workspace.map().links.get(L1)?.evidence).toMatchObject([{ paragraph: '12' }])
})

it('[DET10] reads as words for a viewer, without a field and without a button that would change it', () => {
  const workspace = openTestWorkspace(map(), { role: 'viewer' })
  workspace.select({ elements: [S1] })
  show(workspace, <Details />)
  expect(screen.getByText('Safer streets')).toBeVisible()
  expect(screen.queryByRole('textbox')).toBeNull()
  expect(screen.queryByRole('button', { name: /Delete|Link to/ })).toBeNull()
})

it('[DET11] says that what is selected was deleted by somebody else', async () => {
  const workspace = openTestWorkspace(map())
  workspace.select({ elements: [S1] })
  show(workspace, <Details />)
  workspace.others.receive({ type: 'delete-element', id: S1, at: 1 })
  expect(await screen.findByText('This was deleted')).toBeVisible()
})

it('[DET12] changes all that is selected at once, as one step of undo', async () => {
  const workspace = openTestWorkspace(mapFromText`
    proposal S1 "Safer streets"
    proposal S2 "Warm homes"
    outcome O1 "Fewer fires"
    person L1 "Ann"
    S1 ?> O1
    S2 ?> O1
  `)
  const { user } = show(workspace, <Details />)
  act(() => workspace.select({ elements: [S1, S2, elementId('O1')] }))
  const before = workspace.map()
  await user.selectOptions(
    screen.getByRole('combobox', { name: 'Basis of the 2 links between them' }),
    'Stated',
  )
  expect([...workspace.map().links.values()].map(({ basis }) => basis)).toEqual(['stated', 'stated'])
  act(() => workspace.select({ elements: [S1, S2] }))
  await user.selectOptions(screen.getByRole('combobox', { name: 'Lead' }), 'L1 Ann')
  const leads = () => [...workspace.map().links.values()].filter(({ relation }) => relation === 'leads')
  expect(leads()).toHaveLength(2)
  expect(workspace.announcer.text.get()).toBe('Changed 2 elements.')
  await user.selectOptions(screen.getByRole('combobox', { name: 'Kind' }), 'Outcome')
  expect([S1, S2].map((id) => workspace.map().elements.get(id)?.kind)).toEqual(['outcome', 'outcome'])
  for (let step = 0; step < 3; step += 1) act(() => workspace.undo())
  expect([S1, S2].map((id) => workspace.map().elements.get(id)?.kind)).toEqual(['proposal', 'proposal'])
  expect([...workspace.map().links.values()].filter(({ deletedAt }) => deletedAt === undefined)).toEqual([
    ...before.links.values(),
  ])
})

it('[FND7] the part that a finding asks for takes the focus, once', async () => {
  const workspace = openTestWorkspace(map())
  const { user } = show(workspace, <Details />)
  act(() => workspace.openDetails({ link: L1, part: 'evidence' }))
  await waitFor(() => expect(screen.getByRole('button', { name: 'Add evidence' })).toHaveFocus())
  act(() => workspace.openDetails({ element: S1, part: 'code' }))
  await waitFor(() => expect(field('Code')).toHaveFocus())
  await user.click(field('Title'))
  act(() => void workspace.edit(renameElement, { id: S1, before: 'Safer streets', after: 'Calm streets' }))
  expect(field('Title')).toHaveFocus()
})

it('[DET14] says how well something is supported and why it is marked, in the words of its card, and what mends it', async () => {
  const workspace = openTestWorkspace(mapFromText`
    proposal S1 "Safer streets"; proposal S2 "Warm homes"; outcome O1 "Fewer fires"; outcome O2 "Clean air"
    person L1 "Ann"; L1 -> S1; L1 -> S2
    S1 -> O1; S2 ~> O1; S1 -> O2; S2 -> O2
  `)
  const { user } = show(workspace, <Details />)
  act(() => workspace.select({ elements: [elementId('O1')] }))
  const part = screen.getByRole('region', { name: 'How it holds' })
  expect(part).toHaveTextContent('1 stated, 1 inferred')
  expect(part).toHaveTextContent('Hangs on S1')
  expect(part).toHaveTextContent(/Link another proposal to O1/)
  await user.click(within(part).getByRole('button', { name: /^Link O1…/ }))
  expect(workspace.dialog.get()).toMatchObject({ type: 'link-to', from: 'O1' })
  act(() => workspace.select({ elements: [elementId('O2')] }))
  const sound = screen.getByRole('region', { name: 'How it holds' })
  expect(sound).toHaveTextContent('2 stated')
  expect(sound).toHaveTextContent('No paragraph')
  expect(sound).not.toHaveTextContent('Hangs on')
})

it('[DET29] details of a cell under a filter say what the grid says, and what it would be without', () => {
  const filtered = mapFromText`proposal S1 "Safer"; proposal S2 "Warm"; outcome O1 "Calm"; S1 ~> O1; S2 -> O1`
  const cell = { matrix: 'proposals-outcomes', row: elementId('S1'), column: elementId('O1') }
  const at = '?view=matrix&matrix=proposals-outcomes&basis=stated'
  const workspace = openTestWorkspace(filtered, { at })
  workspace.select({ cell })
  show(workspace, <Details />)
  expect(screen.getByRole('heading', { name: 'Not assessed' })).toBeVisible()
  expect(
    screen.getByText(/only links that are stated are counted here\. +Without the filter it reads/),
  ).toBeVisible()
  expect(screen.queryByText(/Nobody has said anything/)).toBeNull()
  const apart = screen.getByRole('heading', { name: 'Left out by the filter' })
  const link = screen.getByRole('heading', { name: /^S1.* supports O1/ })
  expect(apart.compareDocumentPosition(link) & Node.DOCUMENT_POSITION_FOLLOWING).toBeTruthy()
  act(() => workspace.go({ where: [] }))
  expect(screen.getByRole('heading', { name: 'Direct (inferred)' })).toBeVisible()
  expect(screen.queryByText(/Without the filter/)).toBeNull()
})
