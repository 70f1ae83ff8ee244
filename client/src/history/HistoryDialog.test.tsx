import { renameElement } from '@golden-thread/shared/commands'
import { mapDifference } from '@golden-thread/shared/difference'
import { toPlain } from '@golden-thread/shared/document'
import { elementId } from '@golden-thread/shared/model'
import type { EditBurst, EditHistory } from '@golden-thread/shared/protocol'
import { mapFromText } from '@golden-thread/shared/testing'
import { act, fireEvent, screen, waitFor, within } from '@testing-library/react'
import { afterEach, expect, it, vi } from 'vitest'
import { openTestWorkspace, show, spoken } from '../workspace/testing/index.ts'
import { HistoryDialog } from './HistoryDialog.tsx'
import { useLastHere } from './lastHere.ts'
import { OriginPart } from './OriginPart.tsx'
import { PastBanner } from './PastBanner.tsx'

const before = mapFromText`proposal S1 "Safer streets"`
const now = mapFromText`
  proposal S1 "Safer streets"
  proposal S2 "Warm homes"
`
const noon = Date.parse('2026-11-25T12:00:00Z')
const burst = (place: number, by: string, edits: number): EditBurst => ({
  person: by,
  by,
  at: noon + place * 60_000,
  until: noon + place * 60_000,
  edits,
  from: place,
  to: place,
})

let asked: string[]
function serve(refusal?: string): void {
  asked = []
  vi.stubGlobal('fetch', async (path: string, { method = 'GET', body }: RequestInit = {}) => {
    asked.push(method === 'GET' ? path : `${path} ${String(body)}`)
    if (path.includes('/at.json')) return Response.json(toPlain(before))
    if (path.includes('/origin.json'))
      return Response.json({
        id: 'S1',
        made: { person: 'b', by: 'Ben', at: noon },
        parts: [{ part: 'title', person: 'o', by: 'Olive', at: noon + 60_000 }],
      })
    if (path.includes('/changes.json')) return Response.json(mapDifference(before, now, '2026-11-30'))
    if (method === 'POST') return Response.json({ error: { code: 'no', message: refusal } }, { status: 403 })
    const page: EditHistory = path.includes('from=')
      ? { entries: [burst(1, '', 1)], next: null }
      : { entries: [burst(3, 'Ben', 12), burst(2, 'Olive', 1)], next: 1 }
    return Response.json(page)
  })
}
afterEach(() => vi.unstubAllGlobals())

it('[PRV10] lists who edited when, the last first, and goes on to the beginning of the map', async () => {
  serve()
  const { user } = show(openTestWorkspace(now), <HistoryDialog onClose={() => undefined} />)
  const who = () => screen.getAllByRole('listitem').map(({ textContent }) => textContent)
  await screen.findByText('Ben', { selector: 'strong' })
  expect(who()).toEqual([expect.stringMatching(/Ben 12 edits/), expect.stringMatching(/Olive one edit/)])
  await user.click(screen.getByRole('button', { name: 'Show earlier edits' }))
  await screen.findByText('The map began')
  expect(who().length).toBe(3)
  expect(screen.queryByRole('button', { name: 'Show earlier edits' })).toBeNull()
  expect((await spoken(screen.getByRole('dialog'))).join(' ')).toMatch(/heading, .*25 November 2026/)
})

it('[PRV10] says what changed since, each a press away, and opens the map as it was as a new one', async () => {
  serve('You may not make maps here.')
  const workspace = openTestWorkspace(now)
  const { user } = show(workspace, <HistoryDialog onClose={() => undefined} />)
  await user.click(await screen.findByRole('button', { name: /^What changed since .*Olive/ }))
  const changes = within(screen.getByRole('region', { name: /^What changed since .*Olive/ }))
  await user.click(await changes.findByRole('button', { name: 'Show S2 Warm homes' }))
  expect([...workspace.selection.get().elements]).toEqual(['S2'])
  await user.click(screen.getByRole('button', { name: /^Open as a new map: as it was after .*Ben/ }))
  expect(await screen.findByText('You may not make maps here.')).toBeVisible()
  expect(asked.at(-1)).toBe('/api/maps/m1/at/duplicate {"time":"2026-11-25T12:03:00.000Z"}')
})

