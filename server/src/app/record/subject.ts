import type { Subject } from '@golden-thread/shared/protocol'
import { type MapAccess, RequestRefused } from '../request/index.ts'
import type { Services } from '../services/index.ts'

/** What a part of the map is called now, or a refusal where the map has no such part. */
export async function describeSubject(
  { rooms, workers, clock }: Services,
  { map, person }: MapAccess,
  on: Subject,
): Promise<string> {
  const update = await rooms.bytesOf(map.id)
  const today = new Date(clock()).toISOString().slice(0, 10)
  const words = await workers.run('subject', { update, on, today }, { key: person.id })
  if (words === undefined)
    throw new RequestRefused({ code: 'subject-unknown', what: Object.keys(on)[0] ?? '' })
  return words
}
