/**
 * A name, a title or a label as it may stand in the middle of anyone's sentence: one line, without control characters,
 * without marks that turn the direction of what follows, without characters that show nothing, and without halves of
 * characters. What joins letters (ZWJ, ZWNJ) stays: scripts and emoji need it.
 */
export const oneLine = (text: string): string =>
  text
    .toWellFormed()
    .replaceAll(/[\s\u0085]+/g, ' ')
    .replaceAll(UNFIT, '')
    .replaceAll(/ {2,}/g, ' ')
    .trim()

/** Unassigned and private characters are let be: what a font shows is not ours to say. */
const UNFIT = /(?!\u200c|\u200d|[\u{e0020}-\u{e007f}])[\p{Cc}\p{Cf}]|\ufffd/gu
