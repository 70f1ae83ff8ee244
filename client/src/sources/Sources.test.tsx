import { apply, type Change, elementId, linkIdOf, type StrategyMap } from '@golden-thread/shared/model'
import { mapFromText } from '@golden-thread/shared/testing'
import { act, screen, waitFor, within } from '@testing-library/react'
import { expect, it } from 'vitest'
import { Dialogs } from '../Dialogs.tsx'
import { EvidenceEditor } from '../parts/index.ts'
import { openTestWorkspace, show, spoken } from '../workspace/testing/index.ts'

const L1 = linkIdOf('supports:S1>O1')
const L2 = linkIdOf('supports:S2>O1')

function map(): StrategyMap {
  const evidence = (link: typeof L1, paragraph: string, quotation: string): Change => ({
    type: 'set-evidence',
    link,
    evidence: { id: `p${paragraph}`, source: 'Report 8a', paragraph, quotation },
  })
  const next = apply(mapFromText`S1 "Safer streets" -> O1 "Fewer fires"; S2 "Warm homes" -> O1; S2 -> O2`, {
    type: 'batch',
    changes: [evidence(L1, '21', 'Officers on every street'), evidence(L2, '9', 'Insulation first')],
  })
  if (!next.ok) throw new Error(next.error.code)
  return next.value
}

const register = () => screen.findByRole('dialog', { name: 'Sources' })
const links = (open: HTMLElement) =>
  within(open)
    .getAllByRole('listitem')
    .map((item) => within(item).getByRole('button').textContent)

it('[SRC1] lists links by source and paragraph, and those without evidence apart', async () => {
  const workspace = openTestWorkspace(map())
  show(workspace, <Dialogs />)
  act(() => workspace.openDialog({ type: 'sources' }))
  const open = await register()
  expect(links(open)).toEqual([
    'S2 Warm homes supports O1 Fewer fires',
    'S1 Safer streets supports O1 Fewer fires',
    'S2 Warm homes supports O2 O2',
  ])
  const phrases = (await spoken(open)).join('\n')
  expect(phrases).toMatch(
    /heading, Report 8a, level 3[\s\S]*heading, Paragraph 9, level 4[\s\S]*Without evidence \(1\)/,
  )
})

it('[SRC1] finds words in quotations, by keyboard alone, and leads to the details of the link', async () => {
  const workspace = openTestWorkspace(map())
  const { user } = show(workspace, <Dialogs />)
  act(() => workspace.openDialog({ type: 'sources' }))
  const open = await register()
  await waitFor(() => expect(within(open).getByRole('searchbox')).toHaveFocus())
  await user.keyboard('officers street')
  expect(links(open)).toEqual(['S1 Safer streets supports O1 Fewer fires'])
  expect(within(open).getByRole('status')).toHaveTextContent('One piece of evidence from one source')
  const link = within(open).getByRole('button', { name: 'S1 Safer streets supports O1 Fewer fires' })
  while (document.activeElement !== link) await user.tab()
  await user.keyboard('{Enter}')
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
  expect(workspace.selection.get().link).toBe(L1)
  expect(workspace.revealed.get()?.link).toBe(L1)
})

it('[SRC1] is opened from a piece of evidence with what rests on its source', async () => {
  const workspace = openTestWorkspace(map(), { role: 'viewer' })
  const link = workspace.map().links.get(L1)
  if (!link) throw new Error('The drawn link is gone.')
  const { user } = show(
    workspace,
    <>
      <EvidenceEditor owner={{ link: link.id }} evidence={link.evidence} />
      <Dialogs />
    </>,
  )
  await user.click(screen.getByRole('button', { name: 'All that rests on this source, Report 8a' }))
  expect(links(await register())).toHaveLength(2)
})

