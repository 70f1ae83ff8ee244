import { TextField } from '../../ui/index.ts'
import styles from './Form.module.css'
import type { FormKey, PartJson } from './formKey.ts'

/** Numbers that belong together, each at its place in one object. What is empty is left out, and so is an empty object. */
export function NumbersControl({
  spec: { label, help, numbers = [] },
  value,
  onChange,
}: {
  spec: FormKey
  value: unknown
  onChange: (value: unknown) => void
}) {
  return (
    <fieldset className={styles.group}>
      <legend>{label}</legend>
      {help && <p className={styles.note}>{help}</p>}
      <div className={styles.parts}>
        {numbers.map(([at, words]) => (
          <TextField
            key={at.join()}
            label={words}
            type="number"
            min={0}
            step={1}
            value={numberAt(value, at)}
            onChange={({ target }) =>
              onChange(withNumber(value, at, target.value === '' ? undefined : Number(target.value)))
            }
          />
        ))}
      </div>
    </fieldset>
  )
}

const recordOf = (value: unknown): PartJson =>
  typeof value === 'object' && value !== null ? { ...value } : {}

function numberAt(value: unknown, at: readonly string[]): number | '' {
  const found = at.reduce<unknown>((within, key) => recordOf(within)[key], value)
  return typeof found === 'number' ? found : ''
}

function withNumber(value: unknown, at: readonly string[], number: number | undefined): PartJson | undefined {
  const [key = '', ...inner] = at
  const { [key]: held, ...rest } = recordOf(value)
  const next = inner.length > 0 ? withNumber(held, inner, number) : number
  const whole = next === undefined ? rest : { ...rest, [key]: next }
  return Object.keys(whole).length > 0 ? whole : undefined
}
