import type { BoardSummary } from '@golden-thread/shared/protocol'
import { type Context, Hono } from 'hono'
import { streamSSE } from 'hono/streaming'
import { hashToken, looksLikeToken, newId, newToken } from '../access/index.ts'
import {
  BOARD_CSS,
  BOARD_JS,
  type Boards,
  boardText,
  createBoards,
  dayWords,
  isOver,
} from '../board/index.ts'
import type { StoredBaseline, StoredBoard } from '../storage/index.ts'
import { decisionsOf } from './record/index.ts'
import { boardBody, publicUrl, RequestRefused, readBody, requireAccess } from './request/index.ts'
import type { AppEnv, Services } from './services/index.ts'

/** How often a reader's line is used, so that it is seen to be alive, and looked at whether it still may be. */
const PULSE_MS = 15_000
/** Open pages of boards that one server tells of changes; one more is served and has to be loaded again by hand. */
const READERS_MAX = 5_000
const DAY_MS = 24 * 3_600_000

/** The pages of all boards of this server, and what makes them. */
export function openBoards({ rooms, workers, storage, clock }: Services): Boards {
  return createBoards({
    clock,
    onSaved: (listener) => rooms.onSaved(listener),
    async render(map, baseline) {
      const now = clock()
      const kept = await storage.record.baselinesOf(map)
      if (baseline === null) {
        const beside = await besideMap(map, kept)
        return workers.run('board', { update: await rooms.bytesOf(map), now, baseline: null, ...beside })
      }
      const found = kept.find(({ id }) => id === baseline)
      const update = await storage.record.stateOf(map, baseline)
      if (!found || !update) throw new RequestRefused({ code: 'baseline-unknown', baseline })
      const beside = await besideMap(map, kept.slice(0, kept.indexOf(found)), { kept, found })
      return workers.run('board', { update, now: found.at, baseline: wordsOf(found), ...beside })
    },
  })

  /** What a page shows of the record: the baseline that it is held against, and the decisions, up to the day of a pinned one. */
  async function besideMap(
    map: string,
    earlier: readonly StoredBaseline[],
    pinned?: { readonly kept: readonly StoredBaseline[]; readonly found: StoredBaseline },
  ) {
    const against = earlier.findLast(({ status }) => status === 'agreed') ?? earlier.at(-1)
    const update = against && (await storage.record.stateOf(map, against.id))
    const made = pinned && dayOf(pinned.found.at)
    const day = pinned && (pinned.found.date || made)
    // A baseline may be made before its meeting, or long after: what was done by the end of the later day counts.
    const until = day && made ? Math.max(Date.parse(day), Date.parse(made)) + DAY_MS : undefined
    const names = new Map((pinned?.kept ?? earlier).map(({ id, name }) => [id, name]))
    const decided = await decisionsOf(storage.decisions, map, until)
    return {
      since: against && update ? { update, words: wordsOf(against) } : null,
      decisions: decided
        .filter(({ date }) => day === undefined || date <= day)
        .map((decision) => ({ decision, baseline: names.get(decision.baseline ?? '') ?? null })),
    }
  }
}

const dayOf = (at: number): string => new Date(at).toISOString().slice(0, 10)

const wordsOf = ({ name, meeting, date, status }: StoredBaseline): string =>
  boardText.baseline(name, meeting, date && dayWords(date), status)

/** The addresses of a map's boards, for its owners. An address is told once, when it is made. */
export function boardRoutes(services: Services, boards: Boards) {
  const { storage, clock, config } = services
  return new Hono<AppEnv>()
    .get('/:map/boards', async (c) => {
      const { map } = await requireAccess(c, services, c.req.param('map'), 'manage boards')
      return c.json((await storage.boards.ofMap(map.id)).map(summaryOf))
    })

    .post('/:map/boards', async (c) => {
      const { map } = await requireAccess(c, services, c.req.param('map'), 'manage boards')
      const { audience, baseline, expires } = await readBody(c, boardBody)
      if (baseline !== undefined && !(await storage.record.stateOf(map.id, baseline)))
        throw new RequestRefused({ code: 'baseline-unknown', baseline })
      const token = newToken()
      const board: StoredBoard = {
        id: newId(),
        map: map.id,
        audience,
        baseline: baseline ?? null,
        // A day is over when the next begins.
        expiresAt: expires === undefined ? null : Date.parse(expires) + DAY_MS,
        createdAt: clock(),
        revokedAt: null,
      }
      await storage.boards.add(board, hashToken(token))
      return c.json({ ...summaryOf(board), url: `${publicUrl(c, config)}/board/${token}` }, 201)
    })

    .delete('/:map/boards/:board', async (c) => {
      const { map } = await requireAccess(c, services, c.req.param('map'), 'manage boards')
      const id = c.req.param('board')
      if (!(await storage.boards.revoke(map.id, id, clock())))
        throw new RequestRefused({ code: 'board-unknown' })
      boards.end(id)
      return c.body(null, 204)
    })
}

/** What whoever has the address of a board reads, without signing in and without a cookie. */
export function boardPageRoutes({ storage, clock }: Services, boards: Boards) {
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
    if (map.deletedAt !== null) throw new RequestRefused({ code: 'board-over' })
    await requireReader(c, map.id)
    return board
  }

  return new Hono<AppEnv>()
    .get('/:token', async (c) => {
      const { html, version } = await boards.page(await boardOf(c, c.req.param('token')))
      const etag = `"${version}"`
      c.header('Cache-Control', 'private, no-cache')
      c.header('ETag', etag)
      if (c.req.header('if-none-match') === etag) return c.body(null, 304)
      return c.html(html)
    })

    .get('/:token/events', async (c) => {
      const token = c.req.param('token')
      const board = await boardOf(c, token)
      if (boards.readers() >= READERS_MAX) throw new RequestRefused({ code: 'busy' })
      c.header('Cache-Control', 'no-store')
      return streamSSE(c, async (stream) => {
        const told = Promise.withResolvers<void>()
        const say = (event: string) => stream.writeSSE({ event, data: '' })
        const stop = boards.watch(board, async (event) => {
          await say(event)
          if (event === 'ended') told.resolve()
        })
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
}

/** The style and the script of every board's page: files of our own, as the content security policy asks. */
export const boardFileRoutes = () =>
  new Hono<AppEnv>()
    .get('/board.css', (c) => c.body(BOARD_CSS, 200, { 'Content-Type': 'text/css; charset=utf-8' }))
    .get('/board.js', (c) => c.body(BOARD_JS, 200, { 'Content-Type': 'text/javascript; charset=utf-8' }))

const summaryOf = ({
  id,
  audience,
  baseline,
  createdAt,
  expiresAt,
  revokedAt,
}: StoredBoard): BoardSummary => ({
  id,
  audience,
  baseline,
  createdAt,
  expiresAt,
  revokedAt,
})
