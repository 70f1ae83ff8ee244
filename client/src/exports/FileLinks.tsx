import { Download } from 'lucide-react'
import { LinkButton } from '../ui/index.ts'
import styles from './FileLinks.module.css'

interface Offered {
  readonly id: string
  readonly label: string
}

/** What a screen shows as files, a link for each format. */
export function FileLinks<Format extends Offered>({
  label,
  formats,
  addressOf,
  nameOf,
}: {
  label: string
  formats: readonly Format[]
  addressOf: (format: Format) => string
  /** What a link is read out as. */
  nameOf: (format: string) => string
}) {
  return (
    <ul className={styles.files} aria-label={label}>
      {formats.map((format) => (
        <li key={format.id}>
          <LinkButton href={addressOf(format)} download aria-label={nameOf(format.label)}>
            <Download aria-hidden="true" /> {format.label}
          </LinkButton>
        </li>
      ))}
    </ul>
  )
}
