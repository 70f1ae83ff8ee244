import type { CommentSummary, ThreadSummary } from '@golden-thread/shared/protocol'
import { useEffect, useRef, useState } from 'react'
import { Button, Tag } from '../ui/index.ts'
import { useStore } from '../workspace/index.ts'
import { CommentForm } from './CommentForm.tsx'
import styles from './Comments.module.css'
import type { Comments } from './commentStore.ts'
import { commentWords as words } from './text.ts'
import { WaitingItem } from './WaitingItem.tsx'

/** What was said in one thread, and the ways to go on with it. */
export function Thread({ thread, comments }: { thread: ThreadSummary; comments: Comments }) {
  const waiting = useStore(comments.waiting.comments)
  const [isReplying, setReplying] = useState(false)
  const replyButton = useRef<HTMLButtonElement>(null)
  const { id, about, state, changed } = thread
  const [isNew] = useState(() => comments.unread.threads.get().has(id))
  // On the screen it is read; what it says as new stays marked until it is gone from there.
  useEffect(() => comments.unread.read(thread), [comments, thread])
  const stop = (): void => {
    setReplying(false)
    requestAnimationFrame(() => replyButton.current?.focus())
  }
  const verb = state === 'open' ? words.resolve : words.reopen
  return (
    <article aria-label={about} className={styles.thread} data-state={state}>
      {isNew && <Tag tone="note">{words.unread}</Tag>}
      {state === 'resolved' && changed && (
        <p className={styles.quiet}>{words.resolvedBy(changed.by, moment.format(changed.at))}</p>
      )}
      <ol className={styles.said}>
        {thread.comments.map((comment) => (
          <Said key={comment.id} comment={comment} />
        ))}
        {waiting
          .filter(({ body }) => 'replyTo' in body && body.replyTo === id)
          .map((one) => (
            <WaitingItem key={one.key} one={one} onDrop={() => comments.waiting.drop(one.key)} />
          ))}
      </ol>
      {comments.mayWrite && isReplying && (
        <CommentForm
          focused
          label={words.replyTo(about)}
          action={words.reply}
          onSend={(text) => {
            void comments.waiting.add({ replyTo: id, text })
            stop()
          }}
          onCancel={stop}
        />
      )}
      {comments.mayWrite && !isReplying && (
        <div className={styles.actions}>
          <Button
            ref={replyButton}
            size="small"
            variant="quiet"
            aria-label={words.threadOn(words.reply, about)}
            onClick={() => setReplying(true)}
          >
            {words.reply}
          </Button>
          <Button
            size="small"
            variant="quiet"
            aria-label={words.threadOn(verb, about)}
            onClick={() => void comments.setState(id, state === 'open' ? 'resolved' : 'open')}
          >
            {verb}
          </Button>
        </div>
      )}
    </article>
  )
}

const moment = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeStyle: 'short' })

function Said({ comment: { by, at, text, mentions } }: { comment: CommentSummary }) {
  return (
    <li>
      <p className={styles.by}>
        <strong>{by}</strong> <time dateTime={new Date(at).toISOString()}>{moment.format(at)}</time>
      </p>
      <p className={styles.text}>{withNames(text, mentions)}</p>
    </li>
  )
}

/** The names of those who were mentioned stand out. */
function withNames(text: string, mentions: CommentSummary['mentions']) {
  if (mentions.length === 0) return text
  const names = mentions
    .map(({ name }) => name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
    .sort((a, b) => b.length - a.length)
  return text.split(new RegExp(`(@(?:${names.join('|')}))`, 'i')).map((piece, index) =>
    // The place in the text is what a piece is known by: it never changes.
    index % 2 === 1 ? <mark key={index}>{piece}</mark> : piece,
  )
}
