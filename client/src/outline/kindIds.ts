import {
  byCode,
  type Element,
  type ElementId,
  isAlive,
  type KindId,
  labelOf,
  type StrategyMap,
} from '@golden-thread/shared/model'
import { aliasesOf } from '@golden-thread/shared/queries'

/** The elements of one kind that match a search, in the order of their codes; the same array while nothing moved. */
export type KindIds = (map: StrategyMap, search: string) => readonly ElementId[]

/**
 * Sorting by code costs more than anything else here, so it is done only when an element of the kind came, went, or
 * changed its code or, during a search, its title. Dragging cards changes none of these.
 */
export function kindIds(kind: KindId): KindIds {
  let search = ''
  let members: readonly Element[] = []
  let ids: readonly ElementId[] = []
  return (map, nextSearch) => {
    const now: Element[] = []
    for (const element of map.elements.values())
      if (element.kind === kind && isAlive(element)) now.push(element)
    const same =
      nextSearch === search &&
      now.length === members.length &&
      now.every((element, index) => isSame(element, members[index], search !== ''))
    members = now
    search = nextSearch
    if (!same) {
      const words = wordsOf(search)
      ids = now
        .filter((element) => matches(map, element, words))
        .sort(byCode)
        .map((element) => element.id)
    }
    return ids
  }
}

function isSame(element: Element, former: Element | undefined, withTitle: boolean): boolean {
  if (element === former) return true
  if (element.id !== former?.id || element.code !== former.code) return false
  return !withTitle || (element.title === former.title && element.fields === former.fields)
}

/** How many elements of any kind match a search. */
export function countMatches(map: StrategyMap, search: string): number {
  const words = wordsOf(search)
  let count = 0
  for (const element of map.elements.values())
    if (isAlive(element) && matches(map, element, words)) count += 1
  return count
}

const wordsOf = (search: string): string[] => search.toLowerCase().split(/\s+/).filter(Boolean)

/** By its code, its title and its other names. */
function matches(map: StrategyMap, element: Element, words: readonly string[]): boolean {
  if (words.length === 0) return true
  const label = [labelOf(element), ...aliasesOf(map, element)].join(' ').toLowerCase()
  return words.every((word) => label.includes(word))
}
