import type { Field } from '@golden-thread/shared/model'
import { Choice } from './Choice.tsx'
import { fieldOptions, textsIn } from './fieldOptions.ts'
import type { PartJson } from './formKey.ts'
import { formText } from './formText.ts'
import { Lines } from './Lines.tsx'

const words = formText.sign

/** Which field says that an amount is taken away, and by which words. */
export function SignControl({
  label,
  help,
  value,
  fields,
  onChange,
}: {
  label: string
  help?: string | undefined
  value: unknown
  fields: readonly Field[]
  onChange: (value: unknown) => void
}) {
  const sign: PartJson = typeof value === 'object' && value !== null ? { ...value } : {}
  return (
    <>
      <Choice
        label={label}
        help={help}
        value={sign.field}
        options={fieldOptions(fields)}
        onChange={(field) => onChange(field ? { minus: [], ...sign, field } : undefined)}
      />
      {typeof sign.field === 'string' && (
        <Lines
          label={words.minus}
          help={words.minusHelp}
          value={textsIn(sign.minus)}
          onChange={(minus = []) => onChange({ ...sign, minus })}
        />
      )}
    </>
  )
}
