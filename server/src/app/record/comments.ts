import { can, type Mention, type NewComment } from '@golden-thread/shared/protocol'
import { Hono } from 'hono'
import { newId } from '../../access/index.ts'
import type { Boards } from '../../board/index.ts'
import type { StoredComment, StoredResolution } from '../../storage/index.ts'
import { type MapAccess, RequestRefused, readBody, requireAccess } from '../request/index.ts'
import type { AppEnv, Services } from '../services/index.ts'
import { commentBody, threadBody } from './bodies.ts'
import { mentionsIn } from './mentions.ts'
import { oneOf } from './oneOf.ts'
import { idempotencyKey, REPLAYED } from './replay.ts'
import { describeSubject } from './subject.ts'
import { summaryOf, threadsOf } from './threads.ts'

/** Each is listed with all the others. */
const COMMENTS_MAX = 10_000

/** What people say about parts of a map: kept by the server, and told to those who look, who may read it. */
export function commentRoutes(services: Services, boards: Boards) {
  const { storage, rooms, accessLinks, clock } = services
  const { comments } = storage

  /** Who could be meant by a name: those who may enter now and read the comments. */
  async function readersOf(map: string): Promise<readonly Mention[]> {
    const [links, entries] = await Promise.all([accessLinks.links(map), accessLinks.entries(map)])
    const roles = new Map(links.map(({ id, role }) => [id, role]))
    const readers = entries.filter(({ link }) =>
      can(link === null ? 'owner' : roles.get(link), 'read the comments'),
    )
    const people = new Map(readers.map(({ person }) => [person.id, person.name]))
    return [...people].map(([person, name]) => ({ person, name }))
  }

  async function commentOf(map: string, id: string): Promise<StoredComment> {
    const found = await comments.get(map, id)
    if (!found) throw new RequestRefused({ code: 'comment-unknown' })
    return found
  }

  const tell = (map: string, thread: string) => {
    boards.commented(map)
    return rooms.tell(map, { about: 'comments', thread }, (role) => can(role, 'read the comments'))
  }

  return new Hono<AppEnv>()
    .get('/:map/comments', async (c) => {
      const { map } = await requireAccess(c, services, c.req.param('map'), 'read the comments')
      const [kept, resolutions] = await Promise.all([
        comments.ofMap(map.id, c.req.query('thread')),
        comments.resolutionsOf(map.id),
      ])
      const state = oneOf('state', c.req.query('state'), ['open', 'resolved'])
      const threads = threadsOf(kept, resolutions)
      return c.json(state === undefined ? threads : threads.filter((thread) => thread.state === state))
    })

    .get('/:map/comments/readers', async (c) => {
      const { map } = await requireAccess(c, services, c.req.param('map'), 'read the comments')
      return c.json(await readersOf(map.id))
    })

    .post('/:map/comments', async (c) => {
      const access = await requireAccess(c, services, c.req.param('map'), 'comment on the map')
      const { map, person } = access
      const key = idempotencyKey(c)
      const body = await readBody(c, commentBody)
      const thread = body.replyTo === undefined ? undefined : await commentOf(map.id, body.replyTo)
      const on = thread?.on ?? body.on
      if (!on || (thread && body.on && !isSame(thread.on, body.on)))
        throw new RequestRefused({ code: 'body-invalid', reason: 'on is not what that thread is about' })
      if ((await comments.count(map.id)) >= COMMENTS_MAX)
        throw new RequestRefused({ code: 'too-many-comments', most: COMMENTS_MAX })
      const about = thread?.about ?? (await describeSubject(services, access, on))
      const { mentions, unknown } = mentionsIn(body.text, await readersOf(map.id))
      const id = newId()
      const kept = await comments.add(
        {
          id,
          map: map.id,
          thread: thread?.thread ?? id,
          on,
          about,
          text: body.text,
          mentions,
          person: person.id,
          by: person.name,
          at: clock(),
        },
        key ?? id,
      )
      if (kept.id === id) tell(map.id, kept.thread)
      // The same key is the same comment sent again, because its answer was lost on the way.
      else if (kept.text !== body.text || !isSame(kept.on, on)) throw new RequestRefused({ code: 'key-used' })
      if (kept.id !== id) c.header(REPLAYED, 'true')
      return c.json(newComment(kept, unknown), kept.id === id ? 201 : 200)
    })

    .patch('/:map/comments/:comment', async (c) => {
      const access: MapAccess = await requireAccess(c, services, c.req.param('map'), 'comment on the map')
      const { map, person } = access
      const { state } = await readBody(c, threadBody)
      const { thread } = await commentOf(map.id, c.req.param('comment'))
      const resolution: StoredResolution = {
        map: map.id,
        thread,
        resolved: state === 'resolved',
        person: person.id,
        by: person.name,
        at: clock(),
      }
      if (await comments.resolve(resolution)) tell(map.id, thread)
      const [kept, resolutions] = await Promise.all([
        comments.ofMap(map.id, thread),
        comments.resolutionsOf(map.id),
      ])
      return c.json(threadsOf(kept, resolutions)[0])
    })
}

/** Both are of one schema, and so have their keys in one order. */
const isSame = (a: object, b: object): boolean => JSON.stringify(a) === JSON.stringify(b)

const newComment = (kept: StoredComment, unknown: readonly string[]): NewComment => ({
  ...summaryOf(kept),
  thread: kept.thread,
  on: kept.on,
  about: kept.about,
  ...(unknown.length > 0 ? { unknown: { names: unknown, message: nobodyCalled(unknown) } } : {}),
})

const nobodyCalled = (names: readonly string[]): string =>
  `Nobody called ${names.join(' or ')} may read the comments of this map. The comment is kept; send them a link as commenter or editor, and name them once they have opened it.`
