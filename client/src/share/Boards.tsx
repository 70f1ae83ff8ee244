import type { BaselineSummary, BoardSummary } from '@golden-thread/shared/protocol'
import { useCallback, useEffect, useState } from 'react'
import { explainError, fetchBaselines, fetchBoards, revokeBoard } from '../api/index.ts'
import { Tag, toast } from '../ui/index.ts'
import { MakeBoard } from './MakeBoard.tsx'
import { Revoke } from './Revoke.tsx'
import styles from './Share.module.css'
import { boardWords as words } from './text.ts'

const date = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', year: 'numeric' })

/** Links to the page that is read without signing in: made for somebody, listed, copied and revoked. */
export function Boards({ mapId }: { mapId: string }) {
  const [boards, setBoards] = useState<readonly BoardSummary[]>()
  const [baselines, setBaselines] = useState<readonly BaselineSummary[]>([])
  const [error, setError] = useState<string>()
  const reload = useCallback(async () => {
    try {
      const [made, kept] = await Promise.all([fetchBoards(mapId), fetchBaselines(mapId)])
      setBoards(made)
      setBaselines(kept)
      setError(undefined)
    } catch (failure) {
      setError(explainError(failure))
    }
  }, [mapId])
  useEffect(() => void reload(), [reload])
  const revoke = async (board: BoardSummary): Promise<void> => {
    try {
      await revokeBoard(mapId, board.id)
      toast({ text: words.revokedNow })
    } catch (failure) {
      toast({ text: explainError(failure), tone: 'problem' })
    }
    await reload()
  }
  return (
    <section aria-label={words.title}>
      <h3 className={styles.heading}>{words.title}</h3>
      <p className={styles.quiet}>{words.description}</p>
      <MakeBoard mapId={mapId} baselines={baselines} onMade={reload} />
      <p role="alert" className={styles.error}>
        {error}
      </p>
      <ul className={styles.list}>
        {boards?.map((board) => (
          <Row
            key={board.id}
            board={board}
            shows={shown(board, baselines)}
            onRevoke={() => void revoke(board)}
          />
        ))}
      </ul>
    </section>
  )
}

const shown = ({ baseline }: BoardSummary, baselines: readonly BaselineSummary[]): string =>
  baseline === null
    ? words.live
    : words.pinned(baselines.find(({ id }) => id === baseline)?.name ?? words.aBaseline)

function Row({
  board: { audience, createdAt, expiresAt, revokedAt },
  shows,
  onRevoke,
}: {
  board: BoardSummary
  shows: string
  onRevoke: () => void
}) {
  const hasEnded = expiresAt !== null && expiresAt <= Date.now()
  const isOpen = revokedAt === null && !hasEnded
  return (
    // Takes the focus from the button that revoked it, which is gone by then.
    <li className={styles.row} tabIndex={-1}>
      <span className={styles.label}>
        {audience}
        <small>
          {[shows, words.madeOn(date.format(createdAt)), expiresAt && words.ends(date.format(expiresAt))]
            .filter(Boolean)
            .join(', ')}
        </small>
      </span>
      <span className={styles.quiet}>{words.role}</span>
      {isOpen ? (
        <Revoke link={audience} role={words.role} onRevoke={onRevoke} />
      ) : (
        <Tag tone="none">{revokedAt === null ? words.ended : words.revoked}</Tag>
      )}
    </li>
  )
}
