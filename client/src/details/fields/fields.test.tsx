import {
  type Element,
  elementId,
  type Kind,
  linkIdOf,
  type Observation,
  observationId,
  type StrategyMap,
} from '@golden-thread/shared/model'
import { mapFromText, mapFromTextIn, testFramework2 } from '@golden-thread/shared/testing'
import { act, screen, waitFor, within } from '@testing-library/react'
import { afterEach, expect, it, vi } from 'vitest'
import { openTestWorkspace, show, spoken } from '../../workspace/testing/index.ts'
import { Details } from '../Details.tsx'

afterEach(() => void vi.unstubAllGlobals())

const S1 = elementId('S1')
const L1 = elementId('L1')
const LINK = linkIdOf('supports:S1>O1')

function drawn(fields: Element['fields'] = {}, more: Partial<Element> = {}): StrategyMap {
  const map = mapFromTextIn('proposal S1 "Safer"; S1 -> O1 "Calm"; person L1 "Ann"', testFramework2)
  const element = { ...(map.elements.get(S1) as Element), ...more, fields }
  return { ...map, elements: new Map([...map.elements, [S1, element]]) }
}

const observed = (map: StrategyMap, ...lines: readonly (readonly [string, string])[]): StrategyMap => ({
  ...map,
  observations: new Map(
    lines.map(([value, asAt], at): [Observation['id'], Observation] => [
      observationId(`o${at}`),
      {
        id: observationId(`o${at}`),
        element: S1,
        field: 'health',
        value,
        asAt,
        note: at === 0 ? 'As reported' : '',
        by: 'Ben',
        at,
        evidence: [],
      },
    ]),
  ),
})

function withEvents(map: StrategyMap): StrategyMap {
  const kind: Kind = {
    id: 'meeting',
    archetype: 'event',
    label: 'Meeting',
    plural: 'Meetings',
    prefix: 'E',
    fields: [],
  }
  const E1: Element = {
    id: elementId('E1'),
    kind: 'meeting',
    code: 'E1',
    title: 'Autumn meeting',
    fields: {},
  }
  return {
    ...map,
    framework: { ...map.framework, kinds: [...map.framework.kinds, kind] },
    elements: new Map([...map.elements, [E1.id, E1]]),
  }
}

function opened(map: StrategyMap, role?: 'viewer') {
  const workspace = openTestWorkspace(map, role ? { role } : undefined)
  workspace.select({ elements: [S1] })
  return { workspace, ...show(workspace, <Details />) }
}

const fieldsOf = (map: StrategyMap) => map.elements.get(S1)?.fields
const box = (name: string) => screen.getByRole('textbox', { name })

it('[DET20] takes dates, periods and amounts in any words, keeps them and says which cannot be read', async () => {
  const { workspace, user } = opened(drawn())
  await user.type(box('Due'), 'end of 2006/07')
  await user.tab()
  await user.type(box('Budget (£ million)'), '£1,2,3m')
  await user.tab()
  expect(fieldsOf(workspace.map())).toEqual({ due: 'end of 2006/07', budget: '£1,2,3m' })
  expect(box('Budget (£ million)')).toHaveAccessibleDescription(/“£1,2,3m” is kept as it is written/)
  expect(box('Due')).not.toHaveAccessibleDescription(/cannot be read/)
  await user.type(box('Cost'), '12')
  await user.tab()
  expect(fieldsOf(workspace.map())?.cost).toBe(12)
})

it('[DET20] chooses yes or no, a word of a scale with its tone, and an element of the right kind', async () => {
  const { workspace, user } = opened(drawn())
  await user.selectOptions(screen.getByRole('combobox', { name: 'Agreed' }), 'No')
  await user.selectOptions(screen.getByRole('combobox', { name: 'Owner' }), 'L1 Ann')
  expect(fieldsOf(workspace.map())).toEqual({ agreed: false, owner: L1 })
  const owner = screen.getByRole('combobox', { name: 'Owner' })
  expect(within(owner).queryByRole('option', { name: /S1/ })).toBeNull()
  await user.click(screen.getByRole('button', { name: /L1 Ann/ }))
  expect(workspace.selection.get().elements).toEqual(new Set([L1]))
})

