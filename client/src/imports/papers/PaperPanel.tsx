import { kindOf, type StrategyMap } from '@golden-thread/shared/model'
import type { ReactNode } from 'react'
import { TextField } from '../../ui/index.ts'
import styles from '../imports.module.css'
import { PaperParts } from './PaperParts.tsx'
import { paperWords as words } from './paperText.ts'
import type { PaperState } from './usePaper.ts'

const LISTED_MOST = 300
/** So much of a part is enough to know it by. */
const EXCERPT_CHARS = 120

/** A paper, what its parts are, what it brings, and what nobody has assigned. */
export function PaperPanel({ map, state }: { map: StrategyMap; state: PaperState }) {
  const { planned } = state
  if (!planned) return null
  const { report, brings, blocks, unassigned } = planned
  const refused = report.refused.length + report.unlisted.refused
  return (
    <div className={styles.panel}>
      <TextField
        label={words.source}
        help={words.sourceHelp}
        value={state.source}
        maxLength={500}
        onChange={({ target }) => state.setSource(target.value)}
      />
      <PaperParts framework={map.framework} planned={planned} state={state} />
      <section className={styles.report} aria-labelledby="paper-report">
        <h3 id="paper-report">{words.happens}</h3>
        <p role="status">{words.counts(report.created, report.changed, refused, unassigned.length)}</p>
        <Listed title={words.brings(brings.length)} count={brings.length} isOpen>
          {brings.slice(0, LISTED_MOST).map(({ kind, name, title, paragraph, row }, at) => (
            <li key={at}>
              <strong>{words.element(kindOf(map.framework, kind)?.label ?? kind, name, title)}</strong>{' '}
              <span className={styles.note}>
                {words.part(paragraph)}, {words.line(row)}
              </span>
            </li>
          ))}
        </Listed>
        <Listed title={words.refused(refused)} count={refused} isOpen>
          {report.refused.slice(0, LISTED_MOST).map(({ row, sentence }, at) => (
            <li key={at}>
              <strong>{words.line(row)}:</strong> {sentence}
            </li>
          ))}
        </Listed>
        <Listed title={words.unassigned(unassigned.length)} count={unassigned.length}>
          <li>{words.unassignedHelp}</li>
          {blocks
            .filter(({ id }) => unassigned.includes(id))
            .slice(0, LISTED_MOST)
            .map(({ id, paragraph, text, items }) => (
              <li key={id}>
                <strong>{words.part(paragraph)}</strong> {excerpt(text || (items[0]?.text ?? ''))}
              </li>
            ))}
        </Listed>
        <Listed title={words.repaired(report.repaired.length)} count={report.repaired.length}>
          {report.repaired.slice(0, LISTED_MOST).map(({ row, sentence }, at) => (
            <li key={at}>
              <strong>{words.line(row)}:</strong> {sentence}
            </li>
          ))}
        </Listed>
      </section>
    </div>
  )
}

const excerpt = (text: string): string =>
  text.length > EXCERPT_CHARS ? `${text.slice(0, EXCERPT_CHARS)}…` : text

function Listed({
  title,
  count,
  isOpen = false,
  children,
}: {
  title: string
  count: number
  isOpen?: boolean
  children: ReactNode
}) {
  if (count === 0) return null
  return (
    <details open={isOpen} className={styles.part}>
      <summary>{title}</summary>
      <ul>{children}</ul>
    </details>
  )
}
