import type { TextEdit } from '@golden-thread/shared/commands'
import type { KeyboardEvent, Ref } from 'react'
import { TextArea, TextField } from '../ui/index.ts'
import { Fact } from './Fact.tsx'
import { useLiveText } from './useLiveText.ts'

export interface LiveTextProps {
  label: string
  help?: string | undefined
  value: string
  /** Reads as prose, without a field. */
  readOnly?: boolean
  type?: 'text' | 'number' | 'date'
  /** Known words to choose from while typing. */
  list?: string | undefined
  placeholder?: string
  hideLabel?: boolean
  /** What was written, and over what: others may have written there too by now. */
  onCommit: (edit: TextEdit) => void
  onFocus?: () => void
  onBlur?: () => void
}

/** One line that others may be typing in too. */
export function LiveLine({ readOnly = false, ...props }: LiveTextProps) {
  if (readOnly) return <Fact label={props.label} hideLabel={props.hideLabel} value={props.value} />
  return <Line {...props} />
}

function Line({ value, onCommit, onBlur, ...rest }: Omit<LiveTextProps, 'readOnly'>) {
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

export interface LiveParagraphProps extends Omit<LiveTextProps, 'type' | 'list'> {
  isTitle?: boolean
  isCalm?: boolean
}

/** A paragraph, or a title that may be long. In a title Enter hands over instead of breaking the line. */
export function LiveParagraph({ readOnly = false, ...props }: LiveParagraphProps) {
  if (readOnly) return <Fact label={props.label} hideLabel={props.hideLabel} value={props.value} />
  return <Paragraph {...props} />
}

function Paragraph({
  value,
  onCommit,
  onBlur,
  isTitle = false,
  ...rest
}: Omit<LiveParagraphProps, 'readOnly'>) {
  const live = useLiveText(value, ({ before, after }) =>
    onCommit({ before, after: isTitle ? after.replace(/\s*\n\s*/g, ' ') : after }),
  )
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
