import type { OriginAnswer } from '@golden-thread/shared/protocol'
import { useState } from 'react'
import { explainError, fetchOrigin } from '../api/index.ts'
import { Button } from '../ui/index.ts'
import { useWorkspace } from '../workspace/index.ts'
import styles from './History.module.css'
import { historyWords as words } from './text.ts'

const moment = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeStyle: 'short' })

/** Who made a link or an element, and who wrote each of its parts last: asked for, because the whole log is read for it. */
export function OriginPart({ what, id }: { what: 'element' | 'link'; id: string }) {
  const { mapId } = useWorkspace()
  const [origin, setOrigin] = useState<OriginAnswer>()
  const [problem, setProblem] = useState<string>()
  const ask = async (): Promise<void> => {
    try {
      setOrigin(await fetchOrigin(mapId, what, id))
      setProblem(undefined)
    } catch (error) {
      setProblem(explainError(error))
    }
  }
  return (
    <div data-part="origin" className={styles.origin}>
      {!origin && (
        <Button size="small" variant="quiet" onClick={() => void ask()}>
          {words.origin}
        </Button>
      )}
      <p role="status" className={styles.quiet}>
        {problem}
        {origin?.made && words.made(origin.made.by || words.someone, moment.format(origin.made.at))}
        {origin && !origin.made && words.madeFirst}
      </p>
      {origin && origin.parts.length > 0 && (
        <ul className={styles.list}>
          {origin.parts.map(({ part, by, at }) => (
            <li key={part} className={styles.quiet}>
              {words.wrote(part, by || words.someone, moment.format(at))}
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}