it('[SRC2] keeps the web address of a document, and refuses in words what is none', async () => {
  const workspace = openTestWorkspace(map())
  const { user } = show(workspace, <Dialogs />)
  act(() => workspace.openDialog({ type: 'sources' }))
  const open = await register()
  await user.click(within(open).getByRole('button', { name: 'Add its web address: Report 8a' }))
  const field = within(open).getByRole('textbox', { name: 'Web address of Report 8a' })
  await user.type(field, 'javascript:alert(1){Enter}')
  expect(field).toHaveAccessibleDescription(/not the address of a page on the web/)
  expect(workspace.map().sources.size).toBe(0)
  await user.clear(field)
  await user.type(field, 'https://example.org/8a{Enter}')
  expect(workspace.history.get().undo).toBe('Address of Report 8a')
  const way = within(open).getByRole('link', { name: /^Open the document Report 8a/ })
  expect(way).toHaveAttribute('href', 'https://example.org/8a')
  expect(way).toHaveAttribute('rel', 'noreferrer')
  act(() => workspace.undo())
  expect(within(open).queryByRole('link')).toBeNull()
})

it('[SRC2] lets a viewer follow an address and change nothing', async () => {
  const workspace = openTestWorkspace(
    { ...map(), sources: new Map([['Report 8a', 'https://example.org/8a']]) },
    { role: 'viewer' },
  )
  show(workspace, <Dialogs />)
  act(() => workspace.openDialog({ type: 'sources' }))
  const open = await register()
  expect(within(open).getByRole('link', { name: /^Open the document/ })).toBeVisible()
  expect(within(open).queryByRole('button', { name: /web address/ })).toBeNull()
})

it('[TXI21] shows the words of a source that stay with the map, with what is quoted from them marked', async () => {
  const text = '21. It is so: Officers on every street, soon.\nOther words.\n9. Insulation first'
  const workspace = openTestWorkspace({
    ...map(),
    texts: new Map([
      ['Report 8a', text],
      ['Annex', 'Nothing quoted.'],
    ]),
  })
  const { user } = show(workspace, <Dialogs />)
  act(() => workspace.openDialog({ type: 'sources' }))
  const open = await register()
  const [report, annex] = within(open).getAllByRole('button', { name: 'Read the text' })
  await user.click(report!)
  const words = within(open).getByRole('region', { name: 'The text of Report 8a' })
  expect(words).toHaveTextContent('Other words.')
  expect([...words.querySelectorAll('mark')].map(({ textContent }) => textContent)).toEqual([
    'Officers on every street',
    'Insulation first',
  ])
  const next = within(open).getByRole('button', { name: 'Next quotation (2)' })
  await user.click(next)
  await user.click(next)
  expect(words.querySelector('[aria-current]')).toHaveTextContent('9. Insulation first')
  await user.click(annex!)
  expect(within(open).getByRole('region', { name: 'The text of Annex' })).toHaveTextContent('Nothing quoted.')
})

it('[IMP52] leads from a piece of evidence to its place in the text, also where no link rests on that source', async () => {
  const annex = { id: 'e', source: 'Annex', paragraph: '2', quotation: 'Safer streets' }
  const owner = { element: elementId('S1') }
  const edited = apply(map(), { type: 'set-evidence', ...owner, evidence: annex })
  if (!edited.ok) throw new Error(edited.error.code)
  const texts = new Map([['Annex', '1. Before.\n2. It is: Safer streets;\n3. After.']])
  const workspace = openTestWorkspace({ ...edited.value, texts }, { role: 'viewer' })
  const { user } = show(
    workspace,
    <>
      <EvidenceEditor owner={owner} evidence={[annex]} />
      <Dialogs />
    </>,
  )
  await user.click(screen.getByRole('button', { name: 'Where it stands in the text, Annex' }))
  const words = within(await register()).getByRole('region', { name: 'The text of Annex' })
  expect(words.querySelector('[aria-current]')).toHaveTextContent('2. It is: Safer streets;')
  expect(screen.queryByText(/Nothing matches/)).toBeNull()
})
