import type { FeedValue } from '@golden-thread/shared/feed'
import { type Asking, partsAt } from '../../record/index.ts'
import type { Services } from '../../services/index.ts'
import { type DateRange, moment } from './range.ts'

/** So many edits are gone through at once: with each page goes the whole document of its moment. */
const EDITS_AT_ONCE = 2_000
const BEGAN = 'The map began'
const UNREADABLE = 'What was changed cannot be read: this record is damaged.'

/** Every edit in a range of dates: who made it, when, and what it changed in words. */
export async function* editsOf(
  services: Services,
  map: string,
  { from, to }: DateRange,
  asking: Asking,
): AsyncGenerator<readonly FeedValue[]> {
  const { storage, workers } = services
  /** The document before the next page; undefined until one is needed. */
  let parts: readonly Uint8Array[] | undefined
  for (let after = 0; ; ) {
    const page = await storage.edits(map, { after, limit: EDITS_AT_ONCE })
    const within = page.filter(({ at }) => at >= from && at <= to)
    if (within.length > 0) {
      parts ??= after === 0 ? [] : await partsAt(services, map, after, asking)
      const updates = (await storage.history(map, after, page.length)).map(({ update }) => update)
      const { words, state } = await workers.run('edits', { parts, updates }, asking)
      parts = [state]
      const names = await storage.access.namesOf([...new Set(within.map(({ person }) => person))])
      for (const { position, person, at } of within) {
        const what = position === 1 ? BEGAN : (words[position - after - 1] ?? UNREADABLE)
        yield [position, person, names.get(person) ?? '', moment(at), what]
      }
    } else parts = undefined
    const last = page.at(-1)
    if (!last || page.length < EDITS_AT_ONCE) return
    after = last.position
  }
}
