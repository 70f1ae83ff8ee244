import type { BoardStorage, StoredBoard } from '../boardStorage.ts'

export interface MemoryBoards {
  readonly boards: BoardStorage
  removeMap(map: string): void
}

/** Addresses of boards, kept in memory. `answer` makes each call one step, as the store does it. */
export function createMemoryBoards(answer: <T>(work: () => T) => Promise<T>): MemoryBoards {
  let kept: readonly { readonly board: StoredBoard; readonly hash: string }[] = []
  return {
    boards: {
      add: (board, hash) =>
        answer(() => {
          kept = [...kept, { board, hash }]
        }),
      ofToken: (hash) => answer(() => kept.find((each) => each.hash === hash)?.board),
      ofMap: (map) => answer(() => kept.map(({ board }) => board).filter((board) => board.map === map)),
      ofMaps: (maps) =>
        answer(() =>
          kept
            .map(({ board }) => board)
            .filter(({ map }) => maps.includes(map))
            .toReversed()
            .sort((a, b) => b.createdAt - a.createdAt),
        ),
      revoke: (map, id, at) =>
        answer(() => {
          const isOurs = ({ board }: { readonly board: StoredBoard }) => board.map === map && board.id === id
          if (!kept.some(isOurs)) return false
          kept = kept.map((each) =>
            isOurs(each)
              ? { ...each, board: { ...each.board, revokedAt: each.board.revokedAt ?? at } }
              : each,
          )
          return true
        }),
    },
    removeMap(map) {
      kept = kept.filter(({ board }) => board.map !== map)
    },
  }
}
