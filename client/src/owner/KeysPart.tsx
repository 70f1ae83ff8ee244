import type { KeySummary } from '@golden-thread/shared/protocol'
import { useCallback, useEffect, useState } from 'react'
import { Asked } from '../access/index.ts'
import { explainError, fetchKeys, revokeKey } from '../api/index.ts'
import { Tag, toast } from '../ui/index.ts'
import { MakeKey } from './MakeKey.tsx'
import styles from './Owner.module.css'
import { ownerWords as words } from './text.ts'

const day = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium' })

/** One's own keys for programs: made, shown once, listed and revoked. */
export function KeysPart() {
  const [keys, setKeys] = useState<readonly KeySummary[]>()
  const [error, setError] = useState<string>()
  const reload = useCallback(async () => {
    try {
      setKeys((await fetchKeys()).toSorted((a, b) => b.createdAt - a.createdAt))
      setError(undefined)
    } catch (failure) {
      setError(explainError(failure))
    }
  }, [])
  useEffect(() => void reload(), [reload])
  const revoke = async (key: string): Promise<void> => {
    try {
      await revokeKey(key)
      toast({ text: words.revokedNow })
    } catch (failure) {
      toast({ text: explainError(failure), tone: 'problem' })
    }
    await reload()
  }
  return (
    <section aria-label={words.keys}>
      <h3 className={styles.heading}>{words.keys}</h3>
      <p className={styles.quiet}>{words.keysHelp}</p>
      <MakeKey onMade={reload} />
      <p role="alert" className={styles.error}>
        {error}
      </p>
      {keys?.length === 0 && <p className={styles.quiet}>{words.noKeys}</p>}
      <ul className={styles.list}>
        {keys?.map((key) => (
          <Row key={key.id} of={key} onRevoke={() => void revoke(key.id)} />
        ))}
      </ul>
    </section>
  )
}

function Row({
  of: { label, role, maps, createdAt, expiresAt, revokedAt },
  onRevoke,
}: {
  of: KeySummary
  onRevoke: () => void
}) {
  const name = label || words.unnamed
  const hasEnded = expiresAt <= Date.now()
  return (
    <li className={styles.row} tabIndex={-1}>
      <span className={styles.label}>
        {name}
        <small>
          {[
            words.roles[role],
            words.forMaps(maps.length),
            words.madeOn(day.format(createdAt)),
            words.ends(day.format(expiresAt)),
          ].join(', ')}
        </small>
      </span>
      {revokedAt === null && !hasEnded ? (
        <Asked
          word={words.revoke}
          name={words.revokeNamed(name)}
          question={words.revokeAsk}
          onYes={onRevoke}
        />
      ) : (
        <Tag tone="none">{revokedAt === null ? words.ended : words.revoked}</Tag>
      )}
    </li>
  )
}
