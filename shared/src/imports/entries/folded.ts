/** Names are the same whatever their capitals, spaces, quotation marks and dashes. */
export const folded = (name: string): string =>
  name
    .normalize('NFKC')
    .replace(/[‘’‛]/g, "'")
    .replace(/[“”„]/g, '"')
    .replace(/[‐-―−]/g, '-')
    .replace(/\s+/g, ' ')
    .trim()
    .toLowerCase()
