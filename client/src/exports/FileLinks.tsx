import type { FormatSummary } from '@golden-thread/shared/protocol'
import { Download } from 'lucide-react'
import styles from './exports.module.css'

/** What a screen shows as files, a link for each format. */
export function FileLinks({
  label,
  formats,
  addressOf,
  nameOf,
}: {
  label: string
  formats: readonly FormatSummary[]
  addressOf: (format: FormatSummary) => string
  /** What a link is read out as. */
  nameOf: (format: string) => string
}) {
  return (
    <ul className={styles.files} aria-label={label}>
      {formats.map((format) => (
        <li key={format.id}>
          <a className={styles.file} href={addressOf(format)} download aria-label={nameOf(format.label)}>
            <Download aria-hidden="true" /> {format.label}
          </a>
        </li>
      ))}
    </ul>
  )
}
