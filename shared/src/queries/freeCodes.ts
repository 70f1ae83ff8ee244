import { type KindId, kindOf, type StrategyMap } from '../model/index.ts'

/** Gives out codes that nothing has: each answer is taken from then on. */
export interface FreeCodes {
  next(kind: KindId): string
  /** A code that somebody chose. */
  take(code: string): void
}

/** Codes of deleted elements stay taken, for they may come back. */
export function freeCodes(map: StrategyMap): FreeCodes {
  const taken = new Set<string>()
  for (const { code } of map.elements.values()) taken.add(code)
  /** The highest number under each prefix. */
  const highest = new Map<string, number>()
  const numberAfter = (prefix: string, code: string): number => {
    const number = code.startsWith(prefix) ? Number(code.slice(prefix.length)) : Number.NaN
    return Number.isInteger(number) ? number : 0
  }
  return {
    take: (code) => taken.add(code),
    next(kind) {
      const prefix = kindOf(map.framework, kind)?.prefix ?? ''
      let number = highest.get(prefix)
      if (number === undefined) {
        number = 0
        for (const code of taken) number = Math.max(number, numberAfter(prefix, code))
      }
      do number += 1
      while (taken.has(`${prefix}${number}`))
      highest.set(prefix, number)
      taken.add(`${prefix}${number}`)
      return `${prefix}${number}`
    },
  }
}

/** The next free code of a kind: "S12" after S11. */
export const nextCode = (map: StrategyMap, kind: KindId): string => freeCodes(map).next(kind)
