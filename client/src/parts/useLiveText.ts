import type { TextEdit } from '@golden-thread/shared/commands'
import { type ChangeEvent, type Ref, useCallback, useEffect, useRef } from 'react'
import { type TextControl, useMergedText } from './useMergedText.ts'

/** How long after the last key the text is handed over; long enough for a word, short enough to look live. */
export const TYPING_MS = 300

/** A merged text that is handed over 300 ms after the last key, on leaving the field, and when the page goes. */
export function useLiveText(value: string, commit: (edit: TextEdit) => void) {
  const { control, text, onChange, take } = useMergedText(value)
  const latest = useRef(commit)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const isComposing = useRef(false)
  latest.current = commit

  const flush = useCallback(() => {
    clearTimeout(timer.current)
    timer.current = undefined
    const written = take()
    if (written !== undefined) latest.current(written)
  }, [take])

  // Leaving the panel, or reloading the page, must not lose the last word.
  useEffect(() => {
    addEventListener('pagehide', flush)
    return () => {
      removeEventListener('pagehide', flush)
      flush()
    }
  }, [flush])

  return {
    ref: control as Ref<TextControl>,
    value: text,
    onChange(event: ChangeEvent<TextControl>) {
      onChange(event)
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
