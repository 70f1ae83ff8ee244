import { useState } from 'react'
import { TextArea } from '../../ui/index.ts'
import styles from './Form.module.css'
import { formText } from './formText.ts'

/** Any JSON. What is none is said and not passed on. */
export function JsonArea({
  label,
  help,
  value,
  onChange,
}: {
  label: string
  help?: string
  value: unknown
  onChange: (value: unknown) => void
}) {
  const [typed, setTyped] = useState(() => JSON.stringify(value, null, 2))
  const [isWrong, setWrong] = useState(false)
  return (
    <TextArea
      label={label}
      {...(help ? { help } : {})}
      error={isWrong ? formText.json : undefined}
      rows={Math.min(14, Math.max(3, typed.split('\n').length))}
      className={styles.json}
      spellCheck={false}
      value={typed}
      onChange={({ target }) => {
        setTyped(target.value)
        try {
          onChange(JSON.parse(target.value || '{}'))
          setWrong(false)
        } catch {
          onChange(null)
          setWrong(true)
        }
      }}
    />
  )
}
