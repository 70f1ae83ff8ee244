import { removeFrameworkPart } from '@golden-thread/shared/commands'
import { PART_LISTS, type UnreadPart } from '@golden-thread/shared/model'
import { useId } from 'react'
import frame from '../ui/Frame.module.css'
import { Button } from '../ui/index.ts'
import { useMapState, useWorkspace } from '../workspace/index.ts'
import type { Asking } from './asking.ts'
import styles from './Framework.module.css'
import type { PartWriting } from './readPart.ts'
import { text } from './text.ts'

/** What is not used of the framework, why, and the ways to mend it. */
export function AsideList({ asking }: { asking: Asking | null }) {
  const workspace = useWorkspace()
  const unread = useMapState((map) => map.framework.unread)
  const id = useId()
  if (!unread) return null
  const remove = (part: UnreadPart) => workspace.edit(removeFrameworkPart, { at: { aside: part } })
  return (
    <section aria-labelledby={id} className={styles.aside}>
      <h3 id={id}>
        {text.aside.title} ({unread.length})
      </h3>
      <p className={frame.quiet}>{text.aside.about}</p>
      <ul className={styles.list}>
        {unread.map((part) => {
          const writing = writingOf(part)
          return (
            <li key={JSON.stringify([part.at, part.key])} className={styles.row}>
              <p className={styles.words}>
                <strong>{capital(part.what)}</strong>{' '}
                {part.reason ? capital(part.reason) : text.aside.later(capital(part.what))}
              </p>
              {asking && (
                <span className={styles.tools}>
                  {writing && (
                    <Button
                      size="small"
                      aria-label={text.named(text.aside.mend, part.what)}
                      onClick={() => asking.write(writing)}
                    >
                      {text.aside.mend}
                    </Button>
                  )}
                  <Button
                    size="small"
                    aria-label={text.named(text.aside.remove, part.what)}
                    onClick={() => remove(part)}
                  >
                    {text.aside.remove}
                  </Button>
                </span>
              )}
            </li>
          )
        })}
      </ul>
    </section>
  )
}

/** An item of a list, or a field of a kind or a relation, can be mended in its form; what else there is, only removed. */
function writingOf(part: UnreadPart): PartWriting | undefined {
  if (part.reason === undefined || typeof part.key !== 'number') return undefined
  const [first, owner, inner] = part.at
  const list = PART_LISTS.find((known) => known === first)
  if (!list) return undefined
  if (inner === undefined) return { list, mends: part }
  return inner === 'fields' && owner ? { list: 'fields', owner: { list, id: owner }, mends: part } : undefined
}

const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1)
