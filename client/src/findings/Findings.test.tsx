import { elementId, linkId } from '@golden-thread/shared/model'
import { sketch } from '@golden-thread/shared/testing'
import { act, screen, waitFor, within } from '@testing-library/react'
import { expect, it } from 'vitest'
import { openTestWorkspace, show, spoken } from '../workspace/testing/index.ts'
import { Findings } from './Findings.tsx'

const map = () => sketch`
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
  const empty = sketch``
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
