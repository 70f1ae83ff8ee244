import { elementId } from '@golden-thread/shared/model'
import type { ThreadSummary } from '@golden-thread/shared/protocol'
import { mapFromText } from '@golden-thread/shared/testing'
import { act, screen, waitFor, within } from '@testing-library/react'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { Dialogs } from '../Dialogs.tsx'
import { Details } from '../details/index.ts'
import { signOut } from '../workspace/index.ts'
import { openTestWorkspace, show, spoken } from '../workspace/testing/index.ts'
import { CommentsDialog } from './CommentsDialog.tsx'
import { commentsOf } from './commentStore.ts'

const map = () => mapFromText`
  proposal S1 "Safer streets"
  proposal S2 "Warm homes"
  outcome O1 "Fewer fires"
  S1 -> O1
`
const S1 = elementId('S1')

const said = (text: string, by = 'Bob') => ({ id: text, text, mentions: [], person: by, by, at: 1_000 })
const thread = (id: string, on: ThreadSummary['on'], about: string, text: string): ThreadSummary => ({
  id,
  on,
  about,
  state: 'open',
  comments: [said(text)],
})

interface Sent {
  readonly method: string
  readonly path: string
  readonly body: Record<string, unknown>
  readonly key: string | undefined
}

/** A server that a test holds in its hand. */
const server = {
  threads: [] as ThreadSummary[],
  sent: [] as Sent[],
  /** What it answers to whoever writes: a status, or no answer at all. */
  answers: 'yes' as 'yes' | 'none' | 'takes it, and the answer is lost' | number,
}

beforeEach(() => {
  server.threads = []
  server.sent = []
  server.answers = 'yes'
  vi.stubGlobal('fetch', async (path: string, init: RequestInit = {}) => {
    const { method = 'GET' } = init
    if (path.endsWith('/decisions')) return Response.json([])
    if (path.endsWith('/comments/readers'))
      return Response.json([
        { person: 'p2', name: 'Bob Ash' },
        { person: 'p1', name: 'Ann' },
      ])
    if (method === 'GET') return Response.json(server.threads)
    const body = JSON.parse(String(init.body)) as Record<string, unknown>
    const key = new Headers(init.headers).get('idempotency-key') ?? undefined
    server.sent.push({ method, path, body, key })
    if (server.answers === 'none') throw new TypeError('Failed to fetch')
    if (typeof server.answers === 'number')
      return Response.json(
        { error: { code: 'no', message: 'That is not taken.' } },
        { status: server.answers },
      )
    take(body, key)
    if (server.answers !== 'yes') throw new TypeError('Failed to fetch')
    return Response.json({})
  })
})
afterEach(() => vi.unstubAllGlobals())

/** As the server keeps it: once under its key. */
const taken = new Set<string>()
function take({ on, replyTo, text, state }: Record<string, unknown>, key = ''): void {
  if (state) server.threads = server.threads.map((one) => ({ ...one, state: state as 'open' }))
  if (!text || taken.has(key)) return
  taken.add(key)
  if (on)
    server.threads = [
      ...server.threads,
      thread(`t${key}`, on as ThreadSummary['on'], 'S1 Safer streets', String(text)),
    ]
  else
    server.threads = server.threads.map((one) =>
      one.id === replyTo ? { ...one, comments: [...one.comments, said(String(text), 'Ann')] } : one,
    )
}

const part = () => screen.findByRole('region', { name: 'Comments' })

it('[PRV1] shows the threads of what is selected, to be answered, resolved and opened again', async () => {
  server.threads = [
    thread('a', { element: 'S1' }, 'S1 Safer streets', 'Who leads it?'),
    thread('b', { element: 'S2' }, 'S2 Warm homes', 'Another matter'),
  ]
  const workspace = openTestWorkspace(map(), { role: 'commenter' })
  workspace.select({ elements: [S1] })
  const { user } = show(workspace, <Details />)
  const comments = within(await part())
  expect(await comments.findByText('Who leads it?')).toBeVisible()
  expect(comments.queryByText('Another matter')).toBeNull()
  expect(comments.getByText('1 open')).toBeVisible()

  await user.click(comments.getByRole('button', { name: 'Reply: S1 Safer streets' }))
  await user.keyboard('Rimmer.{Control>}{Enter}{/Control}')
  expect(await comments.findByText('Rimmer.')).toBeVisible()
  await waitFor(() => expect(comments.getByRole('button', { name: 'Reply: S1 Safer streets' })).toHaveFocus())
  await user.click(comments.getByRole('button', { name: 'Resolve: S1 Safer streets' }))
  const earlier = await comments.findByText('1 resolved thread')
  expect(comments.queryByText('1 open')).toBeNull()
  await user.click(earlier)
  await user.click(comments.getByRole('button', { name: 'Open again: S1 Safer streets' }))
  expect(await comments.findByText('1 open')).toBeVisible()
  const [, reply] = (await spoken(await part())).filter((phrase) => /Who leads it|Rimmer/.test(phrase))
  expect(reply).toMatch(/Rimmer/)
})

