import { createMiddleware } from 'hono/factory'
import type { AppEnv, Services } from '../services/index.ts'
import { RequestRefused } from './refused.ts'

/**
 * Who asks with a key: whoever made it, for as long as they are known, and no more than the key allows (`mapAccess.ts`).
 * A key that does not work is refused, whatever cookie came along: a program must not go on as somebody else.
 */
export const readKey = ({ apiKeys, storage }: Pick<Services, 'apiKeys' | 'storage'>) =>
  createMiddleware<AppEnv>(async (c, next) => {
    const secret = /^Bearer +(\S+)$/i.exec(c.req.header('authorization') ?? '')?.[1]
    if (secret !== undefined) {
      const found = await apiKeys.find(secret)
      if (!found.ok) throw new RequestRefused({ code: found.error })
      const { person, label } = found.value
      const maker = await storage.access.person(person)
      if (!maker) throw new RequestRefused({ code: 'key-over' })
      c.set('key', found.value)
      // Whatever is kept of who did it says that a program did.
      c.set('person', { ...maker, name: `${maker.name} (${label === '' ? 'by a key' : `key ${label}`})` })
    }
    await next()
  })
