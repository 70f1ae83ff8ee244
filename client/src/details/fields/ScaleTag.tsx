import { type Field, type FieldValue, type Tone, toneOf } from '@golden-thread/shared/model'
import { Tag, type TagTone } from '../../ui/index.ts'

const TAGS: Record<Tone, TagTone> = { good: 'good', warning: 'risk', bad: 'gap', neutral: 'plain' }

/** How a word of a scale is to be taken, by a sign and a colour beside the word itself. */
export function ScaleTag({ field, value }: { field: Field; value: FieldValue | undefined }) {
  const tone = field.type === 'scale' ? toneOf(field, value) : undefined
  return tone ? <Tag tone={TAGS[tone]}>{String(value)}</Tag> : null
}
