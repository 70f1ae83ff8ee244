import { mergeText, type TextEdit } from '@golden-thread/shared/commands'
import { type ChangeEvent, useCallback, useLayoutEffect, useRef, useState } from 'react'

export type TextControl = HTMLInputElement | HTMLTextAreaElement

/**
 * The text of a field over a value that others may change at the same time. What they type is woven into what is
 * written here, and the caret stays in its words. `isChanged` says whether something is here that the value has not.
 */
export function useMergedText(value: string) {
  const control = useRef<TextControl>(null)
  const [, setText] = useState(value)
  // The value that the text in the field was last the same as.
  const base = useRef(value)
  const text = useRef(value)
  const caret = useRef<number | null>(null)

  if (value !== base.current) {
    const place = control.current?.selectionStart ?? text.current.length
    const merged = mergeText(base.current, text.current, value, place)
    text.current = merged.text
    caret.current = merged.caret
    base.current = value
  }

  useLayoutEffect(() => {
    const place = caret.current
    caret.current = null
    if (place !== null && control.current === document.activeElement)
      control.current?.setSelectionRange(place, place)
  })

  const onChange = useCallback((event: ChangeEvent<TextControl>) => {
    text.current = event.target.value
    setText(event.target.value)
  }, [])
  /** What is to be handed over, once: undefined while nothing differs. */
  const take = useCallback((): TextEdit | undefined => {
    const edit = { before: base.current, after: text.current }
    if (edit.before === edit.after) return undefined
    base.current = text.current
    return edit
  }, [])
  return { control, text: text.current, onChange, take }
}
