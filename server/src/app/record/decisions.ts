import { can, type DecisionSummary } from '@golden-thread/shared/protocol'
import { Hono } from 'hono'
import type { Boards } from '../../board/index.ts'
import type { StoredDecision } from '../../storage/index.ts'
import { RequestRefused, readBody, requireAccess } from '../request/index.ts'
import type { AppEnv, Services } from '../services/index.ts'
import { decisionBody, progressBody } from './bodies.ts'
import { decisionsOf, summaryOf } from './ledger.ts'
import { oneOf } from './oneOf.ts'
import { keptUnder, REPLAYED, recordId } from './replay.ts'
import { describeSubject } from './subject.ts'

const DECISIONS_MAX = 5_000

/** What meetings made of what was put to them: recorded, replaced where it was recorded wrongly, and followed until it is done. */
export function decisionRoutes(services: Services, boards: Boards) {
  const { audit, storage, clock, rooms, hooks } = services
  const { decisions, record } = storage

  /** Whoever looks at the map, or at a page of its board, is told; webhooks have their messages already. */
  function tell(map: string): void {
    hooks.deliverer.wake()
    boards.recorded(map)
    rooms.tell(map, { about: 'decisions' }, (role) => can(role, 'read the map'))
  }

  async function summaryIn(map: string, id: string): Promise<DecisionSummary> {
    const found = (await decisionsOf(decisions, map)).find((decision) => decision.id === id)
    if (!found) throw new RequestRefused({ code: 'decision-unknown', decision: id })
    return found
  }

  return new Hono<AppEnv>()
    .get('/:map/decisions', async (c) => {
      const { map } = await requireAccess(c, services, c.req.param('map'), 'read the map')
      const { element } = c.req.query()
      const state = oneOf('state', c.req.query('state'), ['undecided', 'to do', 'done', 'nothing to do'])
      const all = await decisionsOf(decisions, map.id)
      return c.json(
        all.filter(
          (decision) =>
            (state === undefined || decision.state === state) &&
            (element === undefined || (decision.on !== null && isAbout(decision.on, element))),
        ),
      )
    })

    .post('/:map/decisions', async (c) => {
      const access = await requireAccess(c, services, c.req.param('map'), 'record a decision')
      const { map, person } = access
      const { on = null, baseline = null, replaces = null, ...body } = await readBody(c, decisionBody)
      const before = await decisions.ofMap(map.id)
      const id = recordId(c, 'decision', map.id, person.id)
      if (keptUnder(before, { id, ...body, on, baseline, replaces })) {
        c.header(REPLAYED, 'true')
        return c.json(await summaryIn(map.id, id))
      }
      if (before.length >= DECISIONS_MAX)
        throw new RequestRefused({ code: 'too-many-decisions', most: DECISIONS_MAX })
      if (replaces !== null) await summaryIn(map.id, replaces)
      if (baseline !== null && !(await record.baselinesOf(map.id)).some(({ id }) => id === baseline))
        throw new RequestRefused({ code: 'baseline-unknown', baseline })
      const decision: StoredDecision = {
        ...body,
        id,
        map: map.id,
        on,
        about: on ? await describeSubject(services, access, on) : '',
        baseline,
        replaces,
        person: person.id,
        by: person.name,
        at: clock(),
      }
      const made = summaryOf(decision, undefined, undefined)
      const news = await hooks.newsOf(map.id, 'decision.recorded', made)
      const { outcome, body: by, date } = decision
      const detail = { id, outcome, body: by, date, baseline, replaces }
      const deed = { map: map.id, person, action: 'decision recorded', detail }
      if (!(await audit.with(deed).decisions.add(decision, news)))
        throw new RequestRefused({ code: 'replaced-already' })
      tell(map.id)
      return c.json(made, 201)
    })

    .patch('/:map/decisions/:decision', async (c) => {
      const { map, person } = await requireAccess(c, services, c.req.param('map'), 'record a decision')
      const { state, note } = await readBody(c, progressBody)
      const before = await summaryIn(map.id, c.req.param('decision'))
      const { id, state: now } = before
      if (now === 'nothing to do' || now === 'undecided') throw new RequestRefused({ code: 'nothing-to-do' })
      const stamp = { person: person.id, by: person.name, at: clock() }
      const followed = { ...before, state, progress: { note, by: stamp.by, at: stamp.at } }
      const news = await hooks.newsOf(map.id, 'decision.followed', followed)
      const deed = { map: map.id, person, action: 'decision carried out or not', detail: { id, state } }
      const progress = { map: map.id, decision: id, done: state === 'done', note, ...stamp }
      await audit.with(deed).decisions.addProgress(progress, news)
      tell(map.id)
      return c.json(await summaryIn(map.id, id))
    })
}

/** An element, or a cell in its row or column. */
function isAbout(on: NonNullable<DecisionSummary['on']>, element: string): boolean {
  if ('element' in on) return on.element === element
  return 'cell' in on && (on.cell.row === element || on.cell.column === element)
}
