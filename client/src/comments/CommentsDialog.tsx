import type { Subject, ThreadSummary } from '@golden-thread/shared/protocol'
import { useState } from 'react'
import { Button, Dialog, Select, TextField } from '../ui/index.ts'
import { goTo, subjectKey, useStore, useWorkspace } from '../workspace/index.ts'
import styles from './Comments.module.css'
import { commentsOf } from './commentStore.ts'
import { Thread } from './Thread.tsx'
import { Threads } from './Threads.tsx'
import { commentWords as words } from './text.ts'

/** What is said about the map: all of it with a filter, or about one part of it that has no details of its own. */
export function CommentsDialog({ on, onClose }: { on?: Subject | undefined; onClose: () => void }) {
  const { threads } = commentsOf(useWorkspace())
  const about = useStore(threads, (all) => {
    const key = on && subjectKey(on)
    return all?.find((thread) => subjectKey(thread.on) === key)?.about
  })
  return (
    <Dialog
      open
      size={on ? 'normal' : 'wide'}
      onClose={onClose}
      title={words.title}
      description={on ? about : words.description}
    >
      {on ? <Threads on={on} /> : <AllThreads onClose={onClose} />}
    </Dialog>
  )
}

type Shown = keyof typeof words.states
const SHOWN = Object.keys(words.states) as Shown[]

function AllThreads({ onClose }: { onClose: () => void }) {
  const workspace = useWorkspace()
  const comments = commentsOf(workspace)
  const threads = useStore(comments.threads)
  const problem = useStore(comments.problem)
  const [shown, setShown] = useState<Shown>('open')
  const [query, setQuery] = useState('')
  // As they were when the dialog opened: what is looked at is read, and would leave the list under one's eyes.
  const [unread] = useState(() => comments.unread.threads.get())
  const isShown = ({ id, state }: ThreadSummary): boolean =>
    shown === 'all' || (shown === 'unread' ? unread.has(id) : state === shown)
  const found = (threads ?? []).filter((thread) => isShown(thread) && says(thread, query))
  const groups = [...Map.groupBy(found, ({ on }) => subjectKey(on)).values()]
  return (
    <>
      <div className={styles.filter}>
        <TextField
          type="search"
          label={words.search}
          value={query}
          onChange={(event) => setQuery(event.target.value)}
        />
        <Select label={words.show} value={shown} onChange={(event) => setShown(event.target.value as Shown)}>
          {SHOWN.map((state) => (
            <option key={state} value={state}>
              {words.states[state]}
            </option>
          ))}
        </Select>
      </div>
      <p role="status" className={styles.quiet}>
        {problem ?? (threads ? summary(threads.length, found.length) : words.loading)}
      </p>
      {groups.map(([first, ...others]) =>
        first ? (
          <section key={first.id} aria-label={first.about}>
            <h3 className={styles.about}>
              <Button
                size="small"
                variant="quiet"
                aria-label={words.goTo(first.about)}
                onClick={() => {
                  onClose()
                  goTo(workspace, first.on)
                }}
              >
                {first.about}
              </Button>
            </h3>
            {[first, ...others].map((thread) => (
              <Thread key={thread.id} thread={thread} comments={comments} />
            ))}
          </section>
        ) : null,
      )}
    </>
  )
}

const summary = (all: number, found: number): string => {
  if (all === 0) return words.noneAtAll
  return found === 0 ? words.noMatch : words.found(found)
}

function says({ about, comments }: ThreadSummary, query: string): boolean {
  const wanted = query.trim().toLowerCase()
  return [about, ...comments.flatMap(({ text, by }) => [text, by])].some((words) =>
    words.toLowerCase().includes(wanted),
  )
}