it('[PRV2] is live: what somebody else says comes with the news of it', async () => {
  const workspace = openTestWorkspace(map())
  workspace.select({ elements: [S1] })
  show(workspace, <Details />)
  await within(await part()).findByText('Nobody has said anything about this yet.')
  server.threads = [thread('a', { element: 'S1' }, 'S1 Safer streets', 'Who leads it?')]
  act(() => workspace.others.news({ about: 'comments', thread: 'a' }))
  expect(await screen.findByText('Who leads it?')).toBeVisible()
  expect(workspace.beside.openThreads.get().get('element S1')).toBe(1)
  await waitFor(() => expect(workspace.announcer.text.get()).toMatch(/something new in the comments/))
})

it('[PRV3] waits on this device while the line is away, says so, and is kept once when it is back', async () => {
  server.answers = 'takes it, and the answer is lost'
  const workspace = openTestWorkspace(map())
  workspace.select({ elements: [S1] })
  const { user } = show(workspace, <Details />)
  const comments = within(await part())
  await user.type(await comments.findByRole('textbox', { name: 'Add a comment' }), 'Is this so?')
  await user.click(comments.getByRole('button', { name: 'Comment' }))
  expect(await comments.findByText(/^Waits here/)).toBeVisible()
  expect(comments.getByRole('textbox', { name: 'Add a comment' })).toHaveValue('')

  // The page is opened again, and the line is back.
  server.answers = 'yes'
  const again = openTestWorkspace(map())
  await act(() => commentsOf(again).waiting.send())
  expect(server.sent.map(({ body }) => body)).toEqual([
    { on: { element: 'S1' }, text: 'Is this so?' },
    { on: { element: 'S1' }, text: 'Is this so?' },
  ])
  expect(new Set(server.sent.map(({ key }) => key)).size).toBe(1)
  expect(server.threads.length).toBe(1)
  expect(commentsOf(again).waiting.comments.get()).toEqual([])
  expect(localStorage.length).toBe(0)
})

it('[PRV3] says why the server will not take one, and keeps it until its writer discards it', async () => {
  server.answers = 422
  const workspace = openTestWorkspace(map())
  workspace.select({ elements: [S1] })
  const { user } = show(workspace, <Details />)
  const comments = within(await part())
  await user.type(await comments.findByRole('textbox', { name: 'Add a comment' }), 'Hm')
  await user.keyboard('{Control>}{Enter}{/Control}')
  expect(await comments.findByText('Not sent: That is not taken.')).toBeVisible()
  await user.click(comments.getByRole('button', { name: 'Discard the comment “Hm”' }))
  expect(comments.queryByText(/^Not sent/)).toBeNull()
})

it('[PRV3] stays on no device that somebody signs out on', async () => {
  server.answers = 'none'
  const { waiting } = commentsOf(openTestWorkspace(map()))
  await waiting.add({ on: { element: 'S1' }, text: 'Between us' })
  expect(JSON.stringify({ ...localStorage })).toContain('Between us')
  await signOut()
  expect(JSON.stringify({ ...localStorage })).not.toContain('Between us')
})

it('[PRV4] [PRV18] is not there for those who may not read it, nor is who made what', async () => {
  // For somebody who may it is fetched; once that is here, it would stand there at once.
  const commenter = openTestWorkspace(map(), { role: 'commenter' })
  commenter.select({ elements: [S1] })
  const { unmount } = show(commenter, <Details />)
  expect(await part()).toBeVisible()
  expect(await screen.findByRole('button', { name: 'Who made this?' })).toBeVisible()
  unmount()
  const workspace = openTestWorkspace(map(), { role: 'viewer' })
  workspace.select({ elements: [S1] })
  show(workspace, <Details />)
  expect(await screen.findByRole('region', { name: /^Links/ })).toBeVisible()
  expect(screen.queryByRole('region', { name: 'Comments' })).toBeNull()
  expect(screen.queryByRole('button', { name: 'Who made this?' })).toBeNull()
  expect(commentsOf(workspace)).toMatchObject({ mayRead: false, mayWrite: false })
})

