import type { Framework } from '@golden-thread/shared/model'
import { TextArea, TextField } from '../../ui/index.ts'
import { Checks, type Options } from './Checks.tsx'
import { Choice } from './Choice.tsx'
import { ColumnsControl } from './ColumnsControl.tsx'
import { ConditionsControl } from './ConditionsControl.tsx'
import styles from './Form.module.css'
import { fieldOptions, kindsAlong, kindsIn, relationOptions, textsIn } from './fieldOptions.ts'
import type { FormKey, PartJson } from './formKey.ts'
import { Lines } from './Lines.tsx'
import { NumbersControl } from './NumbersControl.tsx'
import { OperandControl } from './OperandControl.tsx'
import { PathControl, PathsControl } from './PathControl.tsx'
import { SectionsControl } from './SectionsControl.tsx'
import { SelectorControl } from './SelectorControl.tsx'
import { SignControl } from './SignControl.tsx'
import { WordOrField, wordOptions } from './WordOrField.tsx'

export interface ControlProps {
  readonly spec: FormKey
  /** The part as it is being written. */
  readonly part: PartJson
  readonly framework: Framework
  readonly onChange: (value: unknown) => void
}

/** One key of a part, asked for as its spec says. An empty one is left out of the part. */
export function FormControl({ spec, part, framework, onChange }: ControlProps) {
  const { label, help, isNeeded = false } = spec
  const value = part[spec.key]
  const named = { label, ...(help ? { help } : {}) }
  const chosen = { label, help, isNeeded, value, onChange }
  const filled = (items: readonly unknown[]) => onChange(items.length > 0 ? items : undefined)
  const fields = spec.fields?.(part, framework) ?? []
  const from = kindsIn(part[spec.from ?? 'of'])
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
    case 'text':
    case 'longtext': {
      const Control = spec.control === 'text' ? TextField : TextArea
      return (
        <Control
          {...named}
          value={typeof value === 'string' ? value : ''}
          onChange={({ target }: { target: { value: string } }) =>
            onChange(target.value === '' && !isNeeded ? undefined : target.value)
          }
        />
      )
    }
    case 'choice':
      return <Choice {...chosen} options={wordOptions(spec)} />
    case 'kind':
      return <Choice {...chosen} options={labelled(framework.kinds)} />
    case 'relation':
      return <Choice {...chosen} options={relationOptions(framework)} />
    case 'matrix':
      return <Choice {...chosen} options={framework.matrices.map(({ id, title }) => [id, title])} />
    case 'field':
      return <Choice {...chosen} options={fieldOptions(fields)} />
    case 'wordOrField':
      return <WordOrField spec={spec} value={value} fields={fields} onChange={onChange} />
    case 'kinds':
      return (
        <Checks
          label={label}
          value={textsIn(value)}
          options={labelled(framework.kinds)}
          onChange={onChange}
        />
      )
    case 'relations':
      return (
        <Checks
          label={label}
          value={textsIn(value)}
          options={relationOptions(framework)}
          onChange={onChange}
        />
      )
    case 'selector':
      return <SelectorControl label={label} value={value} framework={framework} onChange={onChange} />
    case 'conditions':
      return (
        <ConditionsControl
          label={label}
          value={value}
          framework={framework}
          kinds={kindsAlong(framework, from, textsIn(part.path))}
          onChange={filled}
        />
      )
    case 'path':
      return <PathControl {...named} value={value} framework={framework} from={from} onChange={filled} />
    case 'paths':
      return <PathsControl {...named} value={value} framework={framework} from={from} onChange={onChange} />
    case 'operand':
      return (
        <OperandControl
          label={label}
          isNeeded={isNeeded}
          value={value}
          framework={framework}
          from={from}
          onChange={onChange}
        />
      )
    case 'numbers':
      return <NumbersControl spec={spec} value={value} onChange={onChange} />
    case 'columns':
      return (
        <ColumnsControl spec={spec} value={value} framework={framework} kinds={from} onChange={onChange} />
      )
    case 'sign':
      return <SignControl {...named} value={value} fields={fields} onChange={onChange} />
    case 'sections':
      return <SectionsControl label={label} value={value} framework={framework} onChange={onChange} />
    case 'lines':
      return <Lines {...named} value={value} onChange={onChange} />
  }
}

const labelled = (parts: readonly { readonly id: string; readonly label: string }[]): Options =>
  parts.map(({ id, label }) => [id, label])
