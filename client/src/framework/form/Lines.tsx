import { useState } from 'react'
import { TextArea } from '../../ui/index.ts'
import type { FormKey } from './formKey.ts'

/** One item a line. What is being typed stays as it is typed. */
export function Lines({
  spec,
  value,
  onChange,
}: {
  spec: FormKey
  value: unknown
  onChange: (value: unknown) => void
}) {
  const isPaths = spec.control === 'paths'
  const [typed, setTyped] = useState(() =>
    (Array.isArray(value) ? value : [])
      .map((item) => (Array.isArray(item) ? item.join(' ') : item))
      .join('\n'),
  )
  return (
    <TextArea
      label={spec.label}
      {...(spec.help ? { help: spec.help } : {})}
      rows={3}
      value={typed}
      onChange={({ target }) => {
        setTyped(target.value)
        const lines = target.value.split('\n').flatMap((line) => line.trim() || [])
        const items = isPaths ? lines.map((line) => line.split(/\s+/)) : lines
        onChange(items.length > 0 || isPaths ? items : undefined)
      }}
    />
  )
}
