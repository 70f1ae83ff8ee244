import { createHash } from 'node:crypto'
import type { BaselineSummary } from '@golden-thread/shared/protocol'
import { type Context, Hono } from 'hono'
import type { Boards } from '../board/index.ts'
import type { StoredBaseline, StoredSignature } from '../storage/index.ts'
import { keepNewMap } from './newMap.ts'
import { idempotencyKey, keptUnder, REPLAYED, recordId } from './record/index.ts'
import {
  baselineBody,
  inPieces,
  knownAlready,
  publicUrl,
  RequestRefused,
  readBody,
  requireAccess,
  requireCreator,
  signatureBody,
  takesGzip,
} from './request/index.ts'
import { type AppEnv, BASELINES_MAX, type Services } from './services/index.ts'

/** Each keeps the whole map. */

const JSON_TYPE = { 'Content-Type': 'application/json; charset=utf-8' }

/** States of a map that were given a name: made, listed, read again, compared and signed. None is ever changed. */
export function baselineRoutes(services: Services, boards: Boards) {
  const { audit, storage, rooms, workers, hooks, clock, config } = services
  const { record } = storage

  /** The document as it was then, or as it is now. */
  async function stateOf(map: string, name: string): Promise<Uint8Array> {
    if (name === 'now') return rooms.bytesOf(map)
    const state = await record.stateOf(map, name)
    if (!state) throw new RequestRefused({ code: 'baseline-unknown', baseline: name })
    return state
  }

  async function baselineOf(map: string, id: string): Promise<StoredBaseline> {
    const found = (await record.baselinesOf(map)).find((baseline) => baseline.id === id)
    if (!found) throw new RequestRefused({ code: 'baseline-unknown', baseline: id })
    return found
  }

  return new Hono<AppEnv>()
    .get('/:map/baselines', async (c) => {
      const { map } = await requireAccess(c, services, c.req.param('map'), 'read the map')
      const signatures = await record.signaturesOf(map.id)
      return c.json((await record.baselinesOf(map.id)).map((baseline) => summaryOf(baseline, signatures)))
    })

    .post('/:map/baselines', async (c) => {
      const { map, person } = await requireAccess(c, services, c.req.param('map'), 'make a baseline')
      const { name, meeting, date, status } = await readBody(c, baselineBody)
      const before = await record.baselinesOf(map.id)
      const id = recordId(c, 'baseline', map.id, person.id)
      const kept = keptUnder(before, { id, name, meeting, date, status })
      if (kept) {
        c.header(REPLAYED, 'true')
        return c.json(summaryOf(kept, await record.signaturesOf(map.id)))
      }
      if (before.length >= BASELINES_MAX)
        throw new RequestRefused({ code: 'too-many-baselines', most: BASELINES_MAX })
      // One moment of the map, whoever is typing: what comes after these bytes is not in them.
      const parts = [await rooms.bytesOf(map.id)]
      const state = await workers.run('compact', { parts }, { key: person.id })
      const hash = createHash('sha256').update(state).digest('hex')
      const baseline: StoredBaseline = {
        id,
        map: map.id,
        name,
        meeting,
        date,
        status,
        hash,
        person: person.id,
        by: person.name,
        at: clock(),
      }
      const made = summaryOf(baseline, [])
      const deed = { map: map.id, person, action: 'baseline made', detail: { id, name, status, hash } }
      const news = await hooks.newsOf(map.id, 'baseline.made', made)
      await audit.with(deed).record.addBaseline(baseline, state, news)
      hooks.deliverer.wake()
      boards.recorded(map.id)
      return c.json(made, 201)
    })

    .get('/:map/baselines/:file{[^/.]+\\.json}', async (c) => {
      const { map, person } = await requireAccess(c, services, c.req.param('map'), 'export the map')
      const update = await stateOf(map.id, c.req.param('file').slice(0, -'.json'.length))
      const known = await knownAlready(c, services, update)
      if (known) return known
      const request = { update, format: 'json', gzip: takesGzip(c) }
      return inPieces(c, await workers.run('mapFile', request, { key: person.id }), JSON_TYPE)
    })

    .get('/:map/baselines/:baseline/changes.json', async (c) => {
      const { map, person } = await requireAccess(c, services, c.req.param('map'), 'read the map')
      const [before, after] = await Promise.all([
        stateOf(map.id, c.req.param('baseline')),
        stateOf(map.id, c.req.query('to') ?? 'now'),
      ])
      const known = await knownAlready(c, services, before, after)
      if (known) return known
      const request = {
        before: [before],
        after: [after],
        today: new Date(clock()).toISOString().slice(0, 10),
      }
      const options = { key: person.id, signal: c.req.raw.signal }
      return c.body(await workers.run('changes', request, options), 200, JSON_TYPE)
    })

    .post('/:map/baselines/:baseline/signatures', async (c) => {
      const { map, person } = await requireAccess(c, services, c.req.param('map'), 'sign a baseline')
      const { name, post } = await readBody(c, signatureBody)
      const { id: baseline } = await baselineOf(map.id, c.req.param('baseline'))
      const signature = { name: name || person.name, post, at: clock() }
      const detail = { baseline, name: signature.name, post }
      const deed = { map: map.id, person, action: 'baseline signed', detail }
      const isFirst = await audit
        .with(deed)
        .record.addSignature(
          { baseline, map: map.id, person: person.id, ...signature },
          await hooks.newsOf(map.id, 'baseline.signed', { baseline, ...signature }),
        )
      if (!isFirst) {
        const first = (await record.signaturesOf(map.id)).find(
          (one) => one.baseline === baseline && one.person === person.id,
        )
        const isSame = first?.name === signature.name && first.post === post
        if (!isSame || idempotencyKey(c) === undefined) throw new RequestRefused({ code: 'signed-already' })
        c.header(REPLAYED, 'true')
        return c.json({ name: first.name, post: first.post, at: first.at })
      }
      hooks.deliverer.wake()
      return c.json(signature, 201)
    })

    .post('/:map/baselines/:baseline/duplicate', async (c) => {
      const { map } = await requireAccess(c, services, c.req.param('map'), 'duplicate the map')
      const person = await requireCreator(c, services)
      const { id, name } = await baselineOf(map.id, c.req.param('baseline'))
      const request = { parts: [await stateOf(map.id, id)], titleSuffix: ` (${name})` }
      const made = await workers.run('copy', request, { key: person.id })
      return c.json(await keepNewMap(services, made, person, publicUrl(c as Context<AppEnv>, config)), 201)
    })
}

const summaryOf = (
  { id, name, meeting, date, status, hash, by, at }: StoredBaseline,
  signatures: readonly StoredSignature[],
): BaselineSummary => ({
  id,
  name,
  meeting,
  date,
  status,
  hash,
  by,
  at,
  signatures: signatures
    .filter(({ baseline }) => baseline === id)
    .map(({ name: signed, post, at: when }) => ({ name: signed, post, at: when })),
})
