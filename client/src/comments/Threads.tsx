import type { Subject } from '@golden-thread/shared/protocol'
import { subjectKey, useStore, useWorkspace } from '../workspace/index.ts'
import { CommentForm } from './CommentForm.tsx'
import styles from './Comments.module.css'
import { commentsOf } from './commentStore.ts'
import { Thread } from './Thread.tsx'
import { commentWords as words } from './text.ts'
import { WaitingItem } from './WaitingItem.tsx'

/** All that is said about one part of the map, and a field to say more. */
export function Threads({ on }: { on: Subject }) {
  const comments = commentsOf(useWorkspace())
  const threads = useStore(comments.threads)
  const problem = useStore(comments.problem)
  const waiting = useStore(comments.waiting.comments)
  const key = subjectKey(on)
  const here = (threads ?? []).filter((thread) => subjectKey(thread.on) === key)
  const open = here.filter(({ state }) => state === 'open')
  const resolved = here.filter(({ state }) => state === 'resolved')
  const begun = waiting.filter(({ body }) => 'on' in body && subjectKey(body.on) === key)
  return (
    <>
      {problem && (
        <p role="status" className={styles.quiet}>
          {problem}
        </p>
      )}
      {here.length + begun.length === 0 && !problem && (
        <p className={styles.quiet}>{threads ? words.none : words.loading}</p>
      )}
      {open.map((thread) => (
        <Thread key={thread.id} thread={thread} comments={comments} />
      ))}
      {begun.length > 0 && (
        <ol className={styles.said}>
          {begun.map((one) => (
            <WaitingItem key={one.key} one={one} onDrop={() => comments.waiting.drop(one.key)} />
          ))}
        </ol>
      )}
      {comments.mayWrite && (
        <CommentForm
          label={words.add}
          action={words.send}
          onSend={(text) => void comments.waiting.add({ on, text })}
        />
      )}
      {resolved.length > 0 && (
        <details className={styles.earlier}>
          <summary>{words.earlier(resolved.length)}</summary>
          {resolved.map((thread) => (
            <Thread key={thread.id} thread={thread} comments={comments} />
          ))}
        </details>
      )}
    </>
  )
}
