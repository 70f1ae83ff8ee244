import { findings } from '@golden-thread/shared/coverage'
import { elementId, linkId, linkIdOf } from '@golden-thread/shared/model'
import { mapFromText } from '@golden-thread/shared/testing'
import { act, screen, waitFor, within } from '@testing-library/react'
import { expect, it } from 'vitest'
import { openTestWorkspace, show, spoken } from '../workspace/testing/index.ts'
import { Findings } from './Findings.tsx'

const map = () => mapFromText`
  proposal S1 "Safer streets"
  outcome O1 "Fewer fires"
  outcome O2 "Dry cellars"
  person P1 "Ann"
  S1 -> O1
  P1 -leads-> S1
`

it('[FND1] lists what fails by severity, gaps first, each with what is wrong and what to do', async () => {
  const { container } = show(openTestWorkspace(map()), <Findings />)
  const phrases = await spoken(container)
  const headings = phrases.filter((phrase) => /^heading, (Gaps|Risks|Notes)/.test(phrase))
  expect(headings.map((phrase) => phrase.match(/Gaps|Risks|Notes/)?.[0])).toEqual(
    ['Gaps', 'Risks', 'Notes'].filter((word) => headings.join().includes(word)),
  )
  const gaps = within(screen.getByRole('region', { name: /^Gaps/ })).getAllByRole('listitem')
  const uncovered = gaps.find((gap) => /Dry cellars/.test(gap.textContent ?? ''))
  const [wrong, advice] = uncovered?.querySelectorAll('p') ?? []
  expect(wrong?.textContent).toMatch(/O2 Dry cellars.*\.$/)
  expect(advice?.textContent).toMatch(/^[A-Z].*\.$/)
})

it('[CLM9] counts at its head how the claims of the paper stand, and leads to them', async () => {
  const drawn = map()
  const kind = {
    id: 'claim',
    archetype: 'issue',
    label: 'Claim',
    plural: 'Claims',
    prefix: 'Q',
    role: 'claim',
    fields: [],
  } as const
  const claim = { id: elementId('Q1'), kind: 'claim', code: 'Q1', title: 'All is well', fields: {} }
  const workspace = openTestWorkspace({
    ...drawn,
    framework: { ...drawn.framework, kinds: [...drawn.framework.kinds, kind] },
    elements: new Map([...drawn.elements, [claim.id, claim]]),
  })
  const { user } = show(workspace, <Findings />)
  expect(screen.getByText(/^Of 1 claim 1 is not shown\./)).toBeVisible()
  await user.click(screen.getByRole('button', { name: 'Show the claims' }))
  expect(workspace.view.get().screen).toBe('claims')
})

it('[FND2] goes away when it is mended, by whoever mends it', async () => {
  const workspace = openTestWorkspace(map())
  show(workspace, <Findings />)
  const gaps = () => screen.queryByRole('region', { name: /^Gaps/ })?.textContent ?? ''
  expect(gaps()).toMatch(/Dry cellars/)
  const drawn = { relation: 'supports', from: { element: elementId('S1') }, to: { element: elementId('O2') } }
  const id = linkId(drawn.relation, drawn.from, drawn.to)
  const link = { ...drawn, id, basis: 'stated', note: '', evidence: [] } as const
  workspace.others.receive({ type: 'create-link', link })
  await waitFor(() => expect(gaps()).not.toMatch(/Dry cellars/))
})

it('[FND3] narrows to one severity, and says where there is none', async () => {
  const { user } = show(openTestWorkspace(map()), <Findings />)
  await user.click(screen.getByRole('button', { name: /^Risks/ }))
  expect(screen.getByRole('button', { name: /^Risks/ })).toHaveAttribute('aria-pressed', 'true')
  expect(screen.queryByRole('region', { name: /^Gaps/ })).toBeNull()
  await user.click(screen.getByRole('button', { name: 'Everything' }))
  expect(screen.getByRole('region', { name: /^Gaps/ })).toBeVisible()
})

it('[FND4] leads to the place: the element on the canvas, the column of the matrix', async () => {
  const workspace = openTestWorkspace(map(), { at: '?view=findings' })
  const { user } = show(workspace, <Findings />)
  const uncovered = within(screen.getByRole('region', { name: /^Gaps/ }))
    .getAllByRole('listitem')
    .find((item) => /Dry cellars/.test(item.textContent ?? ''))
  if (!uncovered) throw new Error('O2 is not found uncovered.')
  await user.click(within(uncovered).getByRole('button', { name: 'O2 Dry cellars, show on canvas' }))
  expect(workspace.view.get().screen).toBe('canvas')
  expect([...workspace.selection.get().elements]).toEqual(['O2'])
  await user.click(within(uncovered).getByRole('button', { name: /^The matrix/ }))
  expect(workspace.view.get().screen).toBe('matrix')
  expect(workspace.revealed.get()).toEqual({ element: 'O2' })
})

it('[FND5] says what was checked when nothing fails', async () => {
  const empty = mapFromText``
  show(openTestWorkspace(empty), <Findings />)
  expect(screen.getByText('Nothing to mend')).toBeVisible()
  expect(screen.getByText('each of the outcomes is directly supported by proposals')).toBeVisible()
})

