import { templateOf } from '@golden-thread/shared/frameworks'
import { elementId, linkIdOf } from '@golden-thread/shared/model'
import { mapFromText } from '@golden-thread/shared/testing'
import { screen, waitFor, within } from '@testing-library/react'
import { expect, it } from 'vitest'
import { openTestWorkspace, show, spoken } from '../workspace/testing/index.ts'
import { Outline } from './Outline.tsx'

const map = () => mapFromText`
  proposal S1 "Safer streets"
  proposal S2 "Warm homes"
  outcome O1 "Fewer fires"
  S1 -> O1
  S2 ~> O1
`
const S1 = elementId('S1')
const S2 = elementId('S2')
const L1 = linkIdOf('supports:S1>O1')

const kind = (name: RegExp) => screen.getByRole('region', { name })
const element = (name: string) => within(kind(/^Proposals/)).getByRole('button', { name })

it('[OUT1] reads as headings and lists, with each link under both of its ends', async () => {
  const { container } = show(openTestWorkspace(map()), <Outline />)
  const phrases = await spoken(container)
  expect(phrases[0]).toBe('region, Outline')
  expect(phrases.filter((phrase) => /^heading, .*level 2$/.test(phrase))).toEqual([
    'heading, Values (0), level 2',
    'heading, Priorities (0), level 2',
    'heading, Proposals (2), level 2',
    'heading, Programmes (0), level 2',
    'heading, Outcomes (1), level 2',
    'heading, Leads (0), level 2',
  ])
  const from = phrases.indexOf('heading, S1 Safer streets, level 3')
  const to = phrases.indexOf('heading, S2 Warm homes, level 3')
  expect(phrases.slice(from, to).filter((phrase) => /^(supports|button, O1|Stated)/.test(phrase))).toEqual([
    'supports',
    'button, O1 Fewer fires',
    'Stated',
  ])
  const outcome = phrases.slice(phrases.indexOf('heading, O1 Fewer fires, level 3'))
  expect(outcome.filter((phrase) => /^(is supported|button, S|Stated|Inferred)/.test(phrase))).toEqual([
    'is supported by',
    'button, S1 Safer streets',
    'Stated',
    'button, S2 Warm homes',
    'Inferred',
  ])
})

it('[OUT2] says what is not there', async () => {
  const { user } = show(openTestWorkspace(mapFromText`proposal S1 "Safer streets"`), <Outline />)
  expect(within(kind(/^Outcomes/)).getByText('No outcomes yet.')).toBeVisible()
  expect(within(kind(/^Proposals/)).getByText('No links yet.')).toBeVisible()
  await user.type(screen.getByRole('searchbox'), 'moon')
  expect(await within(kind(/^Proposals/)).findByText('No proposals match the search.')).toBeVisible()
})

it('[OUT3] finds by code and title, and says how many there are', async () => {
  const workspace = openTestWorkspace(map())
  const { user } = show(workspace, <Outline />)
  await user.type(screen.getByRole('searchbox'), 'warm')
  await waitFor(() => expect(screen.queryByRole('heading', { name: /Safer/ })).toBeNull())
  expect(screen.getByRole('heading', { name: 'S2 Warm homes' })).toBeVisible()
  await waitFor(() => expect(workspace.announcer.text.get()).toBe('1 element found.'))
  await user.clear(screen.getByRole('searchbox'))
  await user.type(screen.getByRole('searchbox'), 'o1')
  expect(await screen.findByRole('heading', { name: 'O1 Fewer fires' })).toBeVisible()
})

it('[OUT4] adds elements one after the other, and goes back to the button', async () => {
  const workspace = openTestWorkspace(map())
  const { user } = show(workspace, <Outline />)
  await user.click(screen.getByRole('button', { name: 'New outcome' }))
  await user.keyboard('Dry cellars{Enter}')
  expect(workspace.announcer.text.get()).toBe('O2 Dry cellars added.')
  await user.keyboard('Clean air{Enter}{Escape}')
  expect(screen.getByRole('heading', { name: 'O3 Clean air' })).toBeVisible()
  await waitFor(() => expect(screen.getByRole('button', { name: 'New outcome' })).toHaveFocus())
  workspace.undo()
  await waitFor(() => expect(screen.queryByRole('heading', { name: 'O3 Clean air' })).toBeNull())
  expect(screen.getByRole('heading', { name: 'O2 Dry cellars' })).toBeVisible()
})

it('[OUT5] renames in place, or leaves it as it was', async () => {
  const workspace = openTestWorkspace(map())
  const { user } = show(workspace, <Outline />)
  element('S1 Safer streets').focus()
  await user.keyboard('{F2}Calmer streets{Enter}')
  await waitFor(() => expect(element('S1 Calmer streets')).toHaveFocus())
  await user.keyboard('{F2}Nothing of it{Escape}')
  await waitFor(() => expect(element('S1 Calmer streets')).toHaveFocus())
  expect(workspace.map().elements.get(S1)?.title).toBe('Calmer streets')
})

