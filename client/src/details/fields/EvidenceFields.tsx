import type { Evidence } from '@golden-thread/shared/model'
import { sourcesOf } from '@golden-thread/shared/queries'
import { useId } from 'react'
import { TextArea, TextField } from '../../ui/index.ts'
import { sameItems, useMapState } from '../../workspace/index.ts'
import { detailsWords as words } from '../text.ts'

export type Piece = Omit<Evidence, 'id'>

export const NO_EVIDENCE: Piece = { source: '', paragraph: '', quotation: '' }

/** Where something that is being said is written; all of it may be left empty. */
export function EvidenceFields({ value, onChange }: { value: Piece; onChange: (value: Piece) => void }) {
  const sources = useMapState(sourcesOf, sameItems)
  const listId = useId()
  return (
    <>
      <datalist id={listId}>
        {sources.map((source) => (
          <option key={source} value={source} />
        ))}
      </datalist>
      <TextField
        label={words.source}
        list={listId}
        placeholder={sources[0]}
        value={value.source}
        onChange={({ target }) => onChange({ ...value, source: target.value })}
      />
      <TextField
        label={words.paragraph}
        value={value.paragraph}
        onChange={({ target }) => onChange({ ...value, paragraph: target.value })}
      />
      <TextArea
        label={words.quotation}
        value={value.quotation}
        onChange={({ target }) => onChange({ ...value, quotation: target.value })}
      />
    </>
  )
}
