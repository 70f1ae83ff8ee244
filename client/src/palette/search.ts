import { foldText, searchWords } from '@golden-thread/shared/queries'

/** One line of a list that is searched. */
export interface SearchItem {
  readonly id: string
  readonly text: string
  /** Smaller words after the text; searched as well. */
  readonly hint?: string | undefined
  /** It is found when somebody searches, and not listed before. */
  readonly isOnlySearched?: boolean | undefined
  /** Why it cannot be chosen. It stays in the list, last, so that nobody wonders where it is. */
  readonly refusal?: string | undefined
}

/** A type and not an interface: Base UI asks for groups with any further keys, which an interface never is. */
export type SearchGroup<T extends SearchItem> = {
  readonly label: string
  readonly items: readonly T[]
}

/** As many lines as are drawn: more would be slow to open and too long to read. */
export const SHOWN_MOST = 80

/**
 * The lines that hold every word of the query, in their groups, the best first in each: words that begin a word of
 * the line before those that are only inside one. `all` counts the matches that there are.
 */
export function searchGroups<T extends SearchItem>(
  groups: readonly SearchGroup<T>[],
  query: string,
): { groups: SearchGroup<T>[]; shown: number; all: number } {
  const words = searchWords(query)
  let shown = 0
  let all = 0
  const found: SearchGroup<T>[] = []
  for (const { label, items } of groups) {
    const ranked: { item: T; rank: number }[] = []
    for (const item of items) {
      if (item.isOnlySearched && words.length === 0) continue
      const rank = rankOf(foldText(`${item.text} ${item.hint ?? ''}`), words)
      if (rank >= 0) ranked.push({ item, rank })
    }
    all += ranked.length
    if (words.length > 0) ranked.sort((a, b) => b.rank - a.rank)
    const kept = ranked.slice(0, Math.max(0, SHOWN_MOST - shown)).map(({ item }) => item)
    shown += kept.length
    if (kept.length > 0) found.push({ label, items: kept })
  }
  return { groups: found, shown, all }
}

/** -1 when a word is missing; higher when more of them begin a word. */
function rankOf(text: string, words: readonly string[]): number {
  let rank = 0
  for (const word of words) {
    const at = text.indexOf(word)
    if (at < 0) return -1
    if (` ${text}`.includes(` ${word}`)) rank += text.startsWith(word) ? 3 : 2
  }
  return rank
}
