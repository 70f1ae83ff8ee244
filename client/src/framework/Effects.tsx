import { useId } from 'react'
import frame from '../ui/Frame.module.css'
import styles from './Framework.module.css'
import { text } from './text.ts'
import type { EffectsOf } from './useEffectsOf.ts'

/** What would become of the map, read out as it changes; or what is missing, once somebody tried. */
export function Effects({
  effects,
  error,
  isTried = true,
}: {
  effects: EffectsOf | null
  error?: string | undefined
  isTried?: boolean
}) {
  const id = useId()
  const wrong = (isTried ? error : undefined) ?? effects?.refusal
  return (
    <section aria-labelledby={id} className={styles.effects}>
      <h3 id={id}>{text.form.does}</h3>
      <div role="status">
        {wrong ? (
          <p className={styles.wrong}>{wrong}</p>
        ) : !effects ? (
          <p className={frame.quiet}>{text.form.notYet}</p>
        ) : effects.sentences.length === 0 ? (
          <p className={frame.quiet}>{text.form.nothing}</p>
        ) : (
          <ul>
            {effects.sentences.map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
        )}
      </div>
    </section>
  )
}
