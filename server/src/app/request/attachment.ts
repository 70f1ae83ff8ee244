const NAME_CHARS_MAX = 120

/**
 * The Content-Disposition of a download, as RFC 6266 has it: a name in plain ASCII for the oldest readers and the same
 * in full for the others. Nothing in a title can end the header, leave the folder or hide the ending.
 */
export function attachment(names: readonly string[], ending: string): string {
  const name = names.map(clean).filter(Boolean).join(' - ') || 'map'
  const full = `${[...name].slice(0, NAME_CHARS_MAX).join('').trim()}.${ending}`
  const plain = full
    .normalize('NFKD')
    .replace(/[^\x20-\x7e]/g, '')
    .replace(/ {2,}/g, ' ')
    .trim()
  return `attachment; filename="${plain.startsWith('.') ? `map${plain}` : plain}"; filename*=UTF-8''${encode(full)}`
}

/** Without what file systems, headers and readers take for something else: controls, marks of direction, separators. */
const clean = (text: string): string =>
  text
    .toWellFormed()
    .replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\ufffd]/gu, '')
    .replace(/["*/:<>?\\|%;]/g, ' ')
    .replace(/\s+/g, ' ')
    .replace(/^[. ]+|[. ]+$/g, '')

/** RFC 8187 leaves these out of what encodeURIComponent keeps. */
const encode = (text: string): string =>
  encodeURIComponent(text).replace(/['()*!]/g, (char) => `%${char.charCodeAt(0).toString(16).toUpperCase()}`)