it('[DET21] fills a series in period by period, as a table, and leaves what others fill in', async () => {
  const { workspace, user } = opened(drawn({ spend: { '2006/07': 3 } }))
  const table = screen.getByRole('table', { name: 'Spend (£ million)' })
  expect(
    within(table)
      .getAllByRole('rowheader')
      .map(({ textContent }) => textContent),
  ).toEqual(['2006/07', '2007/08'])
  await user.type(within(table).getByRole('textbox', { name: 'Spend 2007/08' }), '4.5')
  workspace.others.receive({ type: 'edit-element', id: S1, periods: { spend: { '2006/07': 2 } } })
  await user.tab()
  expect(fieldsOf(workspace.map())?.spend).toEqual({ '2006/07': 2, '2007/08': 4.5 })
  await user.type(screen.getByRole('textbox', { name: 'Another period of Spend' }), '2008/09{Enter}')
  await user.type(within(table).getByRole('textbox', { name: 'Spend 2008/09' }), '-1')
  await user.tab()
  expect(fieldsOf(workspace.map())?.spend).toMatchObject({ '2008/09': -1 })
  act(() => workspace.undo())
  expect(fieldsOf(workspace.map())?.spend).toEqual({ '2006/07': 2, '2007/08': 4.5 })
})

it('[DET22] observes a field as of a date by keyboard, shows the history, and takes an observation back', async () => {
  const { workspace, user } = opened(observed(drawn(), ['Red', '2003-12']))
  expect(screen.queryByRole('combobox', { name: 'Health' })).toBeNull()
  const part = within(screen.getByRole('region', { name: 'Health over time' }))
  expect(part.getByRole('listitem')).toHaveTextContent('2003-12: Red')
  expect(part.getByRole('listitem')).toHaveTextContent('As reported · Ben')
  await user.click(part.getByRole('button', { name: 'Observe health…' }))
  const form = within(screen.getByRole('form', { name: 'Observe health…' }))
  expect(form.getByRole('combobox', { name: 'Health' })).toHaveFocus()
  await user.click(form.getByRole('button', { name: 'Save observation' }))
  expect(form.getByRole('textbox', { name: 'As at' })).toHaveAccessibleDescription(/Say what was observed/)
  await user.selectOptions(form.getByRole('combobox', { name: 'Health' }), 'Green')
  await user.type(form.getByRole('textbox', { name: 'As at' }), 'June 2004{Enter}')
  expect([...workspace.map().observations.values()].map(({ value, asAt }) => [value, asAt])).toEqual([
    ['Red', '2003-12'],
    ['Green', 'June 2004'],
  ])
  expect(part.getAllByRole('listitem').map(({ textContent }) => textContent)[0]).toMatch(/^June 2004: Green/)
  expect(part.getByRole('button', { name: 'Observe health…' })).toHaveFocus()
  await user.click(part.getByRole('button', { name: 'Remove the observation of June 2004' }))
  expect(part.getAllByRole('listitem')).toHaveLength(1)
  act(() => workspace.undo())
  expect(part.getAllByRole('listitem')).toHaveLength(2)
})

