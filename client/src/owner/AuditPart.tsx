import type { AuditCheck, AuditEntry } from '@golden-thread/shared/protocol'
import { useCallback, useEffect, useState } from 'react'
import { checkAudit, explainError, fetchAudit } from '../api/index.ts'
import { Button, Select, Tag, TextField } from '../ui/index.ts'
import { factsOf, says } from './auditFacts.ts'
import styles from './Owner.module.css'
import { ownerWords as words } from './text.ts'

const moment = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeStyle: 'medium' })

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
      {shown.length > 0 && <Table entries={shown} broken={check?.broken?.position} />}
      {from !== undefined && from > 0 && (
        <Button size="small" onClick={() => void load(from)}>
          {words.earlier}
        </Button>
      )}
    </section>
  )
}

function Chain({ check: { broken, head } }: { check: AuditCheck }) {
  return (
    <>
      <Tag tone={broken ? 'gap' : 'good'} wraps>
        {broken ? words.broken(broken.position, words.why[broken.why]) : words.whole(head.position)}
      </Tag>{' '}
      {head.hash && (
        <small className={styles.hash}>
          {words.head} <code>{head.hash}</code>
        </small>
      )}
    </>
  )
}

function summary(from: number | undefined, all: number, shown: number): string {
  if (from === undefined) return words.loading
  if (all === 0) return words.none
  return shown === 0 ? words.noMatch : words.shown(shown)
}

function Table({ entries, broken }: { entries: readonly AuditEntry[]; broken: number | undefined }) {
  return (
    <div className={styles.scroller}>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{words.row}</th>
            <th scope="col">{words.when}</th>
            <th scope="col">{words.who}</th>
            <th scope="col">{words.what}</th>
            <th scope="col">{words.facts}</th>
          </tr>
        </thead>
        <tbody>
          {entries.map(({ position, person, by, at, action, detail, hash }) => (
            <tr key={position} data-broken={position === broken || undefined} title={hash}>
              <th scope="row">{position}</th>
              <td>{moment.format(at)}</td>
              <td>{person === '' ? words.server : by || words.someone}</td>
              <td>{action}</td>
              <td>{factsOf(detail)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
