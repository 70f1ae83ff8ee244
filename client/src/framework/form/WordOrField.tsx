import type { Field } from '@golden-thread/shared/model'
import type { Options } from './Checks.tsx'
import { Choice } from './Choice.tsx'
import { fieldOptions } from './fieldOptions.ts'
import type { FormKey } from './formKey.ts'
import { formText } from './formText.ts'

/** The words of a key as they are read. */
export const wordOptions = ({ words = [], say = {} }: FormKey): Options =>
  words.map((word) => [word, say[word] ?? word.replaceAll('-', ' ')])

/** A word, or a field by the key that says what is done with it: "count", `{ sum: "cost" }`. */
export function WordOrField({
  spec,
  value,
  fields,
  onChange,
}: {
  spec: FormKey
  value: unknown
  fields: readonly Field[]
  onChange: (value: unknown) => void
}) {
  const { label, help, fieldKeys = [] } = spec
  const held = typeof value === 'object' && value !== null ? Object.entries(value)[0] : undefined
  const [key, field] = held ?? []
  const options: Options = [...wordOptions(spec), ...fieldKeys]
  return (
    <>
      <Choice
        label={label}
        help={help}
        value={key ?? value}
        options={options}
        onChange={(next) =>
          onChange(
            fieldKeys.some(([known]) => known === next)
              ? { [next as string]: typeof field === 'string' ? field : (fields[0]?.id ?? '') }
              : next,
          )
        }
      />
      {key !== undefined && (
        <Choice
          label={`${label}: ${formText.operand.isField.toLowerCase()}`}
          isNeeded
          value={field}
          options={fieldOptions(fields)}
          onChange={(next) => onChange({ [key]: next })}
        />
      )}
    </>
  )
}
