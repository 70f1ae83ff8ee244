import type { CommentStorage, StoredComment, StoredResolution } from '../commentStorage.ts'

export interface MemoryComments {
  readonly comments: CommentStorage
  removeMap(map: string): void
}

/** Comments, kept in memory. `answer` makes each call one step, as the store does it. */
export function createMemoryComments(answer: <T>(work: () => T) => Promise<T>): MemoryComments {
  let kept: readonly { readonly comment: StoredComment; readonly key: string }[] = []
  let resolutions: readonly StoredResolution[] = []
  const all = () => kept.map(({ comment }) => comment)
  return {
    comments: {
      add: (comment, key) =>
        answer(() => {
          const { map, person } = comment
          const before = kept.find(
            (one) => one.key === key && one.comment.map === map && one.comment.person === person,
          )
          if (!before) kept = [...kept, { comment, key }]
          return before?.comment ?? comment
        }),
      get: (map, id) => answer(() => all().find((comment) => comment.map === map && comment.id === id)),
      ofMap: (map, thread) =>
        answer(() =>
          all()
            .filter((comment) => comment.map === map && (thread === undefined || comment.thread === thread))
            .sort((a, b) => a.at - b.at),
        ),
      count: (map) => answer(() => all().filter((comment) => comment.map === map).length),
      resolve: (resolution) =>
        answer(() => {
          const { map, thread, resolved } = resolution
          const last = resolutions.findLast((one) => one.map === map && one.thread === thread)
          if ((last?.resolved ?? false) === resolved) return false
          resolutions = [...resolutions, resolution]
          return true
        }),
      resolutionsOf: (map) => answer(() => resolutions.filter((one) => one.map === map)),
    },
    removeMap(map) {
      kept = kept.filter(({ comment }) => comment.map !== map)
      resolutions = resolutions.filter((one) => one.map !== map)
    },
  }
}
