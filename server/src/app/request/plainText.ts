/**
 * What somebody wrote, as plain text that is safe to show among other people's words: line breaks stay, and tabs become
 * spaces; control characters, marks that turn the direction of what follows, and halves of characters go. What joins
 * letters (ZWJ, ZWNJ) stays, as scripts and emoji need it.
 */
export const plainText = (text: string): string =>
  text
    .toWellFormed()
    .replaceAll(/\r\n?|[\u0085\u2028\u2029]/g, '\n')
    .replaceAll('\t', ' ')
    .replaceAll(UNFIT, '')
    .replaceAll(/\n{3,}/g, '\n\n')
    .trim()

const UNFIT = /(?!\n|\u200c|\u200d|[\u{e0020}-\u{e007f}])[\p{Cc}\p{Cf}]|\ufffd/gu
