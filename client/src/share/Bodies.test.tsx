import type { MapOwner } from '@golden-thread/shared/protocol'
import { render, screen } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { afterEach, expect, it, vi } from 'vitest'
import { BodiesPart } from './Bodies.tsx'

afterEach(() => vi.unstubAllGlobals())

function serve(directory: string | undefined) {
  const sent: string[] = []
  let owner: MapOwner = { organisation: null, teams: [] }
  vi.stubGlobal('fetch', async (path: string, { method = 'GET', body }: RequestInit = {}) => {
    if (path === '/api/me') return Response.json({ person: null, mayCreate: true, directory })
    if (path === '/api/organisations')
      return Response.json([
        { id: 'o', name: 'The Council', links: 'members', role: 'editor' },
        { id: 'v', name: 'Only looked at', links: 'anyone', role: 'viewer' },
      ])
    if (path.endsWith('/organisations/o/teams'))
      return Response.json([{ id: 't', name: 'Fire safety', members: ['a', 'b'] }])
    if (method !== 'GET') sent.push([method, path, body].filter(Boolean).join(' '))
    if (method === 'DELETE') {
      owner = { ...owner, teams: [] }
      return new Response(null, { status: 204 })
    }
    if (method === 'POST')
      owner = path.endsWith('/owner')
        ? { organisation: { id: 'o', name: 'The Council', links: 'members' }, teams: [] }
        : { ...owner, teams: [{ team: 't', name: 'Fire safety', role: 'commenter' }] }
    return Response.json(owner)
  })
  return sent
}

it('[ORG25] gives the map to an organisation, and lets its teams in, each with a role', async () => {
  const user = userEvent.setup()
  const sent = serve('signed in')
  render(<BodiesPart mapId="m" />)
  await user.click(await screen.findByRole('button', { name: 'Give the map to The Council' }))
  expect(screen.queryByText('Only looked at')).toBeNull()
  await user.click(screen.getByRole('button', { name: 'Give' }))
  expect(
    await screen.findByText(/^This map belongs to The Council: .* lets only its members in/),
  ).toBeVisible()
  await user.selectOptions(screen.getByRole('combobox', { name: 'It may' }), 'view and comment')
  await user.click(screen.getByRole('button', { name: 'Let the team in' }))
  await user.click(await screen.findByRole('button', { name: 'Let Fire safety in no longer' }))
  await user.click(screen.getByRole('button', { name: 'Remove' }))
  expect(await screen.findByRole('button', { name: 'Let the team in' })).toBeVisible()
  expect(sent).toEqual([
    'POST /api/maps/m/owner {"organisation":"o"}',
    'POST /api/maps/m/teams {"team":"t","role":"commenter"}',
    'DELETE /api/maps/m/teams/t',
  ])
})

it('[ORG25] says nothing of organisations where nobody has an account', async () => {
  serve(undefined)
  const { container } = render(<BodiesPart mapId="m" />)
  await vi.waitFor(() => expect(fetch).toBeDefined())
  await Promise.resolve()
  expect(container).toBeEmptyDOMElement()
})
