import { Tag } from '../../ui/index.ts'
import { text } from '../text.ts'
import { QUIET_SIGNS, toneOf } from '../tone.ts'
import styles from './head.module.css'

/** The words of the table and what each means. It stands above every matrix, always. */
export function Key() {
  return (
    <dl className={styles.key} aria-label={text.keyTitle}>
      {text.key.map(({ state, word, meaning }) => (
        <div key={state} className={styles.keyItem}>
          <dt>
            {QUIET_SIGNS[state] === undefined ? (
              <Tag tone={toneOf(state)}>{word}</Tag>
            ) : (
              <span>
                <span aria-hidden="true">{QUIET_SIGNS[state] || text.blank} </span>
                {word}
              </span>
            )}
          </dt>
          <dd>{meaning}</dd>
        </div>
      ))}
    </dl>
  )
}
