import type { AuditCheck, AuditEntry } from '@golden-thread/shared/protocol'
import { useCallback, useEffect, useState } from 'react'
import { AuditTable, Chain, says } from '../access/index.ts'
import { checkAudit, explainError, fetchAudit } from '../api/index.ts'
import { Button, Select, TextField } from '../ui/index.ts'
import styles from './Owner.module.css'
import { ownerWords as words } from './text.ts'

/** Entries that are fetched at once. */
const PAGE = 200

/** The audit log, the last entry first, and whether all of it stands as it was written. */
export function AuditPart({ mapId }: { mapId: string }) {
  const [check, setCheck] = useState<AuditCheck>()
  const [entries, setEntries] = useState<readonly AuditEntry[]>([])
  const [from, setFrom] = useState<number>()
  const [error, setError] = useState<string>()
  const [query, setQuery] = useState('')
  const [action, setAction] = useState('')
  const load = useCallback(
    async (before: number) => {
      try {
        const next = Math.max(0, before - PAGE)
        if (before > 0) {
          const { entries: page } = await fetchAudit(mapId, next, before - next)
          setEntries((later) => [...later, ...page.toReversed()])
        }
        setFrom(next)
        setError(undefined)
      } catch (failure) {
        setError(explainError(failure))
      }
    },
    [mapId],
  )
  useEffect(() => {
    let isHere = true
    checkAudit(mapId).then(
      (found) => {
        if (!isHere) return
        setCheck(found)
        setEntries([])
        void load(found.head.position)
      },
      (failure: unknown) => isHere && setError(explainError(failure)),
    )
    return () => {
      isHere = false
    }
  }, [mapId, load])
  const shown = entries.filter((entry) => (action === '' || entry.action === action) && says(entry, query))
  return (
    <section aria-label={words.audit}>
      <h3 className={styles.heading}>{words.audit}</h3>
      <p role="status" className={styles.chain}>
        {error ?? (check ? <Chain check={check} /> : words.checking)}
      </p>
      <div className={styles.filter}>
        <TextField
          type="search"
          label={words.search}
          value={query}
          onChange={(event) => setQuery(event.target.value)}
        />
        <Select label={words.action} value={action} onChange={(event) => setAction(event.target.value)}>
          <option value="">{words.everything}</option>
          {[...new Set(entries.map((entry) => entry.action))].sort().map((one) => (
            <option key={one}>{one}</option>
          ))}
        </Select>
      </div>
      <p className={styles.quiet}>{summary(from, entries.length, shown.length)}</p>
      {shown.length > 0 && <AuditTable entries={shown} broken={check?.broken?.position} />}
      {from !== undefined && from > 0 && (
        <Button size="small" onClick={() => void load(from)}>
          {words.earlier}
        </Button>
      )}
    </section>
  )
}

function summary(from: number | undefined, all: number, shown: number): string {
  if (from === undefined) return words.loading
  if (all === 0) return words.none
  return shown === 0 ? words.noMatch : words.shown(shown)
}
