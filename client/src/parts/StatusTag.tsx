import type { Tone } from '@golden-thread/shared/model'
import type { StatusShown } from '@golden-thread/shared/queries'
import { Tag, type TagTone } from '../ui/index.ts'
import { partsWords as words } from './text.ts'

const TAGS: Record<Tone, TagTone> = { good: 'good', warning: 'risk', bad: 'gap', neutral: 'plain' }

/** The status of an element as at the date that is looked at, and what it was before where it has moved. */
export function StatusTag({
  status: { field, words: said, tone = 'neutral', was },
}: {
  status: StatusShown
}) {
  const now = said || words.notSaid
  return (
    <Tag wraps tone={was === undefined ? TAGS[tone] : 'note'}>
      {words.status(field, was === undefined ? now : words.moved(was || words.notSaid, now))}
    </Tag>
  )
}