it('[DET28] records and corrects in which event something was said, and where it is written', async () => {
  const { workspace, user } = opened(observed(withEvents(drawn()), ['Red', '2003-12']))
  const part = within(screen.getByRole('region', { name: 'Health over time' }))
  await user.click(part.getByRole('button', { name: 'Observe health…' }))
  const form = within(screen.getByRole('form', { name: 'Observe health…' }))
  await user.selectOptions(form.getByRole('combobox', { name: 'Health' }), 'Green')
  await user.type(form.getByRole('textbox', { name: 'As at' }), '2004-06')
  await user.selectOptions(form.getByRole('combobox', { name: 'Said in' }), 'E1 Autumn meeting')
  await user.type(form.getByRole('combobox', { name: 'Source' }), 'Minutes')
  await user.type(form.getByRole('textbox', { name: 'Paragraph' }), '7')
  await user.type(form.getByRole('textbox', { name: 'Quotation' }), 'it is well{Tab}')
  await user.click(form.getByRole('button', { name: 'Save observation' }))
  const last = () => [...workspace.map().observations.values()].at(-1)
  expect(last()).toMatchObject({
    event: 'E1',
    evidence: [{ source: 'Minutes', paragraph: '7', quotation: 'it is well' }],
  })
  expect(part.getAllByRole('listitem')[0]).toHaveTextContent('E1 Autumn meeting · paragraph 7')
  await user.click(part.getByRole('button', { name: 'Correct the observation of 2004-06' }))
  const correction = within(screen.getByRole('form', { name: /^Correct/ }))
  await user.selectOptions(correction.getByRole('combobox', { name: 'Said in' }), '')
  const paragraph = part.getByRole('textbox', { name: 'Paragraph' })
  await user.clear(paragraph)
  await user.type(paragraph, '8{Tab}')
  await user.click(correction.getByRole('button', { name: 'Save correction' }))
  expect(last()?.event).toBeUndefined()
  expect(last()?.evidence[0]).toMatchObject({ paragraph: '8', quotation: 'it is well' })
})

it('[DET26] corrects an observation in place by keyboard, in one step, and keeps what others correct', async () => {
  const { workspace, user } = opened(observed(drawn(), ['Red', '2003-12'], ['Amber', '2004-06']))
  const part = within(screen.getByRole('region', { name: 'Health over time' }))
  const opener = part.getByRole('button', { name: 'Correct the observation of 2003-12' })
  opener.focus()
  await user.keyboard('{Enter}')
  const form = within(screen.getByRole('form', { name: 'Correct the observation of 2003-12' }))
  const health = form.getByRole('combobox', { name: 'Health' })
  expect(health).toHaveFocus()
  expect(health).toHaveValue('Red')
  workspace.others.receive({ type: 'edit-observation', id: observationId('o0'), note: 'As minuted' })
  await user.selectOptions(health, 'Green')
  const asAt = form.getByRole('textbox', { name: 'As at' })
  await user.clear(asAt)
  await user.keyboard('{Enter}')
  expect(asAt).toHaveAccessibleDescription(/Say what was observed/)
  await user.type(asAt, '2003-11{Enter}')
  const first = () => workspace.map().observations.get(observationId('o0'))
  expect(first()).toMatchObject({ value: 'Green', asAt: '2003-11', note: 'As minuted' })
  expect(screen.queryByRole('form')).toBeNull()
  expect(part.getByRole('button', { name: 'Correct the observation of 2003-11' })).toHaveFocus()
  act(() => workspace.undo())
  expect(first()).toMatchObject({ value: 'Red', asAt: '2003-12', note: 'As minuted' })
  await user.click(part.getByRole('button', { name: 'Correct the observation of 2004-06' }))
  await user.keyboard('{Escape}')
  expect(part.getByRole('button', { name: 'Correct the observation of 2004-06' })).toHaveFocus()
  expect(workspace.map().observations.size).toBe(2)
})

