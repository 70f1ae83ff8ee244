import type { TextEdit } from '@golden-thread/shared/commands'
import type { Field, FieldValue } from '@golden-thread/shared/model'
import { Fact, LiveLine, LiveParagraph } from '../parts/index.ts'
import { Select } from '../ui/index.ts'
import { detailsWords as words } from './text.ts'

/** One field of the framework, as its type asks for: words are written, all else is chosen; null empties it. */
export function ElementField({
  field,
  value,
  readOnly,
  onChoose,
  onWrite,
  onFocus,
  onBlur,
}: {
  field: Field
  value: FieldValue | undefined
  readOnly: boolean
  onChoose: (value: FieldValue | null) => void
  onWrite: (edit: TextEdit) => void
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
          onChange={(event) => onChoose(event.target.value || null)}
        >
          <option value="">{words.notChosen}</option>
          {field.values?.map((choice) => (
            <option key={choice}>{choice}</option>
          ))}
        </Select>
      )
    case 'longtext':
      return <LiveParagraph {...shared} onCommit={onWrite} />
    case 'number':
      return (
        <LiveLine
          {...shared}
          type="number"
          onCommit={({ after }) => onChoose(after === '' ? null : Number(after))}
        />
      )
    case 'date':
      return <LiveLine {...shared} type="date" onCommit={({ after }) => onChoose(after || null)} />
    default:
      return <LiveLine {...shared} onCommit={onWrite} />
  }
}
