import type { TextEdit } from '@golden-thread/shared/commands'
import { type Field, type FieldValue, readNumber, readTruth, unreadValue } from '@golden-thread/shared/model'
import { LiveLine, LiveParagraph } from '../../parts/index.ts'
import { Select } from '../../ui/index.ts'
import { useMapState } from '../../workspace/index.ts'
import { detailsWords as words } from '../text.ts'
import { ReferenceChoice } from './ReferenceChoice.tsx'
import { ScaleTag } from './ScaleTag.tsx'

export interface ValueFieldProps {
  field: Field
  value: FieldValue | undefined
  onChoose: (value: FieldValue | null) => void
  /** Words, and over what they were written: others may write there too. Left out, what is written is chosen. */
  onWrite?: ((edit: TextEdit) => void) | undefined
  onFocus?: (() => void) | undefined
  onBlur?: (() => void) | undefined
}

/**
 * One value, as the type of its field asks for: words, dates and amounts are written, all else is chosen; null empties
 * it. What cannot be read is kept, and the field says so.
 */
export function ValueField({ field, value, onChoose, onWrite, onFocus, onBlur }: ValueFieldProps) {
  const isBefore = useMapState(({ framework }) => (framework.language ?? 1) < 2)
  const text = value === undefined || typeof value === 'object' ? '' : String(value)
  const unread = isBefore || value === undefined ? undefined : unreadValue(field, value)
  const shared = {
    label: field.unit ? words.withUnit(field.label, field.unit) : field.label,
    help: unread ? words.unread(unread.words, unread.expected) : field.help,
    value: text,
    ...(onFocus ? { onFocus } : {}),
    ...(onBlur ? { onBlur } : {}),
  }
  const write = onWrite ?? (({ after }: TextEdit) => onChoose(after === '' ? null : after))
  switch (field.type) {
    case 'choice':
    case 'scale':
      return (
        <>
          <Words field={field} value={text} onChoose={(chosen) => onChoose(chosen || null)} />
          <ScaleTag field={field} value={value} />
        </>
      )
    case 'boolean': {
      const truth = value === undefined ? undefined : readTruth(value)
      const chosen = truth === undefined ? text : truth ? words.yes : words.no
      return (
        <Words
          field={{ ...field, values: [words.yes, words.no] }}
          value={chosen}
          onChoose={(word) => onChoose(word === '' ? null : word === words.yes)}
        />
      )
    }
    case 'reference':
      return <ReferenceChoice field={field} value={text} onChoose={onChoose} />
    case 'longtext':
      return <LiveParagraph {...shared} onCommit={write} />
    case 'number':
      return (
        <LiveLine
          {...shared}
          {...(isBefore ? { type: 'number' as const } : {})}
          onCommit={({ after }) => onChoose(after === '' ? null : numberOrWords(after, isBefore))}
        />
      )
    case 'date':
      return isBefore ? (
        <LiveLine {...shared} type="date" onCommit={({ after }) => onChoose(after || null)} />
      ) : (
        <LiveLine {...shared} onCommit={write} />
      )
    case 'url':
      return <LiveLine {...shared} onCommit={({ after }) => onChoose(after.trim() || null)} />
    default:
      return <LiveLine {...shared} onCommit={write} />
  }
}

/** A plain number is kept as one; "25,000" and "about 20" are kept as they are written. */
function numberOrWords(text: string, isBefore: boolean): number | string {
  const number = Number(text)
  if (isBefore) return number
  return String(number) === text.trim() && readNumber(number) !== undefined ? number : text
}

/** A word that the framework does not have any more is shown too, until another is chosen. */
function Words({
  field,
  value,
  onChoose,
}: {
  field: Field
  value: string
  onChoose: (value: string) => void
}) {
  const known = field.values ?? []
  return (
    <Select
      label={field.label}
      help={field.help}
      value={value}
      onChange={(event) => onChoose(event.target.value)}
    >
      <option value="">{words.notChosen}</option>
      {value !== '' && !known.includes(value) && <option value={value}>{value}</option>}
      {known.map((word) => (
        <option key={word}>{word}</option>
      ))}
    </Select>
  )
}