it('[OUT6] deletes an element, with undo, and puts the focus on its neighbour', async () => {
  const workspace = openTestWorkspace(map())
  const { user } = show(workspace, <Outline />)
  element('S1 Safer streets').focus()
  await user.keyboard('{Delete}')
  expect(workspace.map().elements.get(S1)?.deletedAt).toBeDefined()
  await waitFor(() => expect(element('S2 Warm homes')).toHaveFocus())
  const [notice] = workspace.notices
  expect(notice?.text).toContain('S1 Safer streets')
  notice?.action?.run()
  expect(workspace.map().elements.get(S1)?.deletedAt).toBeUndefined()
})

it('[OUT6] deletes a link, and puts the focus on the element it stood under', async () => {
  const workspace = openTestWorkspace(map())
  const { user } = show(workspace, <Outline />)
  const proposals = within(kind(/^Proposals/))
  const [first] = proposals.getAllByRole('button', { name: 'O1 Fewer fires' })
  first?.focus()
  await user.keyboard('{Delete}')
  expect(workspace.map().links.get(L1)?.deletedAt).toBeDefined()
  const [notice] = workspace.notices
  expect(notice?.text).toMatch(/deleted.*S1 Safer streets supports O1 Fewer fires/i)
  await waitFor(() => expect(element('S1 Safer streets')).toHaveFocus())
  notice?.action?.run()
  expect(workspace.map().links.get(L1)?.deletedAt).toBeUndefined()
})

it('[OUT7] goes through the elements by arrow keys, and folds their links', async () => {
  const { user } = show(openTestWorkspace(map()), <Outline />)
  const outcome = () => within(kind(/^Outcomes/)).getByRole('button', { name: 'O1 Fewer fires' })
  element('S2 Warm homes').focus()
  await user.keyboard('{ArrowDown}')
  expect(outcome()).toHaveFocus()
  await user.keyboard('{ArrowLeft}')
  expect(screen.getByRole('button', { name: /^Links of O1/ })).toHaveAttribute('aria-expanded', 'false')
  expect(screen.queryByText('is supported by')).toBeNull()
  await user.keyboard('{ArrowRight}{ArrowUp}')
  expect(screen.getByText('is supported by')).toBeVisible()
  expect(element('S2 Warm homes')).toHaveFocus()
})

it('[OUT8] lists what was deleted, and brings it back', async () => {
  const workspace = openTestWorkspace(map())
  const { user } = show(workspace, <Outline />)
  workspace.confirmDelete([S2])
  await user.click(await screen.findByRole('button', { name: 'Restore S2 Warm homes' }))
  expect(workspace.map().elements.get(S2)?.deletedAt).toBeUndefined()
  expect(workspace.announcer.text.get()).toBe('S2 Warm homes restored.')
  expect(screen.queryByRole('heading', { name: /^Recently deleted/ })).toBeNull()
})

it('[OUT9] is read-only for a viewer, and says why', async () => {
  const workspace = openTestWorkspace(map(), { role: 'viewer' })
  const { user } = show(workspace, <Outline />)
  expect(screen.getByText(/view-only link/)).toBeVisible()
  expect(screen.queryByRole('button', { name: /^(New|Link .* to|Restore)/ })).toBeNull()
  const before = workspace.map()
  element('S1 Safer streets').focus()
  await user.keyboard('{F2}{Delete}')
  expect(workspace.map()).toBe(before)
  await user.click(screen.getByRole('button', { name: 'Actions for S1 Safer streets' }))
  const items = (await screen.findAllByRole('menuitem')).map((item) => item.textContent)
  expect(items).toEqual(['Open details', 'Show on canvas', 'What if this were dropped?'])
})

it('[OUT10] brings what is asked for into sight', async () => {
  const workspace = openTestWorkspace(map(), { at: '?view=outline' })
  const { user } = show(workspace, <Outline />)
  await user.click(screen.getByRole('button', { name: 'Hide all links' }))
  await user.type(screen.getByRole('searchbox'), 'warm')
  await waitFor(() => expect(screen.queryByRole('heading', { name: /Safer/ })).toBeNull())
  workspace.reveal({ link: L1 })
  await waitFor(() => expect(element('O1 Fewer fires')).toHaveFocus())
  expect(screen.getByRole('searchbox')).toHaveValue('')
})

it('[OUT11] names who else is at an element, and what a what-if does to it', async () => {
  const workspace = openTestWorkspace(map())
  show(workspace, <Outline />)
  workspace.others.peers({ 7: { user: { name: 'Ben', color: '#aa0000' }, selection: ['S2'] } })
  expect(await screen.findByText('Ben here')).toBeVisible()
  workspace.go({ without: [S1] })
  expect(await screen.findByText('Left out')).toBeVisible()
  expect(screen.getByText('Loses last support')).toBeVisible()
})

it('[ASA23] says the status of each element as at the date that is looked at, and what it was before', () => {
  const plan = templateOf('action-plan-2004')?.build()
  if (!plan) throw new Error('There is no such template.')
  show(openTestWorkspace(plan, { at: '?view=outline&asAt=2004-06-30&since=2003-12-31' }), <Outline />)
  const row = (name: string) => screen.getByRole('button', { name }).closest('li')?.textContent
  expect(row('G1 Borough-based staff')).toContain('Progress: Reported, not given here → Progress made')
  expect(row('S5 Continuing training in problem solving')).toContain('State: not said → Ongoing')
})
