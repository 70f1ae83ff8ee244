import { isAlive, isCollective, type StrategyMap } from '@golden-thread/shared/model'

/** How much of each thing that the first steps ask for is there. */
export interface TourCounts {
  readonly cards: number
  readonly links: number
  readonly stated: number
}

export function countsOf(map: StrategyMap): TourCounts {
  const links = [...map.links.values()].filter((link) => isAlive(link) && !isCollective(link))
  return {
    cards: [...map.elements.values()].filter(isAlive).length,
    links: links.length,
    stated: links.filter(({ basis }) => basis === 'stated').length,
  }
}

const ASKED: readonly (keyof TourCounts)[] = ['cards', 'links', 'stated']

/** True when what a step asks for has been done since it was shown; the last step only says something. */
export function isDone(step: number, since: TourCounts, now: TourCounts): boolean {
  const asked = ASKED[step]
  return asked !== undefined && now[asked] > since[asked]
}
