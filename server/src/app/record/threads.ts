import type { ThreadSummary } from '@golden-thread/shared/protocol'
import type { StoredComment, StoredResolution } from '../../storage/index.ts'

/** What is kept of comments, as the threads that people read. */
export function threadsOf(
  kept: readonly StoredComment[],
  resolutions: readonly StoredResolution[],
): readonly ThreadSummary[] {
  const last = new Map(resolutions.map((resolution) => [resolution.thread, resolution]))
  return [...Map.groupBy(kept, ({ thread }) => thread)].flatMap(([id, comments]) => {
    const [first] = comments
    if (!first) return []
    const changed = last.get(id)
    return {
      id,
      on: first.on,
      about: first.about,
      state: changed?.resolved ? 'resolved' : 'open',
      ...(changed ? { changed: { by: changed.by, at: changed.at } } : {}),
      comments: comments.map(summaryOf),
    } satisfies ThreadSummary
  })
}

export const summaryOf = ({ id, text, mentions, person, by, at }: StoredComment) => ({
  id,
  text,
  mentions,
  person,
  by,
  at,
})
