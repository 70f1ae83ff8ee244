import { SOURCE_TEXT_CHARS_MAX, SOURCES_MAX, TEXTS_MAX, TITLE_CHARS_MAX } from '../limits.ts'
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

/** Keeps the words of a source with the map, or with `null` lets them go. */
export interface SetSourceText {
  readonly type: 'set-source-text'
  /** As evidence names it. */
  readonly source: string
  readonly text: string | null
}

const setSourceText: ChangeDefinition<SetSourceText, SetSourceText> = {
  apply(draft, { source, text }) {
    if (text !== null && !draft.texts.has(source) && draft.texts.size >= TEXTS_MAX)
      return { code: 'map-full', what: 'sources with their text', most: TEXTS_MAX }
    const fault =
      textFault('The source', source, TITLE_CHARS_MAX) ??
      textFault('The text of the source', text ?? '', SOURCE_TEXT_CHARS_MAX)
    if (!fault) draft.setText(source, text)
    return fault
  },
  invert: (map, { source }) => ({ type: 'set-source-text', source, text: map.texts.get(source) ?? null }),
  touch(touched) {
    touched.about = true
  },
  slot: (map, { source }) => slot(`text of ${source}`, map.texts.get(source)),
  author: () => undefined,
}

export const sourceChanges = { 'set-source': setSource, 'set-source-text': setSourceText }
