import type {
  AuditCheck,
  AuditEntry,
  DeliverySummary,
  HoldSummary,
  KeySummary,
  WebhookSummary,
} from '@golden-thread/shared/protocol'
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

const hook: WebhookSummary = {
  id: 'w1',
  url: '',
  label: '',
  events: [],
  by: 'Ann',
  at: 1,
  endedAt: null,
  waiting: 0,
  last: null,
}
const tested: DeliverySummary = {
  id: 'd1',
  event: 'webhook.test',
  at: 1,
  state: 'waiting',
  attempts: 1,
  nextAt: 9,
  deliveredAt: null,
  status: null,
  error: 'It leads to a private address.',
}

let hooks: WebhookSummary[]
let broken: AuditCheck['broken']
let holds: HoldSummary[]
let keys: KeySummary[]
let sent: string[]
beforeEach(() => {
  hooks = []
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
    if (method === 'POST' && path.endsWith('/webhooks')) {
      hooks = [{ ...hook, ...JSON.parse(String(body)) }]
      return Response.json({ ...hooks[0], secret: 'whsec_once' }, { status: 201 })
    }
    if (method === 'POST' && path.endsWith('/test')) return Response.json(tested, { status: 202 })
    if (method === 'DELETE' && path.includes('/webhooks'))
      hooks = hooks.map((one) => ({ ...one, endedAt: 2 }))
    if (method === 'POST') {
      const { reason } = JSON.parse(String(body)) as { reason: string }
      holds = [{ id: 'h1', reason, by: 'Ann', at: 1, liftedAt: null, liftedBy: null }]
    }
    if (method === 'DELETE' && path.includes('/holds'))
      holds = holds.map((hold) => ({ ...hold, liftedAt: 2, liftedBy: 'Ann' }))
    if (method !== 'GET') return Response.json({})
    if (path.includes('/holds')) return Response.json(holds)
    if (path.includes('/deliveries')) return Response.json([tested])
    if (path.includes('/webhooks')) return Response.json(hooks)
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

it('[OWN4] makes a webhook whose secret is shown once, tests it, says what became of that, and takes it back', async () => {
  const { user } = show(
    openTestWorkspace(map(), { role: 'owner' }),
    <OwnerDialog onClose={() => undefined} />,
  )
  const part = within(await screen.findByRole('region', { name: 'Webhooks' }))
  await user.click(part.getByRole('button', { name: 'Make a webhook' }))
  expect(part.getByText(/^Give the address/)).toBeVisible()
  await user.type(part.getByRole('textbox', { name: /^Address/ }), 'http://10.0.0.1/in')
  await user.click(part.getByRole('checkbox', { name: 'a baseline is made' }))
  await user.click(part.getByRole('button', { name: 'Make a webhook' }))
  expect(await part.findByRole('textbox', { name: /^Its secret/ })).toHaveValue('whsec_once')
  const body = JSON.parse(sent[0]?.slice('POST /api/maps/m1/webhooks '.length) ?? '')
  expect(body.events).toHaveLength(5)
  expect(body.events).not.toContain('baseline.made')
  await user.click(await part.findByRole('button', { name: 'Send a test to 10.0.0.1' }))
  expect(await part.findByText(/^tried once, It leads to a private address/)).toBeVisible()
  await user.click(part.getByRole('button', { name: 'Take the webhook 10.0.0.1 back' }))
  await user.click(part.getAllByRole('button', { name: 'Take back' }).at(-1) as HTMLElement)
  expect(await part.findByText('Taken back')).toBeVisible()
  expect(sent.at(-1)).toBe('DELETE /api/maps/m1/webhooks/w1')
})
