import { type ChangeEvent, useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react'
import { mergeText } from './mergeText.ts'

type TextControl = HTMLInputElement | HTMLTextAreaElement

/** How long after the last key the text is handed over; long enough for a word, short enough to look live. */
export const TYPING_MS = 300

/**
 * A text field over a value that others may change at the same time. What is typed is handed over 300 ms after the
 * last key and on leaving; what others type meanwhile is woven into the field, and the caret stays in its words.
 */
export function useLiveText(value: string, commit: (text: string) => void) {
  const control = useRef<TextControl>(null)
  const [text, setText] = useState(value)
  // The value that the text in the field was last the same as.
  const base = useRef(value)
  const latest = useRef({ text, commit })
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const isComposing = useRef(false)
  const caret = useRef<number | null>(null)
  latest.current.commit = commit

  const put = useCallback((next: string) => {
    latest.current.text = next
    setText(next)
  }, [])

  const flush = useCallback(() => {
    clearTimeout(timer.current)
    timer.current = undefined
    const { text: written, commit: hand } = latest.current
    if (written === base.current) return
    base.current = written
    hand(written)
  }, [])

  if (value !== base.current) {
    const mine = latest.current.text
    if (mine === base.current) {
      caret.current = mergeText(base.current, mine, value, control.current?.selectionStart ?? 0).caret
      latest.current.text = value
    } else {
      const merged = mergeText(base.current, mine, value, control.current?.selectionStart ?? mine.length)
      latest.current.text = merged.text
      caret.current = merged.caret
    }
    base.current = value
  }
  const shown = latest.current.text

  useLayoutEffect(() => {
    const place = caret.current
    caret.current = null
    if (place !== null && control.current === document.activeElement)
      control.current?.setSelectionRange(place, place)
  })
  // Leaving the panel must not lose the last word.
  useEffect(() => flush, [flush])

  return {
    ref: control,
    value: shown,
    onChange(event: ChangeEvent<TextControl>) {
      put(event.target.value)
      clearTimeout(timer.current)
      if (!isComposing.current) timer.current = setTimeout(flush, TYPING_MS)
    },
    onCompositionStart() {
      isComposing.current = true
    },
    onCompositionEnd() {
      isComposing.current = false
      timer.current = setTimeout(flush, TYPING_MS)
    },
    onBlur: flush,
  }
}
