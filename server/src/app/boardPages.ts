import { type BoardComments, can, type Role } from '@golden-thread/shared/protocol'
import { type Context, Hono } from 'hono'
import { streamSSE } from 'hono/streaming'
import { hashToken, looksLikeToken } from '../access/index.ts'
import { BOARD_CSS, BOARD_JS, type BoardForm, type Boards, isOver } from '../board/index.ts'
import type { StoredBoard } from '../storage/index.ts'
import { threadsOf } from './record/index.ts'
import { isKnown, RequestRefused, takesGzip } from './request/index.ts'
import type { AppEnv, Services } from './services/index.ts'

/** How often a reader's line is used, so that it is seen to be alive, and looked at whether it still may be. */
const PULSE_MS = 15_000
/** Open pages of boards that one server tells of changes; one more is served and has to be loaded again by hand. */
const READERS_MAX = 5_000

const TYPES: Readonly<Record<BoardForm, string>> = {
  page: 'text/html; charset=utf-8',
  map: 'application/json',
}

/** What whoever has the address of a board reads, without signing in and without a cookie. */
export function boardPageRoutes(services: Services, boards: Boards) {
  const { storage, clock, accessLinks } = services

  /** Where links let in members only, so do the pages: whoever reads one is a member who has signed in. */
  async function requireReader(c: Context<AppEnv>, map: string): Promise<void> {
    const owner = await storage.organisations.ownerOf(map)
    if (owner?.links !== 'members') return
    const standings = c.var.person ? await storage.organisations.ofPerson(c.var.person.id) : []
    if (!standings.some(({ organisation }) => organisation.id === owner.id))
      throw new RequestRefused({ code: 'members-only', organisation: owner.name })
  }

  async function boardOf(c: Context<AppEnv>, token: string): Promise<StoredBoard> {
    const board = looksLikeToken(token) ? await storage.boards.ofToken(hashToken(token)) : undefined
    if (!board) throw new RequestRefused({ code: 'board-unknown' })
    if (isOver(board, clock())) throw new RequestRefused({ code: 'board-over' })
    const map = await storage.maps.get(board.map)
    if (!map) throw new RequestRefused({ code: 'board-unknown' })
    if (map.deletedAt !== null) throw new RequestRefused({ code: 'board-deleted' })
    await requireReader(c, map.id)
    return board
  }

  /** What whoever asks is in the map, where they are signed in here: it is all that comments ask. */
  async function roleIn(c: Context<AppEnv>, map: string): Promise<Role | undefined> {
    const { person } = c.var
    return person && (await accessLinks.effectiveRole(person, map))?.role
  }

  /** Either form, once for all who read it; nothing at all for whoever has it already. */
  async function answer(c: Context<AppEnv>, token: string, form: BoardForm): Promise<Response> {
    const { bytes, packed, version } = await boards.read(await boardOf(c, token), form)
    // Weak: packed and plain are one page.
    const tag = `W/"${version}"`
    const headers = { 'Cache-Control': 'private, no-cache', ETag: tag, Vary: 'Accept-Encoding' }
    if (isKnown(c, tag)) return c.body(null, 304, headers)
    const type = { 'Content-Type': TYPES[form] }
    return takesGzip(c)
      ? c.body(packed, 200, { ...headers, ...type, 'Content-Encoding': 'gzip' })
      : c.body(bytes, 200, { ...headers, ...type })
  }

  return (
    new Hono<AppEnv>()
      .get('/:token', async (c) => {
        // The page is one for all its addresses, so its way to the canvas cannot name any of them.
        const token = c.req.param('token')
        if (c.req.query('explore') !== undefined) return c.redirect(`/board/${token}/explore`)
        return answer(c, token, 'page')
      })

      .get('/:token/map.json', (c) => answer(c, c.req.param('token'), 'map'))

      // The canvas is a screen of the client, which is served to whoever may have it.
      .get('/:token/explore', async (c, next) => {
        await boardOf(c, c.req.param('token'))
        return next()
      })

      // Nothing, and no refusal, for whoever is nobody here: the page asks on behalf of all its readers.
      .get('/:token/comments.json', async (c) => {
        const board = await boardOf(c, c.req.param('token'))
        const role = await roleIn(c, board.map)
        c.header('Cache-Control', 'no-store')
        if (board.baseline !== null || !can(role, 'read the comments')) return c.body(null, 204)
        const [kept, resolutions] = await Promise.all([
          storage.comments.ofMap(board.map),
          storage.comments.resolutionsOf(board.map),
        ])
        return c.json({
          map: board.map,
          mayWrite: can(role, 'comment on the map'),
          threads: threadsOf(kept, resolutions),
        } satisfies BoardComments)
      })

      .get('/:token/events', async (c) => {
        const token = c.req.param('token')
        const board = await boardOf(c, token)
        if (boards.readers() >= READERS_MAX) throw new RequestRefused({ code: 'busy' })
        const readsComments = board.baseline === null && can(await roleIn(c, board.map), 'read the comments')
        c.header('Cache-Control', 'no-store')
        return streamSSE(c, async (stream) => {
          const told = Promise.withResolvers<void>()
          const say = (event: string) => stream.writeSSE({ event, data: '' })
          const tell = async (event: string) => {
            await say(event)
            if (event === 'ended') told.resolve()
          }
          const stop = boards.watch(board, { tell, readsComments })
          const pulse = setInterval(async () => {
            const still = await boardOf(c, token).catch(() => undefined)
            await say(still ? 'pulse' : 'ended')
            if (!still) told.resolve()
          }, PULSE_MS)
          stream.onAbort(() => told.resolve())
          await say('open')
          await told.promise
          clearInterval(pulse)
          stop()
        })
      })
  )
}

/** The style and the script of every board's page: files of our own, as the content security policy asks. */
export const boardFileRoutes = () =>
  new Hono<AppEnv>()
    .get('/board.css', (c) => c.body(BOARD_CSS, 200, { 'Content-Type': 'text/css; charset=utf-8' }))
    .get('/board.js', (c) => c.body(BOARD_JS, 200, { 'Content-Type': 'text/javascript; charset=utf-8' }))
