import type { Framework } from '@golden-thread/shared/model'
import { TextField } from '../../ui/index.ts'
import { Choice } from './Choice.tsx'
import styles from './Form.module.css'
import { fieldOptions, fieldsOfKinds, kindsAlong, textsIn } from './fieldOptions.ts'
import type { PartJson } from './formKey.ts'
import { formText } from './formText.ts'
import { PathControl } from './PathControl.tsx'

const words = formText.operand

/** One side of what a check compares. */
export function OperandControl({
  label,
  value,
  framework,
  from,
  isNeeded,
  onChange,
}: {
  label: string
  value: unknown
  framework: Framework
  from: readonly string[]
  isNeeded: boolean
  onChange: (value: unknown) => void
}) {
  const operand: PartJson = typeof value === 'object' && value !== null ? { ...value } : {}
  const type = typeOf(operand)
  const fields = fieldsOfKinds(framework, from)
  return (
    <fieldset className={styles.group}>
      <legend>{label}</legend>
      <Choice
        label={label}
        hideLabel
        isNeeded={isNeeded}
        value={type}
        options={TYPES.map((one) => [one, words[one]])}
        onChange={(next) => onChange(beginningOf(next, fields[0]?.id ?? '', framework))}
      />
      {type === 'number' && (
        <TextField
          label={words.isNumber}
          type="number"
          step="any"
          value={Number.isFinite(operand.constant) ? Number(operand.constant) : ''}
          onChange={({ target }) =>
            onChange({ constant: target.value === '' ? Number.NaN : Number(target.value) })
          }
        />
      )}
      {type === 'words' && (
        <TextField
          label={words.isWords}
          value={String(operand.constant ?? '')}
          onChange={({ target }) => onChange({ constant: target.value })}
        />
      )}
      {type === 'measure' && (
        <Choice
          label={words.isMeasure}
          isNeeded
          value={operand.measure}
          options={(framework.measures ?? []).map(({ id, title }) => [id, title])}
          onChange={(measure) => onChange({ measure })}
        />
      )}
      {type === 'daysSince' && (
        <Choice
          label={words.isField}
          isNeeded
          value={operand.daysSince}
          options={fieldOptions(fields)}
          onChange={(daysSince) => onChange({ daysSince })}
        />
      )}
      {type === 'count' && (
        <PathControl
          label={words.counted}
          value={operand.count}
          framework={framework}
          from={from}
          onChange={(count) => onChange({ count })}
        />
      )}
      {type === 'field' && (
        <OfField operand={operand} framework={framework} from={from} onChange={onChange} />
      )}
    </fieldset>
  )
}

function OfField({
  operand,
  framework,
  from,
  onChange,
}: {
  operand: PartJson
  framework: Framework
  from: readonly string[]
  onChange: (value: PartJson) => void
}) {
  const { along, take, ...own } = operand
  const path = textsIn(along)
  const kinds = kindsAlong(framework, from, path)
  return (
    <>
      <PathControl
        label={words.along}
        value={path}
        framework={framework}
        from={from}
        onChange={(next) => onChange(next.length > 0 ? { ...operand, along: next } : own)}
      />
      <Choice
        label={words.isField}
        isNeeded
        value={operand.field}
        options={fieldOptions(fieldsOfKinds(framework, kinds))}
        onChange={(field) => onChange({ ...operand, field })}
      />
      {path.length > 0 && (
        <Choice
          label={words.take}
          none={words.any}
          value={take}
          options={['least', 'greatest'].map((word) => [word, word])}
          onChange={(next) => onChange({ ...own, along, ...(next ? { take: next } : {}) })}
        />
      )}
    </>
  )
}

const TYPES = ['field', 'number', 'words', 'measure', 'count', 'daysSince', 'today'] as const

function typeOf(operand: PartJson): (typeof TYPES)[number] | undefined {
  if ('constant' in operand) return typeof operand.constant === 'string' ? 'words' : 'number'
  return TYPES.find((type) => type in operand)
}

function beginningOf(type: string | undefined, field: string, { measures = [] }: Framework): unknown {
  switch (type) {
    case 'number':
      return { constant: 0 }
    case 'words':
      return { constant: '' }
    case 'measure':
      return { measure: measures[0]?.id ?? '' }
    case 'count':
      return { count: [] }
    case 'daysSince':
      return { daysSince: field }
    case 'today':
      return { today: true }
    case 'field':
      return { field }
    default:
      return undefined
  }
}
