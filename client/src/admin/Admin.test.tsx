import type { AuditEntry, OrganisationAudit, OrganisationLink } from '@golden-thread/shared/protocol'
import { render, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, expect, it, vi } from 'vitest'
import { Overlays } from '../ui/index.ts'
import { Admin } from './Admin.tsx'

afterEach(() => vi.unstubAllGlobals())

const ANNA = { person: 'a', name: 'Anna', email: 'anna@council.example', role: 'administrator', teams: ['t'] }
const BEN = { person: 'b', name: 'Ben', email: 'ben@council.example', role: 'viewer', teams: [] }
const hand = (one: typeof ANNA | typeof BEN, group: string | null = null) => ({
  ...one,
  colour: 'red',
  from: [{ group, role: one.role }],
  tooManyGroups: false,
  since: 1,
})

const link = (id: string, more: Partial<OrganisationLink>): OrganisationLink => ({
  id,
  kind: 'link',
  map: 'm',
  title: 'Plan',
  role: 'viewer',
  label: '',
  createdAt: 1,
  expiresAt: null,
  revokedAt: null,
  people: 0,
  ...more,
})

/** Two pages of a log, of which a search finds the second alone. */
function auditOf(asked: URLSearchParams): OrganisationAudit {
  const entry = (position: number, action: string): AuditEntry => ({
    position,
    person: 'a',
    by: 'Anna',
    at: position,
    action,
    detail: '{"person":"b"}',
    previous: '',
    hash: `h${position}`,
  })
  const people = { b: 'Ben' }
  if (asked.get('q')) return { entries: [entry(1, 'member added')], next: null, people }
  return asked.has('before')
    ? { entries: [entry(1, 'member added')], next: null, people }
    : { entries: [entry(2, 'signed in')], next: 2, people }
}

/** A server that answers so, and keeps what was asked of it to change. */
function serve(role: string, refused?: string) {
  const asked: string[] = []
  const answers: Record<string, unknown> = {
    '/api/me': { person: { id: 'a', name: 'Anna', colour: 'red' }, mayCreate: true, directory: 'signed in' },
    '/api/organisations': [{ id: 'o', name: 'The Council', links: 'anyone', role }],
    '/api/organisations/o/members': [hand(ANNA), hand(BEN, 'Strategy')],
    '/api/organisations/o/groups': [{ group: 'Strategy', role: 'viewer' }],
    '/api/organisations/o/teams': [{ id: 't', name: 'Fire safety', members: ['a'] }],
    '/api/organisations/o/maps': [{ id: 'm', title: 'Plan', coverage: '4 gaps' }],
    '/api/organisations/o/audit/check.json': { broken: null, head: { position: 1, hash: 'h' } },
    '/api/organisations/o/links': [
      link('l', { label: 'The panel', people: 3 }),
      link('b', { kind: 'board', label: 'The public' }),
      link('old', { label: 'Of last year', revokedAt: 2 }),
    ],
    '/api/organisations/o/keys': [
      {
        id: 'k',
        by: 'Ben',
        label: 'Power BI',
        role: 'viewer',
        maps: ['Plan'],
        createdAt: 1,
        expiresAt: Date.now() + 86_400_000,
        revokedAt: null,
      },
    ],
    '/api/organisations/o/storage': {
      database: 1_500_000,
      keptIn: 'sqlite',
      backup: null,
      maps: [{ id: 'm', title: 'Plan', bytes: 52_000, edits: 1_204, inBin: true }],
    },
    '/api/organisations/o/limits': [
      { name: 'linksPerMinute', unit: 'a minute', most: 600, usual: 120, used: null },
      { name: 'keysPerPersonMax', unit: '', most: 50, usual: 50, used: 49 },
    ],
  }
  vi.stubGlobal('fetch', async (path: string, { method = 'GET', body }: RequestInit = {}) => {
    if (path.includes('/audit.json?')) return Response.json(auditOf(new URL(path, 'http://x').searchParams))
    if (method === 'GET') return Response.json(answers[path])
    asked.push(`${method} ${path} ${String(body)}`)
    if (method === 'DELETE') return new Response(null, { status: 204 })
    if (refused) return Response.json({ error: { code: 'x', message: refused } }, { status: 409 })
    return Response.json(answers[path] ?? {})
  })
  return asked
}

