import type { Becomes } from '@golden-thread/shared/commands'
import type { Kind } from '@golden-thread/shared/model'
import { Select } from '../ui/index.ts'
import { text } from './text.ts'

/** Asks what becomes of the elements of a kind that goes. */
export function Becoming({
  words,
  kinds,
  value,
  onChange,
}: {
  /** "12 leads". */
  words: string
  kinds: readonly Kind[]
  value: Becomes | undefined
  onChange: (becomes: Becomes | undefined) => void
}) {
  const { removing } = text
  return (
    <Select
      label={removing.becomes(words)}
      value={value === undefined ? '' : value === 'deleted' ? DELETED : value.kind}
      onChange={({ target }) =>
        onChange(
          target.value === '' ? undefined : target.value === DELETED ? 'deleted' : { kind: target.value },
        )
      }
    >
      <option value="">{removing.choose}</option>
      {kinds.map(({ id, plural }) => (
        <option key={id} value={id}>
          {removing.move(plural)}
        </option>
      ))}
      <option value={DELETED}>{removing.deleted}</option>
    </Select>
  )
}

/** No id has a space. */
const DELETED = ' '