it('[PRV16] shows the map as it was on every screen, dragged by moments, read-only, and brings one card back', async () => {
  serve()
  const there = mapFromText`proposal S1 "Calmer streets"; outcome O1 "Less harm"`
  const workspace = openTestWorkspace(there, { at: '?view=matrix&at=2026-11-25T12:03:00.000Z' })
  const { user } = show(workspace, <PastBanner />)
  const banner = within(screen.getByRole('region', { name: 'The map as it was' }))
  const slider = await banner.findByRole('slider', { name: 'When' })
  await waitFor(() =>
    expect(workspace.state.get().map.elements.get(elementId('S1'))?.title).toBe('Safer streets'),
  )
  expect(slider).toHaveAttribute('aria-valuetext', expect.stringMatching(/after 12 edits of Ben$/))
  expect(workspace.mayEdit).toBe(false)
  const edit = { id: elementId('S1'), before: 'Calmer streets', after: 'Other' }
  expect(workspace.edit(renameElement, edit)).toMatchObject({ ok: false, error: { code: 'past' } })
  fireEvent.change(slider, { target: { value: '0' } })
  expect(workspace.view.get().past).toBe('2026-11-25T12:02:00.000Z')
  await waitFor(() =>
    expect(asked.some((path) => path.includes('12%3A02') && path.includes('look=1'))).toBe(true),
  )
  act(() => workspace.select({ elements: [elementId('S1')] }))
  await user.click(banner.getByRole('button', { name: 'Restore S1 as it is here' }))
  expect([workspace.view.get().past, workspace.mayEdit]).toEqual([null, true])
  expect(workspace.state.get().map.elements.get(elementId('S1'))?.title).toBe('Safer streets')
  act(() => workspace.notices.at(-1)?.action?.run())
  expect(workspace.state.get().map.elements.get(elementId('S1'))?.title).toBe('Calmer streets')
})

it('[PRV17] tells on coming back what others did since, lists it by person, and says what changed', async () => {
  serve()
  const Here = () => {
    useLastHere()
    return <HistoryDialog onClose={() => undefined} />
  }
  localStorage.setItem('golden-thread:here:m1:p1', String(noon + 150_000))
  const workspace = openTestWorkspace(now)
  const { user } = show(workspace, <Here />)
  await waitFor(() =>
    expect(workspace.notices.at(-1)?.text).toBe('Since you were here one person made 12 edits.'),
  )
  await user.click(screen.getByRole('button', { name: 'What changed since then' }))
  expect(await screen.findByRole('button', { name: 'Show S2 Warm homes' })).toBeVisible()
  expect(asked.at(-1)).toContain('since=2026-11-25T12%3A02%3A30.000Z')
  await user.selectOptions(screen.getByRole('combobox', { name: 'Edits of' }), 'Olive')
  expect(screen.queryByText('Ben', { selector: 'strong' })).toBeNull()
  dispatchEvent(new Event('pagehide'))
  expect(Number(localStorage.getItem('golden-thread:here:m1:p1'))).toBeGreaterThan(noon + 150_000)
})

it('[PRV18] says who made a thing and who wrote each part last, when somebody asks', async () => {
  serve()
  const { user } = show(openTestWorkspace(now), <OriginPart what="element" id="S1" />)
  expect(asked).toEqual([])
  await user.click(screen.getByRole('button', { name: 'Who made this?' }))
  expect(await screen.findByText(/^Made by Ben, 25 Nov 2026/)).toBeVisible()
  expect(screen.getByText(/^title: Olive, /)).toBeVisible()
})
