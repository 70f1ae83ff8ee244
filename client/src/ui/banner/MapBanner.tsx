import type { LucideIcon } from 'lucide-react'
import type { ReactNode } from 'react'
import styles from './MapBanner.module.css'

/** Over every screen while the map is looked at otherwise than it is: how, and the way back. */
export function MapBanner({
  label,
  icon: Icon,
  tone,
  actions,
  children,
}: {
  label: string
  icon: LucideIcon
  /** `warn` where what is on the screen is not the map of now. */
  tone: 'warn' | 'accent'
  actions?: ReactNode
  children: ReactNode
}) {
  return (
    <section aria-label={label} className={`${styles.banner} ${styles[tone]}`}>
      <Icon aria-hidden="true" className={styles.icon} />
      <div className={styles.body}>{children}</div>
      {actions && <div className={styles.actions}>{actions}</div>}
    </section>
  )
}

/** What the banner asks, or what is looked at. */
export function BannerQuestion({ children }: { children: ReactNode }) {
  return <div className={styles.question}>{children}</div>
}

export function BannerNote({ children, live = false }: { children: ReactNode; live?: boolean }) {
  return (
    <p className={styles.quiet} role={live ? 'status' : undefined}>
      {children}
    </p>
  )
}
