import type { BoardSummary } from '@golden-thread/shared/protocol'
import { render, screen, waitFor } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { Boards } from './Boards.tsx'

let boards: BoardSummary[]
let sent: unknown[]
beforeEach(() => {
  boards = []
  sent = []
  vi.stubGlobal('fetch', async (path: string, { method = 'GET', body }: RequestInit = {}) => {
    if (path.endsWith('/baselines')) return Response.json([{ id: 'b1', name: 'As agreed' }])
    if (method === 'GET') return Response.json(boards)
    if (method === 'DELETE') {
      boards = boards.map((board) => ({ ...board, revokedAt: 2 }))
      return new Response(null, { status: 204 })
    }
    const asked = JSON.parse(String(body)) as { audience: string; baseline?: string }
    sent.push(asked)
    const made = { id: 'x', audience: asked.audience, baseline: asked.baseline ?? null }
    const board: BoardSummary = { ...made, createdAt: 1, expiresAt: null, revokedAt: null }
    boards = [...boards, board]
    return Response.json({ ...board, url: 'https://maps.example/board/secret' }, { status: 201 })
  })
})
afterEach(() => vi.unstubAllGlobals())

it('[PRV9] makes a link to the board’s page, live or of a baseline, until a day; lists it, and revokes it', async () => {
  const user = userEvent.setup()
  render(<Boards mapId="m1" />)
  await screen.findByRole('option', { name: 'the baseline As agreed' })
  await user.click(screen.getByRole('button', { name: 'Make the page’s link' }))
  expect(screen.getByText(/^Say for whom it is/)).toBeVisible()
  await user.type(screen.getByRole('textbox', { name: /^For a person/ }), 'The public')
  await user.selectOptions(screen.getByRole('combobox', { name: 'It shows' }), 'the baseline As agreed')
  await user.type(screen.getByLabelText('Last day'), '2030-12-31')
  await user.click(screen.getByRole('button', { name: 'Make the page’s link' }))
  expect(await screen.findByDisplayValue('https://maps.example/board/secret')).toBeVisible()
  expect(sent).toEqual([{ audience: 'The public', baseline: 'b1', expires: '2030-12-31' }])
  expect(screen.getByText(/^the baseline As agreed, made 1 Jan 1970/)).toBeVisible()

  await user.click(screen.getByRole('button', { name: /^Revoke the .* link The public/ }))
  await user.click(screen.getAllByRole('button', { name: 'Revoke' }).at(-1) as HTMLElement)
  await waitFor(() => expect(screen.getByText('Revoked')).toBeVisible())
})
