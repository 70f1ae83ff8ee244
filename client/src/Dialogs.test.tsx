import { elementId, linkIdOf } from '@golden-thread/shared/model'
import { mapFromText } from '@golden-thread/shared/testing'
import { act, screen, waitFor, within } from '@testing-library/react'
import { expect, it, vi } from 'vitest'
import { Dialogs } from './Dialogs.tsx'
import { openTestWorkspace, show, spoken } from './workspace/testing/index.ts'

const map = () => mapFromText`
  proposal S1 "Safer streets"
  proposal S2 "Warm homes"
  outcome O1 "Fewer fires"
  S1 -> O1
`
const S1 = elementId('S1')
const S2 = elementId('S2')

const dialog = (name: RegExp | string) => screen.findByRole('dialog', { name })

it('[DLG1] is named, has the focus inside, and leaves with Escape', async () => {
  const workspace = openTestWorkspace(map())
  const { user } = show(workspace, <Dialogs />)
  for (const [type, name] of [
    ['shortcuts', 'Keyboard shortcuts'],
    ['views', 'Views'],
    ['export', 'Export'],
    ['name', 'Your name'],
  ] as const) {
    act(() => workspace.openDialog({ type }))
    const open = await dialog(name)
    await waitFor(() => expect(open).toContainElement(document.activeElement as HTMLElement))
    await user.keyboard('{Escape}')
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
    expect(workspace.dialog.get()).toBeNull()
  }
})

it('[DLG2] links by typing: what fits comes first, what is not allowed says why', async () => {
  const workspace = openTestWorkspace(map())
  const { user } = show(workspace, <Dialogs />)
  act(() => workspace.openLinkTo(S2))
  const open = await dialog(/S2 Warm homes/)
  await user.type(within(open).getByRole('combobox'), 'fewer')
  await user.keyboard('{Enter}')
  await waitFor(() => expect(workspace.map().links.get(linkIdOf('supports:S2>O1'))?.basis).toBe('assumed'))
  expect(workspace.drawn.get()).toEqual(['supports:S2>O1'])
  act(() => workspace.openLinkTo(S1))
  const again = await dialog(/S1 Safer streets/)
  await user.type(within(again).getByRole('combobox'), 'fewer')
  const refused = await within(again).findByRole('group', { name: 'Cannot be linked' })
  const options = within(refused).getAllByRole('option')
  expect(options.every((option) => option.getAttribute('aria-disabled') === 'true')).toBe(true)
  expect(options[0]?.textContent).toMatch(/\.$/)
})

it('[DLG10] links several at once, in one step of undo, and asks what they rest on', async () => {
  const workspace = openTestWorkspace(mapFromText`
    proposal S1 "Safer streets"; outcome O1 "Fewer fires"; outcome O2 "Clean air"; outcome O3 "Dry cellars"`)
  const { user } = show(workspace, <Dialogs />)
  act(() => workspace.openLinkTo(S1))
  const open = await dialog(/S1 Safer streets/)
  await user.type(within(open).getByRole('combobox'), 'supports o')
  await user.keyboard('{Control>}{Enter}{/Control}{ArrowDown}{ArrowDown}{Control>}{Enter}{/Control}')
  expect(workspace.announcer.text.get()).toMatch(/O3 Dry cellars marked, 2 in all/)
  expect(within(open).getByRole('button', { name: 'Add 2 links' })).toBeVisible()
  await user.keyboard('{Enter}')
  await waitFor(() => expect([...workspace.map().links.keys()]).toEqual(['supports:S1>O1', 'supports:S1>O3']))
  expect(workspace.drawn.get()).toEqual(['supports:S1>O1', 'supports:S1>O3'])
  act(() => workspace.undo())
  expect([...workspace.map().links.values()].every(({ deletedAt }) => deletedAt !== undefined)).toBe(true)
})

