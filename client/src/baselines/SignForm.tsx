import type { BaselineSummary } from '@golden-thread/shared/protocol'
import { type FormEvent, useState } from 'react'
import { explainError, signBaseline } from '../api/index.ts'
import { Button, TextField } from '../ui/index.ts'
import { useWorkspace } from '../workspace/index.ts'
import styles from './Baselines.module.css'
import { baselineWords as words } from './text.ts'

/** Signs a baseline as a named person in a post; the server adds the time. */
export function SignForm({
  baseline,
  onSigned,
  onCancel,
}: {
  baseline: BaselineSummary
  onSigned: () => Promise<void>
  onCancel: () => void
}) {
  const { mapId, me, notify } = useWorkspace()
  const [name, setName] = useState(me.name)
  const [post, setPost] = useState('')
  const [error, setError] = useState<string>()
  const sign = async (event: FormEvent): Promise<void> => {
    event.preventDefault()
    if (post.trim() === '') return setError(words.postMissing)
    try {
      await signBaseline(mapId, baseline.id, { name: name.trim(), post: post.trim() })
      notify({ text: words.signedNow(baseline.name) })
      await onSigned()
    } catch (failure) {
      setError(explainError(failure))
    }
  }
  return (
    <form
      className={styles.make}
      aria-label={words.signNamed(baseline.name)}
      onSubmit={(event) => void sign(event)}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return
        // The dialog closes by the same key.
        event.stopPropagation()
        onCancel()
      }}
    >
      <TextField
        label={words.signName}
        autoComplete="name"
        maxLength={80}
        value={name}
        onChange={(event) => setName(event.target.value)}
      />
      <TextField
        ref={takeFocus}
        label={words.signPost}
        placeholder={words.signPostHint}
        error={error}
        maxLength={80}
        value={post}
        onChange={(event) => setPost(event.target.value)}
      />
      <div className={styles.actions}>
        <Button type="submit" size="small">
          {words.signNow}
        </Button>
        <Button size="small" variant="quiet" onClick={onCancel}>
          {words.cancel}
        </Button>
      </div>
    </form>
  )
}

const takeFocus = (field: HTMLInputElement | null): void => field?.focus()
