import styles from './Avatar.module.css'
import { inkOn } from './inkOn.ts'

/** Two letters on a person's colour. Says nothing itself: the name stands beside it or in its label. */
export function Avatar({ name, colour }: { name: string; colour: string }) {
  return (
    <span aria-hidden="true" className={styles.avatar} style={{ background: colour, color: inkOn(colour) }}>
      {initials(name)}
    </span>
  )
}

function initials(name: string): string {
  const words = name.trim().split(/\s+/)
  const last = words.length > 1 ? words.at(-1) : undefined
  return [words[0], last]
    .map((word) => [...(word ?? '')][0] ?? '')
    .join('')
    .toUpperCase()
}