it('[DLG11] makes a card with its link, by a title that is not there yet', async () => {
  const workspace = openTestWorkspace(map())
  const { user } = show(workspace, <Dialogs />)
  act(() => workspace.openLinkTo(S1))
  const open = await dialog(/S1 Safer streets/)
  await user.type(within(open).getByRole('combobox'), 'Quiet nights')
  await user.click(within(open).getByRole('option', { name: 'supports a new outcome: “Quiet nights”' }))
  await waitFor(() =>
    expect([...workspace.map().elements.values()].map(({ title }) => title)).toContain('Quiet nights'),
  )
  const made = [...workspace.map().elements.values()].find(({ title }) => title === 'Quiet nights')
  expect(workspace.map().links.get(linkIdOf(`supports:S1>${made?.id}`))).toBeDefined()
  expect(workspace.drawn.get()).toEqual([`supports:S1>${made?.id}`])
})

it('[DLG20] claims something of several elements together', async () => {
  const workspace = openTestWorkspace(map())
  const { user } = show(workspace, <Dialogs />)
  act(() => workspace.openDialog({ type: 'collective-claim' }))
  const open = await dialog('Add a collective claim')
  await user.selectOptions(within(open).getByRole('combobox', { name: 'From' }), 'S2 Warm homes')
  await user.selectOptions(
    within(open).getByRole('combobox', { name: /^From: S2.*together with/ }),
    'S1 Safer streets',
  )
  expect(open).toHaveTextContent(/S1 and S2 support all outcomes/)
  await user.click(within(open).getByRole('button', { name: 'Add the claim' }))
  expect(workspace.map().links.get(linkIdOf('supports:S1,S2>*outcome'))).toBeDefined()
})

it('[DLG21] finds an element by its other names', async () => {
  const drawn = map()
  const kinds = drawn.framework.kinds.map((kind) => ({
    ...kind,
    fields: [...kind.fields, { id: 'known-as', label: 'Known as', type: 'text', role: 'alias' } as const],
  }))
  const workspace = openTestWorkspace({ ...drawn, framework: { ...drawn.framework, kinds } })
  workspace.others.receive({
    type: 'edit-element',
    id: S1,
    fields: { 'known-as': 'Neighbourhoods; Step change' },
  })
  const { user } = show(workspace, <Dialogs />)
  act(() => workspace.openPalette())
  const open = await screen.findByRole('dialog')
  await user.type(within(open).getByRole('combobox'), 'step change')
  expect(
    within(open).getByRole('option', { name: /S1 Safer streets.*also Neighbourhoods, Step change/ }),
  ).toBeVisible()
})

it('[DLG3] asks first what to link from where nothing is selected', async () => {
  const workspace = openTestWorkspace(map())
  const { user } = show(workspace, <Dialogs />)
  act(() => workspace.openLinkTo(null))
  await user.type(within(await screen.findByRole('dialog')).getByRole('combobox'), 's2{Enter}')
  expect(await dialog(/S2 Warm homes/)).toBeVisible()
})

it('[DLG4] finds every command and element by name, and runs what is chosen', async () => {
  const workspace = openTestWorkspace(map())
  const run = vi.fn()
  workspace.addCommands([{ id: 'moon', group: 'Go to', title: 'Fly to the moon', keys: 'm', run }])
  const { user } = show(workspace, <Dialogs />)
  act(() => workspace.openPalette())
  await user.type(within(await screen.findByRole('dialog')).getByRole('combobox'), 'moon{Enter}')
  await waitFor(() => expect(run).toHaveBeenCalledOnce())
  act(() => workspace.openPalette())
  await user.type(within(await screen.findByRole('dialog')).getByRole('combobox'), 'warm{Enter}')
  await waitFor(() => expect([...workspace.selection.get().elements]).toEqual([S2]))
})

it('[DLG5] makes a claim about whole kinds, and shows it', async () => {
  const workspace = openTestWorkspace(map())
  const { user } = show(workspace, <Dialogs />)
  act(() => workspace.openDialog({ type: 'collective-claim' }))
  const open = await screen.findByRole('dialog')
  const phrases = await spoken(open)
  expect(phrases[0]).toMatch(/^dialog, /)
  await user.click(within(open).getByRole('button', { name: /^Add/ }))
  await waitFor(() =>
    expect([...workspace.map().links.values()].some(({ from }) => 'kind' in from)).toBe(true),
  )
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
  expect(workspace.revealed.get()?.link).toBeDefined()
})

