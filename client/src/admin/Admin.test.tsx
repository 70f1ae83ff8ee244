import { render, screen, within } from '@testing-library/react'
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
    '/api/organisations/o/audit.json': {
      entries: [{ position: 1, at: 1, by: 'Anna', action: 'member added', detail: '{"person":"b"}' }],
    },
  }
  vi.stubGlobal('fetch', async (path: string, { method = 'GET', body }: RequestInit = {}) => {
    if (method === 'GET') return Response.json(answers[path])
    asked.push(`${method} ${path} ${String(body)}`)
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
  expect(screen.getByRole('link', { name: 'Plan' })).toHaveAttribute('href', '/maps/m')
  expect(screen.getByRole('row', { name: /Anna member added Ben/ })).toBeVisible()
  expect(within(screen.getByRole('region', { name: 'Fire safety' })).getByText('Anna')).toBeVisible()
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