it('[FND6] confirms all links to re-check in one step, as after a typo was mended', async () => {
  const workspace = openTestWorkspace(map())
  const { user } = show(workspace, <Findings />)
  const seen = { from: 'Sfaer streets', to: '' }
  act(() => {
    for (const link of workspace.map().links.values()) {
      workspace.others.receive({ type: 'edit-link', id: link.id, seen: { ...seen, to: 'Safre streets' } })
    }
  })
  const notes = () => screen.queryByRole('region', { name: /^Notes/ })?.textContent ?? ''
  await waitFor(() => expect(notes().match(/was confirmed when/g)).toHaveLength(2))
  await user.click(screen.getByRole('button', { name: 'They all still hold: confirm them' }))
  expect(notes()).not.toMatch(/was confirmed when/)
  expect(workspace.announcer.text.get()).toBe('Confirmed 2 links.')
  act(() => workspace.undo())
  expect(notes().match(/was confirmed when/g)).toHaveLength(2)
})

const item = (words: RegExp): HTMLElement => {
  const found = screen.getAllByRole('listitem').find(({ textContent }) => words.test(textContent ?? ''))
  if (!found) throw new Error(`No finding says ${words}.`)
  return found
}

it('[FND7] is mended with one press, or opens just what is to be filled in', async () => {
  const workspace = openTestWorkspace(map(), { at: '?view=findings' })
  const { user } = show(workspace, <Findings />)
  await user.click(within(item(/Dry cellars/)).getByRole('button', { name: /^Link O2…, for: / }))
  expect(workspace.dialog.get()).toEqual({ type: 'link-to', from: 'O2' })
  act(() => workspace.openDialog(null))
  await user.click(
    within(item(/S1 .* supports O1 .* no paragraph is given/)).getByRole('button', {
      name: /^Give the paragraph/,
    }),
  )
  expect(workspace.selection.get().link).toBe('supports:S1>O1')
  expect(workspace.revealed.get()).toMatchObject({ part: 'evidence' })
  expect(workspace.view.get().screen).toBe('findings')
  const seen = { from: 'Sfaer streets', to: 'Fewer fires' }
  act(() => workspace.others.receive({ type: 'edit-link', id: linkIdOf('supports:S1>O1'), seen }))
  await waitFor(() => item(/was confirmed when/))
  await user.click(within(item(/was confirmed when/)).getByRole('button', { name: /^It still holds/ }))
  expect(workspace.map().links.get(linkIdOf('supports:S1>O1'))?.seen?.from).toBe('Safer streets')
})

it('[FND8] is accepted with a reason and a name, listed apart, and opened again', async () => {
  const workspace = openTestWorkspace(map())
  const { user } = show(workspace, <Findings />)
  const open = screen.getByText(/The list follows the map/).textContent
  await user.click(within(item(/Dry cellars/)).getByRole('button', { name: /^Accept: O2/ }))
  const dialog = await screen.findByRole('dialog', { name: 'Accept this as it is' })
  await user.click(within(dialog).getByRole('button', { name: 'Accept' }))
  expect(within(dialog).getByText(/Give a reason and a name/)).toBeVisible()
  expect(workspace.map().accepted.size).toBe(0)
  await user.type(within(dialog).getByRole('textbox', { name: 'Reason' }), 'Dry by next year')
  await user.click(within(dialog).getByRole('button', { name: 'Accept' }))
  const accepted = await screen.findByRole('region', { name: 'Accepted (1)' })
  expect(accepted.textContent).toMatch(/O2 Dry cellars.*Accepted by Ann on .*: Dry by next year/)
  expect(screen.queryByRole('region', { name: /^Gaps/ })).toBeNull()
  expect(screen.getByText(/; 1 accepted\. The list follows/).textContent).not.toBe(open)
  await user.click(within(accepted).getByRole('button', { name: /^Open again: O2/ }))
  expect(screen.queryByRole('region', { name: /^Accepted/ })).toBeNull()
  expect(screen.getByRole('region', { name: /^Gaps/ }).textContent).toMatch(/Dry cellars/)
})

it('[FND8] is read by a viewer with its reason, and no button changes it', () => {
  const before = map()
  const found = findings(before).find(({ elements }) => elements.includes(elementId('O2')))
  if (!found) throw new Error('O2 is covered.')
  const acceptance = { reason: 'Dry by next year', by: 'Ben', at: 0, until: '2999-01-01', facts: found.facts }
  const viewed = { ...before, accepted: new Map([[found.id, acceptance]]) }
  show(openTestWorkspace(viewed, { role: 'viewer' }), <Findings />)
  expect(screen.getByRole('region', { name: 'Accepted (1)' }).textContent).toMatch(
    /Accepted until 1 January 2999 by Ben: Dry by next year/,
  )
  expect(screen.queryByRole('button', { name: /^(Accept|Open again|Link)/ })).toBeNull()
})

it('[FND9] comes grouped by what there is to do', () => {
  show(openTestWorkspace(map()), <Findings />)
  const gaps = screen.getByRole('region', { name: /^Gaps/ })
  const link = within(gaps).getByRole('group', { name: 'Link what nothing covers (1)' })
  expect(within(link).getAllByRole('listitem')).toHaveLength(1)
})
