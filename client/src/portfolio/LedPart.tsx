import type { Led } from '@golden-thread/shared/coverage'
import { type ElementId, endLabel, labelOf } from '@golden-thread/shared/model'
import { useId } from 'react'
import { basisWords } from '../parts/index.ts'
import { useStore, useWorkspace } from '../workspace/index.ts'
import styles from './Portfolio.module.css'
import { portfolioWords as words } from './text.ts'

/** One thing that is led: what it serves, and what is wrong with it. */
export function LedPart({
  led: { element, others, serves, findings },
  onShow,
}: {
  led: Led
  onShow: (id: ElementId) => void
}) {
  const { map } = useStore(useWorkspace().state)
  const heading = useId()
  return (
    <section aria-labelledby={heading} className={styles.led}>
      <h4 id={heading}>
        <button type="button" className={styles.way} dir="auto" onClick={() => onShow(element.id)}>
          {labelOf(element)}
        </button>
      </h4>
      {others.length > 0 && <p className={styles.quiet}>{words.others(others.map(labelOf).join(', '))}</p>}
      {serves.length === 0 && <p className={styles.quiet}>{words.servesNothing}</p>}
      {serves.length > 0 && (
        <ul aria-label={words.serves}>
          {serves.flatMap(({ label, links }) =>
            links.map(({ link, other }) => (
              <li key={link.id} dir="auto">
                {label} {endLabel(map, other)}{' '}
                <span className={styles.quiet}>({basisWords[link.basis].word.toLowerCase()})</span>
              </li>
            )),
          )}
        </ul>
      )}
      {findings.length > 0 && (
        <>
          <h5>{words.findings}</h5>
          <ul>
            {findings.map(({ id, sentence, advice }) => (
              <li key={id}>
                {sentence} {advice}
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  )
}
