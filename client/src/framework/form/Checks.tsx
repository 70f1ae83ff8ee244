import styles from './Form.module.css'
import { formText } from './formText.ts'

/** Ids with the words for them. */
export type Options = readonly (readonly [string, string])[]

/** Any of these, each to be ticked. */
export function Checks({
  label,
  value,
  options,
  onChange,
}: {
  label: string
  value: readonly string[]
  options: Options
  onChange: (value: readonly string[]) => void
}) {
  // What is named and not there can be taken out, and nothing else.
  const strays = value.flatMap((id) =>
    options.some(([known]) => known === id) ? [] : [[id, formText.notThere(id)] as const],
  )
  return (
    <fieldset className={styles.checks}>
      <legend>{label}</legend>
      {[...options, ...strays].map(([id, words]) => (
        <label key={id} className={styles.check}>
          <input
            type="checkbox"
            checked={value.includes(id)}
            onChange={({ target }) =>
              onChange(target.checked ? [...value, id] : value.filter((other) => other !== id))
            }
          />
          {words}
        </label>
      ))}
    </fieldset>
  )
}
