import type { BoardSummary } from '@golden-thread/shared/protocol'
import { Hono } from 'hono'
import { hashToken, newId, newToken } from '../access/index.ts'
import { type Boards, boardText, createBoards, dayWords } from '../board/index.ts'
import type { StoredBaseline, StoredBoard } from '../storage/index.ts'
import { decisionsOf } from './record/index.ts'
import { boardBody, publicUrl, RequestRefused, readBody, requireAccess } from './request/index.ts'
import { type AppEnv, boardsOfAll, type Services } from './services/index.ts'

const DAY_MS = 24 * 3_600_000

/** The pages of all boards of this server, and what makes them. */
export function openBoards(services: Services): Boards {
  const { rooms, workers, storage, clock } = services
  const here = createBoards({
    clock,
    onSaved: (listener) => rooms.onSaved(listener),
    async render(map, baseline, form) {
      if (form === 'map') return explored(map, baseline)
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
  return boardsOfAll(here, services)

  async function explored(map: string, baseline: string | null): Promise<string> {
    if (baseline === null)
      return workers.run('boardMap', { update: await rooms.bytesOf(map), now: clock(), baseline })
    const found = (await storage.record.baselinesOf(map)).find(({ id }) => id === baseline)
    const update = await storage.record.stateOf(map, baseline)
    if (!found || !update) throw new RequestRefused({ code: 'baseline-unknown', baseline })
    return workers.run('boardMap', { update, now: found.at, baseline: wordsOf(found) })
  }

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
  const { audit, storage, clock, config } = services
  return new Hono<AppEnv>()
    .get('/:map/boards', async (c) => {
      const { map } = await requireAccess(c, services, c.req.param('map'), 'manage boards')
      return c.json((await storage.boards.ofMap(map.id)).map(summaryOf))
    })

    .post('/:map/boards', async (c) => {
      const { map, person } = await requireAccess(c, services, c.req.param('map'), 'manage boards')
      const { audience, baseline, expires } = await readBody(c, boardBody)
      if (baseline !== undefined && !(await storage.record.stateOf(map.id, baseline)))
        throw new RequestRefused({ code: 'baseline-unknown', baseline })
      // A day is over when the next begins.
      const expiresAt = expires === undefined ? null : Date.parse(expires) + DAY_MS
      if (expiresAt !== null && expiresAt <= clock())
        throw new RequestRefused({ code: 'body-invalid', reason: 'expires must not lie in the past' })
      const token = newToken()
      const board: StoredBoard = {
        id: newId(),
        map: map.id,
        audience,
        baseline: baseline ?? null,
        expiresAt,
        createdAt: clock(),
        revokedAt: null,
      }
      const { id, expiresAt: until } = board
      const detail = { id, audience, baseline: board.baseline, expiresAt: until }
      const deed = { map: map.id, person, action: 'board made', detail }
      await audit.with(deed).boards.add(board, hashToken(token))
      return c.json({ ...summaryOf(board), url: `${publicUrl(c, config)}/board/${token}` }, 201)
    })

    .delete('/:map/boards/:board', async (c) => {
      const { map, person } = await requireAccess(c, services, c.req.param('map'), 'manage boards')
      const id = c.req.param('board')
      const deed = { map: map.id, person, action: 'board taken back', detail: { id } }
      if (!(await audit.with(deed).boards.revoke(map.id, id, clock())))
        throw new RequestRefused({ code: 'board-unknown' })
      boards.end(id)
      return c.body(null, 204)
    })
}

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
