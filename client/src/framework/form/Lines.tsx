import { useState } from 'react'
import { TextArea } from '../../ui/index.ts'
import { textsIn } from './fieldOptions.ts'

/** One item a line. What is being typed stays as it is typed. */
export function Lines({
  label,
  help,
  value,
  onChange,
}: {
  label: string
  help?: string | undefined
  value: unknown
  onChange: (value: readonly string[] | undefined) => void
}) {
  const [typed, setTyped] = useState(() => textsIn(value).join('\n'))
  return (
    <TextArea
      label={label}
      {...(help ? { help } : {})}
      rows={3}
      value={typed}
      onChange={({ target }) => {
        setTyped(target.value)
        const lines = target.value.split('\n').flatMap((line) => line.trim() || [])
        onChange(lines.length > 0 ? lines : undefined)
      }}
    />
  )
}
