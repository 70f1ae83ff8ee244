/** Of browsers and of Node alike, and of neither by name in here. */
declare const TextDecoder: new (
  label: string,
  options?: { readonly fatal: boolean },
) => { decode(bytes: Uint8Array): string }

/** How the letters of a text are kept; `auto` goes by the text itself. */
export type Encoding = 'auto' | 'utf-8' | 'windows-1252'

/**
 * The words of a file. By itself: a mark at its beginning, else UTF-8 where all of it is, else Windows-1252, which is
 * what Excel writes a plain CSV in. No library guesses better for short English texts with pounds and dashes in them.
 */
export function decodeText(bytes: Uint8Array, encoding: Encoding = 'auto'): string {
  if (encoding !== 'auto') return new TextDecoder(encoding).decode(bytes)
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes)
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('windows-1252').decode(bytes)
  }
}
