import type { Field, FieldValue } from '@golden-thread/shared/model'
import { Fact, LiveLine, LiveParagraph } from '../parts/index.ts'
import { Select } from '../ui/index.ts'
import { detailsWords as words } from './text.ts'

/** One field of the framework, as its type asks for. Emptying it hands over null. */
export function ElementField({
  field,
  value,
  readOnly,
  onCommit,
  onFocus,
  onBlur,
}: {
  field: Field
  value: FieldValue | undefined
  readOnly: boolean
  onCommit: (value: FieldValue | null) => void
  onFocus: () => void
  onBlur: () => void
}) {
  const text = value === undefined ? '' : String(value)
  const shared = { label: field.label, help: field.help, value: text, onFocus, onBlur }
  if (readOnly) return <Fact label={field.label} value={text} />
  switch (field.type) {
    case 'choice':
      return (
        <Select
          label={field.label}
          help={field.help}
          value={text}
          onChange={(event) => onCommit(event.target.value || null)}
        >
          <option value="">{words.notChosen}</option>
          {field.values?.map((choice) => (
            <option key={choice}>{choice}</option>
          ))}
        </Select>
      )
    case 'longtext':
      return <LiveParagraph {...shared} onCommit={(next) => onCommit(next || null)} />
    case 'number':
      return (
        <LiveLine
          {...shared}
          type="number"
          onCommit={(next) => onCommit(next === '' ? null : Number(next))}
        />
      )
    case 'date':
      return <LiveLine {...shared} type="date" onCommit={(next) => onCommit(next || null)} />
    default:
      return <LiveLine {...shared} onCommit={(next) => onCommit(next || null)} />
  }
}
