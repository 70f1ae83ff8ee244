import { expect, it } from 'vitest'
import { cachedStore } from '../storage/index.ts'
import { openMemory } from '../storage/testing/memory.ts'
import { createIdentity, SESSION_DAYS } from './identity.ts'

it('[ACC25] a session ends by its age, though its person was asked for a moment before', async () => {
  let now = 1_000
  // However long the cache keeps what it knows: its clock stands still.
  const { access } = cachedStore(openMemory(), () => 0)
  const identity = createIdentity({ storage: access, clock: () => now })
  const anna = await identity.makeGuest('m')
  const cookie = await identity.beginSession(anna)
  now += SESSION_DAYS * 86_400_000
  expect((await identity.sessionOf(cookie))?.person).toEqual(anna)
  now += 1
  expect((await identity.sessionOf(cookie))?.person).toBeUndefined()
})