it('[DET27] says what an element stands for in another map, by its address, and takes it back', async () => {
  const there = [{ id: 'R7', code: 'R7', kind: 'review', title: 'Custody', fields: {}, evidence: [] }]
  vi.stubGlobal('fetch', (path: string) =>
    Promise.resolve(
      path === '/api/maps/m2/elements.json'
        ? Response.json(there)
        : Response.json(
            { error: { code: 'map-unknown', message: 'There is no such map.' } },
            { status: 404 },
          ),
    ),
  )
  const { workspace, user } = opened(drawn())
  const stands = () => workspace.map().elements.get(S1)?.standsFor
  // Few elements stand for another, so it is not asked of each.
  expect(screen.queryByText('Stands for one of another map…')).toBeNull()
  await user.click(screen.getByRole('button', { name: 'More for this element' }))
  await user.click(await screen.findByRole('menuitem', { name: 'Stands for one of another map…' }))
  const address = await screen.findByRole('textbox', { name: 'Address of the element in the other map' })
  expect(address).toHaveFocus()
  for (const [written, told] of [
    ['R7', /not the address of an element/],
    ['https://elsewhere.example/maps/m2?element=R7', /not the address of an element/],
    ['/maps/m1?element=O1', /is of this map/],
    ['/maps/m2?element=R8', /has no element “R8”/],
    ['/maps/m3?element=R7', /There is no such map/],
  ] as const) {
    await user.clear(address)
    await user.type(address, `${written}{Enter}`)
    await waitFor(() => expect(address).toHaveAccessibleDescription(told))
    expect(stands()).toBeUndefined()
  }
  await user.clear(address)
  await user.type(address, `${location.origin}/maps/m2?view=outline&element=R7{Enter}`)
  expect(await screen.findByText('Stands for R7 Custody of another map.')).toBeVisible()
  expect(stands()).toEqual({ map: 'm2', element: 'R7', seen: { code: 'R7', title: 'Custody' } })
  await waitFor(() => expect(screen.getByRole('button', { name: 'More for this element' })).toHaveFocus())
  const standsFor = stands()!
  act(() => workspace.undo())
  expect(stands()).toBeUndefined()
  act(() => workspace.others.receive({ type: 'edit-element', id: S1, standsFor }))
  await user.click(await screen.findByRole('button', { name: 'Stands for none' }))
  expect(stands()).toBeUndefined()
  act(() => workspace.undo())
  expect(stands()?.element).toBe('R7')
})

it('[DET23] gives a viewer all of it as words, with nothing to write in', async () => {
  const fields = {
    due: 'end of 2006/07',
    spend: { '2006/07': 3 },
    agreed: true,
    owner: 'L1',
    page: 'https://example.org/',
  }
  const evidence = [{ id: 'e1', source: 'Paper', paragraph: '21', quotation: 'so', field: 'due' }]
  const { container } = opened(
    observed(drawn(fields, { evidence, placeholder: true }), ['Red', '2003-12']),
    'viewer',
  )
  expect(screen.queryAllByRole('textbox')).toEqual([])
  expect(screen.queryAllByRole('combobox')).toEqual([])
  const said = (await spoken(container)).join(' ')
  for (const words of [
    'end of 2006/07',
    'Agreed',
    'Yes',
    'For Due',
    'Paragraph 21',
    'nothing else is known',
    '2003-12:',
  ])
    expect(said).toContain(words)
  expect(screen.getByRole('link', { name: 'https://example.org/' })).toHaveAttribute(
    'href',
    'https://example.org/',
  )
  expect(screen.getByRole('table', { name: 'Spend (£ million)' })).toHaveTextContent('2006/073')
})

it('[DET24] puts evidence behind an element and says which field it is for', async () => {
  const { workspace, user } = opened(drawn())
  await user.click(screen.getByRole('button', { name: 'Add evidence' }))
  await user.type(box('Paragraph'), '21')
  await user.tab()
  await user.selectOptions(screen.getByRole('combobox', { name: 'What it is for' }), 'Due')
  expect(workspace.map().elements.get(S1)?.evidence).toMatchObject([{ paragraph: '21', field: 'due' }])
})

it('[DET25] writes the fields of a link', async () => {
  const workspace = openTestWorkspace(drawn())
  workspace.select({ link: LINK })
  const { user } = show(workspace, <Details />)
  await user.type(box('Share (£ million)'), '2')
  await user.tab()
  expect(workspace.map().links.get(LINK)?.fields).toEqual({ share: '2' })
  expect(workspace.history.get().undo).toMatch(/^Share of /)
})

it('[DET20] asks for numbers and days as it did in a framework of before', () => {
  const workspace = openTestWorkspace(mapFromText`proposal S1`)
  workspace.select({ elements: [S1] })
  show(workspace, <Details />)
  expect(screen.getByRole('spinbutton', { name: 'Cost' })).toBeVisible()
  expect(screen.getByLabelText('Decided on')).toHaveAttribute('type', 'date')
})
