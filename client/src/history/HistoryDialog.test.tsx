import { mapDifference } from '@golden-thread/shared/difference'
import type { EditBurst, EditHistory } from '@golden-thread/shared/protocol'
import { mapFromText } from '@golden-thread/shared/testing'
import { screen, within } from '@testing-library/react'
import { afterEach, expect, it, vi } from 'vitest'
import { openTestWorkspace, show, spoken } from '../workspace/testing/index.ts'
import { HistoryDialog } from './HistoryDialog.tsx'

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
  await screen.findByText('Ben')
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
  await user.click(screen.getByRole('button', { name: /^Open the map as it was after .*Ben/ }))
  expect(await screen.findByText('You may not make maps here.')).toBeVisible()
  expect(asked.at(-1)).toBe('/api/maps/m1/at/duplicate {"time":"2026-11-25T12:03:00.000Z"}')
})
