import { Spline } from 'lucide-react'
import type { ReactNode } from 'react'
import frame from '../ui/PageFrame.module.css'
import styles from './Access.module.css'
import { accessWords as words } from './text.ts'

/** A page without a map: where it leads back to, what is on it as a list of places, and the places. */
export function PlainPage({
  product,
  places = [],
  placesLabel = '',
  children,
}: {
  product: string
  places?: readonly { readonly id: string; readonly word: string }[]
  placesLabel?: string
  children: ReactNode
}) {
  return (
    <div className={frame.page}>
      <header className={frame.bar}>
        <span className={frame.product}>
          <Spline aria-hidden="true" />
          {product}
        </span>
        <a href="/">{words.home}</a>
      </header>
      <div className={styles.columns}>
        {places.length > 0 && (
          <nav className={styles.places} aria-label={placesLabel}>
            <ul>
              {places.map(({ id, word }) => (
                <li key={id}>
                  <a href={`#${id}`}>{word}</a>
                </li>
              ))}
            </ul>
          </nav>
        )}
        <main className={styles.main}>{children}</main>
      </div>
    </div>
  )
}
