import { CLOSE } from '@golden-thread/shared/protocol'
import type { Services } from './env.ts'

/** A handshake that was under way when the links changed has ended by then. */
const AGAIN_MS = 500

/**
 * Closes the open sockets of a map that its links no longer allow: 4410 for those who may do something else now, 4403
 * for those who may do nothing. Whoever still has the same role by another link stays and notices nothing.
 */
export async function reviewSockets(services: Services, map: string): Promise<void> {
  await review(services, map)
  setTimeout(() => {
    review(services, map).catch((error: unknown) =>
      services.log.error({ err: error, map }, 'sockets not reviewed'),
    )
  }, AGAIN_MS).unref()
}

async function review({ rooms, invite }: Services, map: string): Promise<void> {
  const people = new Set<string>()
  rooms.closeSockets((socket) => {
    if (socket.mapId === map) people.add(socket.personId)
    return false
  }, CLOSE.linkRevoked)
  for (const id of people) {
    const standing = await invite.standing({ id }, map)
    const code = standing ? CLOSE.roleChanged : CLOSE.linkRevoked
    rooms.closeSockets(
      (socket) => socket.mapId === map && socket.personId === id && socket.role !== standing?.role,
      code,
    )
  }
}
