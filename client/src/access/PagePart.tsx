import type { ReactNode } from 'react'
import styles from './Access.module.css'

/** One place of a plain page, under its heading. */
export function PagePart({
  id,
  title,
  help,
  children,
}: {
  id: string
  title: string
  help?: ReactNode
  children: ReactNode
}) {
  return (
    <section id={id} aria-labelledby={`${id}-title`} className={styles.part}>
      <h2 id={`${id}-title`}>{title}</h2>
      {help && <p className={styles.help}>{help}</p>}
      {children}
    </section>
  )
}
