import type { Boards } from '../../board/index.ts'
import type { Services } from './env.ts'

/** The boards of this server, which tell those of the others what they are told, and hear what those tell. */
export function boardsOfAll(
  here: Boards,
  { cluster, log, storage }: Pick<Services, 'cluster' | 'log' | 'storage'>,
): Boards {
  if (cluster === undefined) return here
  cluster.onNotice((notice) => {
    if (notice === 'missed') here.missed()
    else if (notice.kind === 'board-ended') here.end(notice.board)
    else if (notice.kind === 'boards-of')
      storage.organisations.mapsOf(notice.organisation).then(
        (maps) => here.endIn(notice.organisation, maps),
        (error: unknown) => log.error({ err: error }, 'open boards of an organisation were not told'),
      )
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
    endIn(organisation, maps) {
      here.endIn(organisation, maps)
      void cluster.tell({ kind: 'boards-of', organisation })
    },
    end(board) {
      here.end(board)
      void cluster.tell({ kind: 'board-ended', board })
    },
  }
}
