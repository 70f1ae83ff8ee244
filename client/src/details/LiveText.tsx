import type { KeyboardEvent, Ref } from 'react'
import { TextArea, TextField } from '../ui/index.ts'
import { useLiveText } from './useLiveText.ts'

export interface LiveTextProps {
  label: string
  help?: string | undefined
  value: string
  readOnly?: boolean
  type?: 'text' | 'number' | 'date'
  /** Known words to choose from while typing. */
  list?: string | undefined
  placeholder?: string
  onCommit: (text: string) => void
  onFocus?: () => void
  onBlur?: () => void
}

/** One line that others may be typing in too. */
export function LiveLine({ value, onCommit, onBlur, ...rest }: LiveTextProps) {
  const live = useLiveText(value, onCommit)
  return (
    <TextField
      {...rest}
      {...live}
      ref={live.ref as Ref<HTMLInputElement>}
      onBlur={() => {
        live.onBlur()
        onBlur?.()
      }}
    />
  )
}

/** A paragraph, or a title that may be long. In a title Enter hands over instead of breaking the line. */
export function LiveParagraph({
  value,
  onCommit,
  onBlur,
  isTitle = false,
  ...rest
}: Omit<LiveTextProps, 'type' | 'list'> & { isTitle?: boolean; isCalm?: boolean; hideLabel?: boolean }) {
  const live = useLiveText(value, (text) => onCommit(isTitle ? text.replace(/\s*\n\s*/g, ' ') : text))
  const onKeyDown = (event: KeyboardEvent) => {
    if (!isTitle || event.key !== 'Enter' || event.nativeEvent.isComposing) return
    event.preventDefault()
    live.onBlur()
  }
  return (
    <TextArea
      {...rest}
      {...live}
      ref={live.ref as Ref<HTMLTextAreaElement>}
      rows={isTitle ? 1 : 2}
      onKeyDown={onKeyDown}
      onBlur={() => {
        live.onBlur()
        onBlur?.()
      }}
    />
  )
}
