import styles from './CardNode.module.css'

/** The count at the corner of a card, where it takes no room of what the card says; the card's name says it too. */
export function OpenThreads({ count }: { count: number }) {
  if (count === 0) return null
  return (
    <span className={styles.threads} aria-hidden="true">
      {count}
    </span>
  )
}
