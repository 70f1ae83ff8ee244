import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import { lazily } from '../../ui/index.ts'
import { text } from '../text/index.ts'
import styles from './FindBar.module.css'
import type { FindStepsProps } from './FindSteps.tsx'

const FindSteps = lazily<FindStepsProps>(async () => (await import('./FindSteps.tsx')).FindSteps)

/**
 * Find words in codes, titles and fields, and jump from one card to the next. The field is there at once, so that no
 * key of who types on goes to the canvas; only what looks for the words may come later.
 */
export function FindBar({ onClose }: { onClose: () => void }) {
  const [words, setWords] = useState('')
  const field = useRef<HTMLInputElement>(null)
  useEffect(() => field.current?.focus({ preventScroll: true }), [])
  const close = (): void => {
    const canvas = field.current
      ?.closest('search')
      ?.parentElement?.querySelector<HTMLElement>('[data-canvas]')
    onClose()
    canvas?.focus({ preventScroll: true })
  }
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'Escape') close()
    else if (event.key !== 'Enter') return
    event.preventDefault()
    event.stopPropagation()
  }
  return (
    <search className={styles.bar}>
      <input
        ref={field}
        type="text"
        className={styles.field}
        aria-label={text.findLabel}
        placeholder={text.findLabel}
        value={words}
        onChange={(event) => setWords(event.target.value)}
        onKeyDown={onKeyDown}
      />
      <FindSteps field={field} words={words} onClose={close} />
    </search>
  )
}
