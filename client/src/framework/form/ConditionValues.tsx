import type { Field } from '@golden-thread/shared/model'
import { Checks } from './Checks.tsx'
import { textsIn } from './fieldOptions.ts'
import { formText } from './formText.ts'
import { Lines } from './Lines.tsx'

const words = formText.condition

const isOfNumbers = (field: Field | undefined) => field?.type === 'number'

export const boundOf = (field: Field | undefined, typed: string): string | number =>
  isOfNumbers(field) && Number.isFinite(Number(typed)) ? Number(typed) : typed

/** Words to be ticked where the field has some, else one a line. */
export function ConditionValues({
  field,
  value,
  onChange,
}: {
  field: Field | undefined
  value: unknown
  onChange: (value: readonly (string | number | boolean)[]) => void
}) {
  const held: readonly unknown[] = Array.isArray(value) ? value : []
  if (field?.type === 'boolean')
    return (
      <Checks
        label={words.values}
        value={held.map(String)}
        options={[
          ['true', words.yes],
          ['false', words.no],
        ]}
        onChange={(next) => onChange(next.map((word) => word === 'true'))}
      />
    )
  if (field?.values)
    return (
      <Checks
        label={words.values}
        value={held.map(String)}
        options={field.values.map((word) => [word, word])}
        onChange={onChange}
      />
    )
  return (
    <Lines
      label={words.values}
      help={words.valuesHelp}
      value={textsIn(held.map(String))}
      onChange={(lines = []) => onChange(lines.map((line) => boundOf(field, line)))}
    />
  )
}