it('[DLG6] asks before more than five elements go, says how many links go too, and gives undo', async () => {
  const many = mapFromText`S1; S2; S3; S4; S5; S6; S1 -> O1`
  const workspace = openTestWorkspace(many)
  const { user } = show(workspace, <Dialogs />)
  const ids = ['S1', 'S2', 'S3', 'S4', 'S5', 'S6'].map(elementId)
  act(() => workspace.confirmDelete(ids.slice(0, 5)))
  expect(workspace.notices).toHaveLength(1)
  act(() => workspace.undo())
  act(() => workspace.confirmDelete(ids))
  const open = await dialog('Delete 6 elements?')
  expect(within(open).getByText(/^One link will leave/)).toBeVisible()
  expect(workspace.map().elements.get(S1)?.deletedAt).toBeUndefined()
  await user.click(within(open).getByRole('button', { name: 'Delete' }))
  await waitFor(() => expect(workspace.map().elements.get(S1)?.deletedAt).toBeDefined())
  act(() => workspace.notices.at(-1)?.action?.run())
  expect(ids.every((id) => workspace.map().elements.get(id)?.deletedAt === undefined)).toBe(true)
})

it('[DLG7] saves what is shown as a view, keeps views in order, and deletes one with undo', async () => {
  const workspace = openTestWorkspace(map(), { at: '?view=outline' })
  const { user } = show(workspace, <Dialogs />)
  act(() => workspace.openDialog({ type: 'views' }))
  const open = await dialog('Views')
  const name = within(open).getByRole('textbox', { name: 'Save what you see now as' })
  await user.type(name, 'First{Enter}')
  await user.type(name, 'Second{Enter}')
  const titles = () =>
    within(open)
      .getAllByRole('textbox', { name: /^Title of the view/ })
      .map((title) => (title as HTMLInputElement).value)
  await waitFor(() => expect(titles()).toEqual(['First', 'Second']))
  await user.click(within(open).getByRole('button', { name: 'Move “Second” up' }))
  await waitFor(() => expect(titles()).toEqual(['Second', 'First']))
  await user.click(within(open).getByRole('button', { name: 'Delete “First”' }))
  await waitFor(() => expect(titles()).toEqual(['Second']))
  act(() => workspace.notices.at(-1)?.action?.run())
  await waitFor(() => expect(titles()).toEqual(['Second', 'First']))
})

it('[EXD1] offers every matrix in every format that the server lists, and says when it cannot be asked', async () => {
  const workspace = openTestWorkspace(map())
  show(workspace, <Dialogs />)
  const fetched = vi.spyOn(globalThis, 'fetch').mockRejectedValueOnce(new TypeError('offline'))
  act(() => workspace.openDialog({ type: 'export' }))
  expect(await dialog('Export')).toHaveTextContent('cannot be reached')
  act(() => workspace.openDialog(null))
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
  const formats = [
    {
      id: 'odt',
      label: 'Writer',
      description: 'A text',
      extension: 'odt',
      family: 'document',
      takes: 'paper',
    },
    {
      id: 'json',
      label: 'JSON',
      description: 'The whole map',
      extension: 'json',
      family: 'data',
      takes: 'map',
    },
  ]
  fetched.mockResolvedValueOnce(Response.json(formats))
  act(() => workspace.openDialog({ type: 'export' }))
  const [matrix] = workspace.map().framework.matrices
  const link = await screen.findByRole('link', { name: `${matrix?.title} as Writer` })
  expect(link.getAttribute('href')).toMatch(new RegExp(`/matrices/${matrix?.id}\\.odt$`))
  expect(screen.getByRole('link', { name: 'The whole map (.json)' }).getAttribute('href')).toMatch(/\.json$/)
  fetched.mockRestore()
})
