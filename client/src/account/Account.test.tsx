import { render, screen } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { afterEach, expect, it, vi } from 'vitest'
import { Account } from './Account.tsx'

afterEach(() => vi.unstubAllGlobals())

it('[ORG26] shows what is kept of one, lets one leave, and forgets one, with what stays said before and after', async () => {
  const sent: string[] = []
  let organisations = [{ id: 'o', name: 'The Council', role: 'editor' }]
  vi.stubGlobal('fetch', async (path: string, { method = 'GET', body }: RequestInit = {}) => {
    if (method !== 'GET') sent.push([method, path, body].filter(Boolean).join(' '))
    if (method === 'DELETE') {
      organisations = []
      return new Response(null, { status: 204 })
    }
    if (path === '/api/me')
      return Response.json({
        person: { id: 'ben', name: 'Ben', colour: 'red' },
        mayCreate: true,
        directory: 'signed in',
        organisations,
      })
    if (path === '/api/me/erasure') return Response.json({ kept: ['signatures of baselines'] })
    return Response.json({
      identity: { email: 'ben@council.example', signedInAt: 1 },
      guests: [{ name: 'Quiet Otter', createdAt: 1 }],
      comments: [{}, {}],
      signatures: [],
      decisions: [],
      edits: [{ count: 1_200 }, { count: 34 }],
      keys: [],
      sessions: [{ createdAt: 1 }],
    })
  })
  const user = userEvent.setup()
  render(<Account />)
  expect(await screen.findByText('ben@council.example')).toBeVisible()
  expect(screen.getByText(/^Quiet Otter, since/)).toBeVisible()
  expect(screen.getByText('1,234')).toBeVisible()
  expect(screen.getByRole('link', { name: 'Download what is kept of you' })).toHaveAttribute(
    'href',
    '/api/me/export.json',
  )
  await user.click(screen.getByRole('button', { name: 'Leave The Council' }))
  expect(sent).toEqual([])
  await user.click(screen.getByRole('button', { name: 'Leave' }))
  expect(await screen.findByText('You are a member of no organisation.')).toBeVisible()
  expect(screen.getByText(/^your signatures of baselines/)).toBeVisible()
  await user.selectOptions(screen.getByRole('combobox', { name: 'Your comments' }), 'kept')
  await user.click(screen.getByRole('button', { name: 'Forget me' }))
  await user.click(screen.getAllByRole('button', { name: 'Forget me' }).at(-1) as HTMLElement)
  expect(await screen.findByRole('heading', { name: 'You are forgotten' })).toBeVisible()
  expect(screen.getByText('signatures of baselines')).toBeVisible()
  expect(sent).toEqual([
    'DELETE /api/organisations/o/members/ben',
    'POST /api/me/erasure {"comments":"kept"}',
  ])
})
