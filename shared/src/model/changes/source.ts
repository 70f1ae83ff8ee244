import { SOURCES_MAX, TITLE_CHARS_MAX } from '../limits.ts'
import { isWebAddress } from '../source.ts'
import { textFault } from '../textFault.ts'
import { type ChangeDefinition, slot } from './definition.ts'

/** Says where the document of a source can be read, or with `null` that nobody knows. */
export interface SetSource {
  readonly type: 'set-source'
  /** As evidence names it. */
  readonly source: string
  readonly address: string | null
}

const setSource: ChangeDefinition<SetSource, SetSource> = {
  apply(draft, { source, address }) {
    if (address !== null && !isWebAddress(address)) return { code: 'address-not-web' }
    if (address !== null && !draft.sources.has(source) && draft.sources.size >= SOURCES_MAX)
      return { code: 'map-full', what: 'sources with an address', most: SOURCES_MAX }
    const fault = textFault('The source', source, TITLE_CHARS_MAX)
    if (!fault) draft.setSource(source, address)
    return fault
  },
  invert: (map, { source }) => ({ type: 'set-source', source, address: map.sources.get(source) ?? null }),
  touch(touched) {
    touched.about = true
  },
  slot: (map, { source }) => slot(`source ${source}`, map.sources.get(source)),
  author: () => undefined,
}

export const sourceChanges = { 'set-source': setSource }
