/** One piece of a text replaced: `removed` characters at `at`, by `inserted`. */
export interface Splice {
  readonly at: number
  readonly removed: number
  readonly inserted: string
}

/** The smallest single splice that makes `after` of `before`. */
export function spliceBetween(before: string, after: string): Splice {
  const most = Math.min(before.length, after.length)
  let start = 0
  while (start < most && before[start] === after[start]) start += 1
  let end = 0
  while (end < most - start && before.at(-1 - end) === after.at(-1 - end)) end += 1
  return { at: start, removed: before.length - start - end, inserted: after.slice(start, after.length - end) }
}

/**
 * What is in the field while someone else types in the same one: `mine` and `theirs` both come from `base`. Where the
 * two replace the same piece, both insertions stay, mine first. `caret` is where mine should stand.
 */
export function mergeText(
  base: string,
  mine: string,
  theirs: string,
  caret: number,
): { text: string; caret: number } {
  const their = spliceBetween(base, theirs)
  if (mine === base) {
    const shift = their.inserted.length - their.removed
    const isAfter = caret > their.at && caret >= their.at + their.removed
    return { text: theirs, caret: isAfter ? caret + shift : Math.min(caret, their.at) }
  }
  const my = spliceBetween(base, mine)
  if (their.at + their.removed <= my.at) {
    const shift = their.inserted.length - their.removed
    const text = mine.slice(0, their.at) + their.inserted + mine.slice(their.at + their.removed)
    return { text, caret: caret >= their.at + their.removed ? caret + shift : Math.min(caret, their.at) }
  }
  const shift = my.inserted.length - my.removed
  if (their.at >= my.at + my.removed) {
    const at = their.at + shift
    return { text: mine.slice(0, at) + their.inserted + mine.slice(at + their.removed), caret }
  }
  const at = my.at + my.inserted.length
  return { text: mine.slice(0, at) + their.inserted + mine.slice(at), caret }
}
