import type { Boards } from '../../board/index.ts'
import type { Services } from './env.ts'

/** The boards of this server, which tell those of the others what they are told, and hear what those tell. */
export function boardsOfAll(here: Boards, { cluster }: Pick<Services, 'cluster'>): Boards {
  if (cluster === undefined) return here
  cluster.onNotice((notice) => {
    if (notice === 'missed') here.missed()
    else if (notice.kind === 'board-ended') here.end(notice.board)
    else if (notice.kind === 'board') here[notice.done](notice.map)
  })
  const both = (done: 'recorded' | 'commented' | 'endAll') => (map: string) => {
    here[done](map)
    void cluster.tell({ kind: 'board', map, done })
  }
  return {
    ...here,
    recorded: both('recorded'),
    commented: both('commented'),
    endAll: both('endAll'),
    end(board) {
      here.end(board)
      void cluster.tell({ kind: 'board-ended', board })
    },
  }
}
