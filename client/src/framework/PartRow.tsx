import { moveFrameworkPart } from '@golden-thread/shared/commands'
import type { ListedPart } from '@golden-thread/shared/model'
import { ArrowDown, ArrowUp, Pencil, Trash2 } from 'lucide-react'
import frame from '../ui/Frame.module.css'
import { IconButton } from '../ui/index.ts'
import { useWorkspace } from '../workspace/index.ts'
import type { Asking } from './asking.ts'
import styles from './Framework.module.css'
import { text } from './text.ts'

/** One part: its name, what it is, and what can be done with it. */
export function PartRow({
  at,
  name,
  summary,
  place,
  count,
  asking,
}: {
  at: ListedPart
  name: string
  summary: string
  place: number
  count: number
  asking: Asking | null
}) {
  const workspace = useWorkspace()
  const move = (by: -1 | 1) => {
    const done = workspace.edit(moveFrameworkPart, { at, by })
    if (done.ok) workspace.announce(text.moved(name, place + by + 1, count))
  }
  const isFirst = place === 0
  const isLast = place === count - 1
  return (
    <div className={styles.row}>
      <p className={styles.words}>
        <strong dir="auto">{name}</strong> <span className={frame.quiet}>{summary}</span>
      </p>
      {asking && (
        <span className={styles.tools}>
          <IconButton
            size="small"
            label={text.named(text.edit, name)}
            onClick={() =>
              asking.write({
                list: at.field === undefined ? at.list : 'fields',
                was: at,
                ...(at.field === undefined ? {} : { owner: { list: at.list, id: at.id } }),
              })
            }
          >
            <Pencil />
          </IconButton>
          <IconButton
            size="small"
            label={text.named(text.up, name)}
            aria-disabled={isFirst}
            onClick={() => !isFirst && move(-1)}
          >
            <ArrowUp />
          </IconButton>
          <IconButton
            size="small"
            label={text.named(text.down, name)}
            aria-disabled={isLast}
            onClick={() => !isLast && move(1)}
          >
            <ArrowDown />
          </IconButton>
          <IconButton
            size="small"
            label={text.named(text.remove, name)}
            onClick={() => asking.remove(at, name)}
          >
            <Trash2 />
          </IconButton>
        </span>
      )}
    </div>
  )
}
