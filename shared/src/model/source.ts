import { SOURCE_ADDRESS_CHARS_MAX } from './limits.ts'

/** A web address, as far as one can be followed without harm: no script, no file, no blanks. */
export const isWebAddress = (text: string): boolean =>
  text.length <= SOURCE_ADDRESS_CHARS_MAX && /^https?:\/\/[^\s/]\S*$/i.test(text)
