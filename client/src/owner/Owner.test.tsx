import type { AuditCheck, AuditEntry, HoldSummary, KeySummary } from '@golden-thread/shared/protocol'
import { mapFromText } from '@golden-thread/shared/testing'
import { screen, waitFor, within } from '@testing-library/react'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { openTestWorkspace, show, spoken } from '../workspace/testing/index.ts'
import { OwnerDialog } from './OwnerDialog.tsx'

const map = () => mapFromText`proposal S1 "Safer streets"`

const entry = (position: number, by: string, action: string, detail: object): AuditEntry => ({
  position,
  person: by,
  by,
  at: 1_000 * position,
  action,
  detail: JSON.stringify(detail),
  previous: '',
  hash: `h${position}`,
})

let broken: AuditCheck['broken']
let holds: HoldSummary[]
let keys: KeySummary[]
let sent: string[]
beforeEach(() => {
  broken = null
  holds = []
  keys = []
  sent = []
  const head = { position: 3, hash: 'h3' }
  vi.stubGlobal('fetch', async (path: string, { method = 'GET', body }: RequestInit = {}) => {
    if (method !== 'GET') sent.push([method, path, body && String(body)].filter(Boolean).join(' '))
    if (path.endsWith('/audit/check.json')) return Response.json({ broken, head })
    if (path.includes('/audit.json'))
      return Response.json({
        entries: [
          entry(1, 'Olive', 'link made', { role: 'viewer', label: 'The panel' }),
          entry(2, 'Ben', 'paper exported', { format: 'docx' }),
          entry(3, 'Ben', 'baseline made', { name: 'As agreed' }),
        ],
        next: null,
        head,
      })
    if (method === 'POST' && path === '/api/keys') {
      const made = { ...JSON.parse(String(body)), id: 'k1', createdAt: 1, expiresAt: 9e12, revokedAt: null }
      keys = [made]
      return Response.json({ ...made, key: 'gt_secret' })
    }
    if (method === 'DELETE' && path.startsWith('/api/keys'))
      keys = keys.map((key) => ({ ...key, revokedAt: 2 }))
    if (method === 'POST') {
      const { reason } = JSON.parse(String(body)) as { reason: string }
      holds = [{ id: 'h1', reason, by: 'Ann', at: 1, liftedAt: null, liftedBy: null }]
    }
    if (method === 'DELETE' && path.includes('/holds'))
      holds = holds.map((hold) => ({ ...hold, liftedAt: 2, liftedBy: 'Ann' }))
    if (method !== 'GET') return Response.json({})
    if (path.includes('/holds')) return Response.json(holds)
    return Response.json(path === '/api/keys' ? keys : [])
  })
})
afterEach(() => vi.unstubAllGlobals())

const rows = () =>
  screen
    .getAllByRole('row')
    .slice(1)
    .map((row) => within(row).getByRole('rowheader').textContent)

it('[OWN1] lists what was done, the last first, filtered, and says that the chain is whole', async () => {
  const { user } = show(
    openTestWorkspace(map(), { role: 'owner' }),
    <OwnerDialog onClose={() => undefined} />,
  )
  expect(await screen.findByText('The chain is whole: all 3 entries stand as written.')).toBeVisible()
  await waitFor(() => expect(rows()).toEqual(['3', '2', '1']))
  await user.type(screen.getByRole('searchbox', { name: 'Search the audit log' }), 'panel olive')
  expect(rows()).toEqual(['1'])
  await user.clear(screen.getByRole('searchbox', { name: 'Search the audit log' }))
  await user.selectOptions(screen.getByRole('combobox', { name: 'What was done' }), 'paper exported')
  expect(rows()).toEqual(['2'])
  expect((await spoken(screen.getByRole('table'))).join(' ')).toMatch(/paper exported.*format: docx/)
})

it('[OWN1] says at which row the chain is broken, and how', async () => {
  broken = { position: 2, why: 'changed' }
  show(openTestWorkspace(map(), { role: 'owner' }), <OwnerDialog onClose={() => undefined} />)
  expect(
    await screen.findByText(/^The chain is broken at row 2: it was changed after it was written/),
  ).toBeVisible()
})

it('[OWN2] places a hold with its reason, and lifts it once it is asked', async () => {
  const { user } = show(
    openTestWorkspace(map(), { role: 'owner' }),
    <OwnerDialog onClose={() => undefined} />,
  )
  const part = within(await screen.findByRole('region', { name: 'Holds' }))
  await user.click(part.getByRole('button', { name: 'Place a hold' }))
  expect(part.getByRole('textbox')).toBeInvalid()
  await user.type(part.getByRole('textbox'), 'A request{Enter}')
  await user.click(await part.findByRole('button', { name: 'Lift the hold “A request”' }))
  await user.click(part.getByRole('button', { name: 'Lift' }))
  expect(await part.findByText(/lifted by Ann/)).toBeVisible()
  expect(sent).toEqual(['POST /api/maps/m1/holds {"reason":"A request"}', 'DELETE /api/maps/m1/holds/h1'])
})

it('[OWN3] makes a key that is shown once, for a role, maps and a day, and revokes it', async () => {
  const { user } = show(openTestWorkspace(map()), <OwnerDialog onClose={() => undefined} />)
  const dialog = await screen.findByRole('dialog', { name: 'Keys for programs' })
  expect(within(dialog).queryByRole('region', { name: 'Audit log' })).toBeNull()
  await user.type(screen.getByRole('textbox', { name: /^For what/ }), 'Power BI')
  await user.selectOptions(screen.getByRole('combobox', { name: 'It may' }), 'read and edit')
  await user.click(screen.getByRole('button', { name: 'Make a key' }))
  expect(await screen.findByRole('textbox', { name: /^Your new key/ })).toHaveValue('gt_secret')
  expect(JSON.parse(sent[0]?.slice('POST /api/keys '.length) ?? '')).toEqual({
    role: 'editor',
    maps: ['m1'],
    label: 'Power BI',
    expires: expect.stringMatching(/^\d{4}-\d\d-\d\d$/),
  })
  await user.click(await screen.findByRole('button', { name: 'Revoke the key “Power BI”' }))
  await user.click(screen.getByRole('button', { name: 'Revoke' }))
  expect(await screen.findByText('Revoked')).toBeVisible()
})
