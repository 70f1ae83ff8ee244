import { Tag } from '../../ui/index.ts'
import { QUIET_SIGNS, toneOf } from '../arrange/index.ts'
import { text } from '../text.ts'
import styles from './head.module.css'

/** The words of the table and what each means. It stands above every matrix; in a closed one nothing is unassessed. */
export function Key({ closed }: { closed: boolean }) {
  const states = text.key.filter(({ state }) => !(closed && state === 'not-assessed'))
  return (
    <dl className={styles.key} aria-label={text.keyTitle}>
      {states.map(({ state, word, meaning }) => (
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