it('[PRV5] lists all that is open, with a filter and the way to each', async () => {
  server.threads = [
    thread('a', { element: 'S1' }, 'S1 Safer streets', 'Who leads it?'),
    { ...thread('b', { element: 'S2' }, 'S2 Warm homes', 'Too dear'), state: 'resolved' },
    thread('c', { cell: { matrix: 'm', row: 'S2', column: 'O1' } }, 'S2 × O1', 'Why not?'),
  ]
  const workspace = openTestWorkspace(map())
  let closed = 0
  const { user } = show(workspace, <CommentsDialog onClose={() => (closed += 1)} />)
  const names = () => screen.getAllByRole('article').map((one) => one.getAttribute('aria-label'))
  expect(await screen.findByText('2 threads')).toBeVisible()
  expect(names()).toEqual(['S1 Safer streets', 'S2 × O1'])
  await user.selectOptions(screen.getByRole('combobox', { name: 'Show' }), 'All')
  await user.type(screen.getByRole('searchbox', { name: 'Search the comments' }), 'dear')
  expect(names()).toEqual(['S2 Warm homes'])
  await user.click(screen.getByRole('button', { name: 'Show S2 Warm homes' }))
  expect(closed).toBe(1)
  expect([...workspace.selection.get().elements]).toEqual(['S2'])
})

it('[PRV5] opens on one finding by itself', async () => {
  const workspace = openTestWorkspace(map())
  const { user } = show(workspace, <Dialogs />)
  act(() => workspace.openDialog({ type: 'comments', on: { finding: 'f1' } }))
  await user.type(await screen.findByRole('textbox', { name: 'Add a comment' }), 'We know.')
  await user.click(screen.getByRole('button', { name: 'Comment' }))
  expect(await screen.findByText('We know.')).toBeVisible()
  expect(server.sent[0]?.body).toEqual({ on: { finding: 'f1' }, text: 'We know.' })
})

it('[PRV19] offers whoever may read the comments to be mentioned, and writes the name where it stands', async () => {
  const workspace = openTestWorkspace(map())
  const { user } = show(workspace, <CommentsDialog on={{ claim: 'S1' }} onClose={() => undefined} />)
  const field = await screen.findByRole('textbox', { name: 'Add a comment' })
  await user.type(field, 'Please look')
  const choice = await screen.findByRole('combobox', { name: 'Mention…' })
  expect(
    within(choice)
      .getAllByRole('option')
      .map(({ textContent }) => textContent),
  ).toEqual(['Mention…', 'Bob Ash'])
  await user.selectOptions(choice, 'Bob Ash')
  expect(field).toHaveValue('Please look @Bob Ash ')
  expect(field).toHaveFocus()
  await user.click(screen.getByRole('button', { name: 'Comment' }))
  await waitFor(() =>
    expect(server.sent.at(-1)?.body).toEqual({ on: { claim: 'S1' }, text: 'Please look @Bob Ash' }),
  )
})

it('[PRV20] marks threads that others have written in since, lists them, and knows those that were read', async () => {
  server.threads = [
    thread('t1', { element: 'S1' }, 'S1 Safer streets', 'From Bob'),
    {
      ...thread('t2', { element: 'S2' }, 'S2 Warm homes', 'Mine'),
      comments: [{ ...said('Mine', 'Ann'), person: 'p1' }],
    },
  ]
  const workspace = openTestWorkspace(map())
  const { threads, unread } = commentsOf(workspace)
  await waitFor(() => expect(threads.get()).toHaveLength(2))
  expect([...unread.threads.get()]).toEqual(['t1'])
  const { user, unmount } = show(workspace, <CommentsDialog onClose={() => undefined} />)
  await user.selectOptions(await screen.findByRole('combobox', { name: 'Show' }), 'Unread')
  expect(screen.getByText('New')).toBeVisible()
  expect(screen.queryByText('Mine')).toBeNull()
  unmount()
  expect(unread.threads.get().size).toBe(0)
  const again = commentsOf(openTestWorkspace(map()))
  await waitFor(() => expect(again.threads.get()).toHaveLength(2))
  expect(again.unread.threads.get().size).toBe(0)
})
