import { type ReactNode, useId } from 'react'
import { classes } from './classes.ts'
import styles from './Panel.module.css'

/** A headed part of a side panel. Named by its heading for screen readers. */
export function Panel({
  title,
  level = 3,
  actions,
  children,
  className,
}: {
  title: ReactNode
  level?: 2 | 3 | 4
  actions?: ReactNode
  children: ReactNode
  className?: string | undefined
}) {
  const id = useId()
  const Heading = `h${level}` as const
  return (
    <section aria-labelledby={id} className={classes(styles.panel, className)}>
      <div className={styles.head}>
        <Heading id={id} className={styles.title}>
          {title}
        </Heading>
        {actions && <div className={styles.actions}>{actions}</div>}
      </div>
      {children}
    </section>
  )
}
