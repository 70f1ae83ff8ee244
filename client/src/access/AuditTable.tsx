import type { AuditCheck, AuditEntry } from '@golden-thread/shared/protocol'
import { Tag } from '../ui/index.ts'
import styles from './Access.module.css'
import { factsOf } from './auditFacts.ts'
import { accessWords as words } from './text.ts'

const moment = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeStyle: 'medium' })

/** Entries of an audit log as they were handed over; the one that breaks the chain stands out. */
export function AuditTable({
  entries,
  broken,
  people,
}: {
  entries: readonly AuditEntry[]
  broken: number | undefined
  /** What the people are called whom the facts name by their ids. */
  people?: Readonly<Record<string, string>>
}) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what is scrolled must be reached by the keyboard.
    <section className={styles.scroller} aria-label={words.entries} tabIndex={0}>
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
              <td>{factsOf(detail, people)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

/** Whether all of a log stands as it was written. */
export function Chain({ check: { broken, head } }: { check: AuditCheck }) {
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