it('[ORG20] shows the people of an organisation and why they are in it, and changes what they are', async () => {
  const asked = serve('administrator')
  render(<Admin />)
  expect(await screen.findByRole('heading', { level: 1, name: 'The Council' })).toBeVisible()
  const ben = within(await screen.findByRole('row', { name: /Ben ben@council/ }))
  expect(ben.getByText('Group Strategy: Viewer')).toBeVisible()
  await userEvent.selectOptions(ben.getByRole('combobox', { name: 'Role of Ben' }), 'Editor')
  expect(asked).toEqual(['PATCH /api/organisations/o/members/b {"role":"editor"}'])
  const maps = within(screen.getByRole('region', { name: 'Maps (1)' }))
  expect(maps.getByRole('link', { name: 'Plan' })).toHaveAttribute('href', '/maps/m')
  expect(within(screen.getByRole('region', { name: 'Fire safety' })).getByText('Anna')).toBeVisible()
})

it('[ORG22] has every link, board and key into the maps, and revokes each once it is asked', async () => {
  const asked = serve('administrator')
  render(<Admin />)
  const links = within(await screen.findByRole('region', { name: 'Links and boards’ pages' }))
  expect(await links.findByText(/^Viewer link, .*3 people came by it/)).toBeVisible()
  expect(links.queryByText(/Of last year/)).toBeNull()
  await userEvent.click(links.getByRole('checkbox'))
  expect(links.getByText(/Of last year/)).toBeVisible()
  const revoke = async (name: string) => {
    await userEvent.click(screen.getByRole('button', { name }))
    await userEvent.click(screen.getByRole('button', { name: 'Revoke' }))
  }
  await revoke('Revoke The panel (Plan)')
  await revoke('Revoke The public (Plan)')
  expect(await screen.findByText('Ends soon')).toBeVisible()
  await revoke('Revoke Power BI (Ben)')
  expect(asked.map((line) => line.split(' ').slice(0, 2).join(' '))).toEqual([
    'DELETE /api/maps/m/links/l',
    'DELETE /api/maps/m/boards/b',
    'DELETE /api/organisations/o/keys/k',
  ])
})

it('[ORG23] has the audit log page by page, searched by the server, with names', async () => {
  serve('administrator')
  render(<Admin />)
  const audit = within(await screen.findByRole('region', { name: 'Audit log' }))
  expect(await audit.findByText(/^The chain is whole/)).toBeVisible()
  const rows = () => audit.getAllByRole('rowheader').map(({ textContent }) => textContent)
  await waitFor(() => expect(rows()).toEqual(['2']))
  await userEvent.click(audit.getByRole('button', { name: 'Show earlier entries' }))
  await waitFor(() => expect(rows()).toEqual(['2', '1']))
  await userEvent.type(audit.getByRole('searchbox'), 'ben{Enter}')
  await waitFor(() => expect(rows()).toEqual(['1']))
  expect(audit.getByText('person: Ben')).toBeVisible()
})

it('[ORG24] says what is kept and allowed, and what of it wants looking at', async () => {
  serve('administrator')
  render(<Admin />)
  const storage = within(await screen.findByRole('region', { name: 'Storage' }))
  expect(await storage.findByText('1.5 MB in one SQLite file')).toBeVisible()
  expect(storage.getByText(/^None by golden-thread backup/)).toBeVisible()
  expect(storage.getByRole('row', { name: 'Plan In the bin 52 kB 1,204' })).toBeVisible()
  const limits = within(screen.getByRole('region', { name: 'Limits' }))
  expect(await limits.findByText('usually 120 a minute')).toBeVisible()
  expect(limits.getByText('49').textContent).toBe('◆49')
})

it('[ORG20] says what the server refuses in its words', async () => {
  serve('administrator', 'This is the only administrator.')
  render(
    <>
      <Admin />
      <Overlays />
    </>,
  )
  const roles = await screen.findByRole('combobox', { name: 'Role of Anna' })
  await userEvent.selectOptions(roles, 'Viewer')
  expect(await screen.findByText('This is the only administrator.')).toBeVisible()
  expect(screen.getByRole('combobox', { name: 'Role of Anna' })).toHaveValue('administrator')
})

it('[ORG21] is for administrators only', async () => {
  serve('editor')
  render(<Admin />)
  expect(await screen.findByRole('heading', { name: 'You look after no organisation' })).toBeVisible()
})
