import { TEXT_CHARS_MAX, TITLE_CHARS_MAX } from '../limits.ts'
import { textFault } from '../textFault.ts'
import { type ChangeDefinition, fieldByField, slot } from './definition.ts'

export interface SetAbout {
  readonly type: 'set-about'
  readonly title?: string
  readonly about?: string
}

const setAbout: ChangeDefinition<SetAbout, SetAbout> = {
  apply(draft, { title = draft.title, about = draft.about }) {
    const fault =
      textFault('The title', title, TITLE_CHARS_MAX) ?? textFault('The description', about, TEXT_CHARS_MAX)
    if (fault) return fault
    draft.title = title
    draft.about = about
    return undefined
  },
  invert: (map, change) => ({
    type: 'set-about',
    ...(change.title === undefined ? {} : { title: map.title }),
    ...(change.about === undefined ? {} : { about: map.about }),
  }),
  touch(touched) {
    touched.about = true
  },
  parts: (change) => fieldByField(change, ['type']),
  slot: (map, part) => (part.title === undefined ? slot('about', map.about) : slot('title', map.title)),
  author: () => undefined,
  coalesces: true,
}

export const aboutChanges = { 'set-about': setAbout }
