import { Select } from '../../ui/index.ts'
import type { Options } from './Checks.tsx'
import { formText } from './formText.ts'

/** One of these, or none. What is named and not there is shown as such, and stays until another is chosen. */
export function Choice({
  label,
  help,
  isNeeded = false,
  hideLabel = false,
  none = formText.noChoice,
  value,
  options,
  onChange,
}: {
  label: string
  help?: string | undefined
  isNeeded?: boolean | undefined
  none?: string
  /** Where the legend around it says the same. */
  hideLabel?: boolean
  value: unknown
  options: Options
  onChange: (value: string | undefined) => void
}) {
  const chosen = typeof value === 'string' ? value : ''
  const isStray = chosen !== '' && !options.some(([id]) => id === chosen)
  return (
    <Select
      label={label}
      hideLabel={hideLabel}
      {...(help ? { help } : {})}
      value={chosen}
      onChange={({ target }) => onChange(target.value || undefined)}
    >
      {(!isNeeded || chosen === '') && <option value="">{isNeeded ? formText.choose : none}</option>}
      {isStray && <option value={chosen}>{formText.notThere(chosen)}</option>}
      {options.map(([id, words]) => (
        <option key={id} value={id}>
          {words}
        </option>
      ))}
    </Select>
  )
}
