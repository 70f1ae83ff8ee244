import { dayText, readPeriod } from '@golden-thread/shared/model'
import { useId, useState } from 'react'
import { TextField } from '../ui/index.ts'
import { asAtWords as words } from './text.ts'

/** A date in any words for one; what is handed over is its last day. What cannot be read stays, and says so. */
export function DateField({
  label,
  value,
  dates,
  placeholder,
  error,
  onDate,
}: {
  label: string
  value: string
  /** Dates to choose from. */
  dates: readonly { readonly day: string; readonly words: string }[]
  placeholder?: string
  error?: string | undefined
  onDate: (day: string | null) => void
}) {
  const list = useId()
  const [written, setWritten] = useState<string | null>(null)
  const [unread, setUnread] = useState<string>()
  const commit = (): void => {
    if (written === null) return
    if (written.trim() === value) {
      setWritten(null)
      return
    }
    const span = readPeriod(written)
    if (written.trim() && !span) {
      setUnread(words.unread(written.trim()))
      return
    }
    setUnread(undefined)
    setWritten(null)
    onDate(span ? dayText(span.last) : null)
  }
  return (
    <>
      <TextField
        label={label}
        hideLabel
        list={list}
        autoComplete="off"
        size={12}
        value={written ?? value}
        placeholder={placeholder}
        error={unread ?? error}
        onChange={(event) => {
          setUnread(undefined)
          setWritten(event.target.value)
        }}
        onBlur={commit}
        onKeyDown={(event) => {
          if (event.key === 'Enter') commit()
        }}
      />
      <datalist id={list}>
        {dates.map(({ day, words: said }) => (
          <option key={day} value={day} label={said} />
        ))}
      </datalist>
    </>
  )
}
