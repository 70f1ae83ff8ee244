import { type Framework, kindsOf, type Selector } from '@golden-thread/shared/model'
import { Select, TextField } from '../../ui/index.ts'
import { Checks, type Options } from './Checks.tsx'
import styles from './Form.module.css'
import type { FormKey } from './formKey.ts'
import { formText } from './formText.ts'
import { JsonArea } from './JsonArea.tsx'
import { Lines } from './Lines.tsx'

export interface ControlProps {
  readonly spec: FormKey
  readonly value: unknown
  readonly framework: Framework
  readonly onChange: (value: unknown) => void
}

/** One key of a part, asked for as its spec says. An empty one is left out of the part. */
export function FormControl({ spec, value, framework, onChange }: ControlProps) {
  const { label, help, words = [] } = spec
  const named = { label, ...(help ? { help } : {}) }
  switch (spec.control) {
    case 'check':
      return (
        <label className={styles.check}>
          <input
            type="checkbox"
            checked={value === true}
            onChange={(event) => onChange(event.target.checked || undefined)}
          />
          {label}
        </label>
      )
    case 'number':
      return (
        <TextField
          {...named}
          type="number"
          step="any"
          value={typeof value === 'number' ? value : ''}
          onChange={({ target }) => onChange(target.value === '' ? undefined : Number(target.value))}
        />
      )
    case 'choice':
      return (
        <Choice
          spec={spec}
          value={value}
          options={words.map((word) => [word, word.replaceAll('-', ' ')])}
          onChange={onChange}
        />
      )
    case 'kind':
      return <Choice spec={spec} value={value} options={optionsOf(framework.kinds)} onChange={onChange} />
    case 'relation':
      return <Choice spec={spec} value={value} options={optionsOf(framework.relations)} onChange={onChange} />
    case 'matrix':
      return (
        <Choice
          spec={spec}
          value={value}
          options={framework.matrices.map(({ id, title }) => [id, title])}
          onChange={onChange}
        />
      )
    case 'kinds':
      return (
        <Checks
          label={label}
          value={textsIn(value)}
          options={optionsOf(framework.kinds)}
          onChange={onChange}
        />
      )
    case 'relations':
      return (
        <Checks
          label={label}
          value={textsIn(value)}
          options={optionsOf(framework.relations)}
          onChange={onChange}
        />
      )
    case 'selector':
      return <SelectorControl spec={spec} value={value} framework={framework} onChange={onChange} />
    case 'lines':
    case 'paths':
      return <Lines spec={spec} value={value} onChange={onChange} />
    case 'text':
      return (
        <TextField
          {...named}
          value={typeof value === 'string' ? value : ''}
          onChange={({ target }) =>
            onChange(target.value === '' && !spec.isNeeded ? undefined : target.value)
          }
        />
      )
  }
}

const optionsOf = (parts: readonly { readonly id: string; readonly label: string }[]): Options =>
  parts.map(({ id, label }) => [id, label])

const textsIn = (value: unknown): readonly string[] =>
  Array.isArray(value) ? value.filter((item) => typeof item === 'string') : []

function Choice({
  spec: { label, help, isNeeded },
  value,
  options,
  onChange,
}: Omit<ControlProps, 'framework'> & { readonly options: Options }) {
  return (
    <Select
      label={label}
      {...(help ? { help } : {})}
      value={typeof value === 'string' ? value : ''}
      onChange={({ target }) => onChange(target.value || undefined)}
    >
      {(!isNeeded || !value) && <option value="">{formText.noChoice}</option>}
      {options.map(([id, words]) => (
        <option key={id} value={id}>
          {words}
        </option>
      ))}
    </Select>
  )
}

/** Kinds to tick; with conditions it is JSON, so that nothing of them is lost. */
function SelectorControl({ spec, value, framework, onChange }: ControlProps) {
  const selector = value as Selector | undefined
  if (typeof selector === 'object' && selector.where)
    return <JsonArea label={`${spec.label}, as JSON`} value={selector} onChange={onChange} />
  return (
    <Checks
      label={spec.label}
      value={selector === undefined ? [] : kindsOf(selector)}
      options={optionsOf(framework.kinds)}
      onChange={(kinds) => onChange(kinds.length === 1 ? kinds[0] : kinds.length > 0 ? { kinds } : undefined)}
    />
  )
}
