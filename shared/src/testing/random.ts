/** Chance with a seed: the same seed gives the same run, on every machine. */
export interface Random {
  readonly seed: number
  /** From 0 up to, and without, 1. */
  next(): number
  /** A whole number from 0 up to, and without, `below`. */
  below(below: number): number
  chance(likely: number): boolean
  pick<T>(from: readonly T[]): T
  /** Undefined where there is nothing to pick from. */
  maybe<T>(from: readonly T[]): T | undefined
  bytes(count: number): Uint8Array
}

export function createRandom(seed: number): Random {
  let state = seed >>> 0
  // mulberry32, by Tommy Ettinger: 32 bits of state, good enough to choose test steps with.
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
  const below = (most: number): number => Math.floor(next() * most)
  return {
    seed,
    next,
    below,
    chance: (likely) => next() < likely,
    pick(from) {
      if (from.length === 0) throw new RangeError('There is nothing to pick from.')
      return from[below(from.length)] as (typeof from)[number]
    },
    maybe: (from) => from[below(from.length)],
    bytes: (count) => Uint8Array.from({ length: count }, () => below(256)),
  }
}

/** A seed that no run had before. Print it, or nobody can have the run again. */
export const freshSeed = (): number => Math.floor(Math.random() * 2 ** 32)

/** Runs a body with each seed. What it throws gets the seed into its message, ready to be kept as a named test. */
export function withSeeds(seeds: readonly number[], body: (random: Random) => void): void {
  for (const seed of seeds) {
    try {
      body(createRandom(seed))
    } catch (error) {
      if (error instanceof Error) error.message = `With seed ${seed}: ${error.message}`
      throw error
    }
  }
}
