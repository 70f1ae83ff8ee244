import type { Pair } from './neighbours.ts'

/** Sweeps over the columns before the best order so far is taken. Orders settle in three or four. */
const SWEEPS_MAX = 8
/** Rounds in which every card tries every place of its lane. */
const ROUNDS_MAX = 8
/** With more links than this only sweeps are made: trying every place costs the square of a lane. */
const SIFTED_LINKS_MAX = 600
/** Nor is a longer lane: nobody sees a crossing less among so many, and an import of thousands would stand still here. */
const SIFTED_LANE_MAX = 400

/** The lanes of each column, each with its elements as numbers. */
export type Columns = readonly (readonly (readonly number[])[])[]

/**
 * The order inside each lane in which few links between neighbouring columns cross: each card moves to the mean place
 * of the cards that it is linked to (barycentre sweeps), and then to the place in its lane where fewest cross. Starts
 * from the order given, and ends the same for everyone.
 */
export function orderColumns(columns: Columns, links: readonly Pair[]): number[][][] {
  const order = new Order(columns, links)
  order.sweep()
  if (links.length <= SIFTED_LINKS_MAX) order.sift()
  return order.best
}

class Order {
  best: number[][][]
  readonly #now: number[][][]
  /** For each element, those it is linked to in the column on its left, and on its right. */
  readonly #left: number[][] = []
  readonly #right: number[][] = []
  /** The links between neighbouring columns, by the column on their left. */
  readonly #channels: [number, number][][]
  /** Where each element stands in its column, from 0 to 1: columns are taken as equally high. */
  readonly #place: Float64Array
  #least: number

  constructor(columns: Columns, links: readonly Pair[]) {
    this.#now = copyOf(columns)
    this.#channels = columns.map(() => [])
    const columnOf = new Map(columns.flatMap((lanes, at) => lanes.flat().map((n) => [n, at] as const)))
    for (const n of columnOf.keys()) {
      this.#left[n] = []
      this.#right[n] = []
    }
    for (const { from, to } of links) {
      const [a, b] = [columnOf.get(from), columnOf.get(to)]
      if (a === undefined || b === undefined || Math.abs(a - b) !== 1) continue
      const [near, far] = a < b ? [from, to] : [to, from]
      this.#right[near]?.push(far)
      this.#left[far]?.push(near)
      this.#channels[Math.min(a, b)]?.push([near, far])
    }
    this.#place = new Float64Array(this.#right.length)
    for (const at of columns.keys()) this.#spread(at)
    this.best = copyOf(columns)
    this.#least = this.#score()
  }

  sweep(): void {
    for (let sweep = 0; sweep < SWEEPS_MAX; sweep++) {
      const turns = sweep % 2 === 0 ? this.#now.keys() : [...this.#now.keys()].reverse()
      let moved = false
      for (const at of turns) if (this.#sort(at)) moved = true
      this.#keepIfBetter()
      if (!moved) break
    }
  }

  sift(): void {
    for (const [at, lanes] of this.best.entries()) {
      for (const [index, lane] of lanes.entries()) this.#now[at]?.[index]?.splice(0, lane.length, ...lane)
      this.#spread(at)
    }
    for (let round = 0; round < ROUNDS_MAX; round++) {
      let moved = false
      for (const [at, lanes] of this.#now.entries()) {
        for (const lane of lanes) {
          if (lane.length > SIFTED_LANE_MAX) continue
          for (const n of [...lane]) if (this.#siftOne(at, lane, n)) moved = true
        }
      }
      this.#keepIfBetter()
      if (!moved) break
    }
  }

  #keepIfBetter(): void {
    const score = this.#score()
    if (score >= this.#least) return
    this.#least = score
    this.best = copyOf(this.#now)
  }

  #at(n: number): number {
    return this.#place[n] ?? 0
  }

  #spread(at: number): void {
    const column = this.#now[at]?.flat() ?? []
    for (const [index, n] of column.entries()) this.#place[n] = (index + 0.5) / column.length
  }

  #sort(at: number): boolean {
    let moved = false
    for (const lane of this.#now[at] ?? []) {
      const wishes = new Map(lane.map((n) => [n, this.#wish(n)]))
      const before = [...lane]
      // A stable sort: cards with the same wish keep the order they had.
      lane.sort((a, b) => (wishes.get(a) ?? 0) - (wishes.get(b) ?? 0))
      if (lane.some((n, index) => n !== before[index])) moved = true
    }
    this.#spread(at)
    return moved
  }

  /** The mean place of what an element is linked to, or its own. */
  #wish(n: number): number {
    let sum = 0
    let count = 0
    for (const side of [this.#left, this.#right]) {
      for (const other of side[n] ?? []) {
        sum += this.#at(other)
        count += 1
      }
    }
    return count === 0 ? this.#at(n) : sum / count
  }

  /** Moves a card to the place of its lane where fewest links cross; of several, to the one nearest to its wish. */
  #siftOne(at: number, lane: number[], n: number): boolean {
    const from = lane.indexOf(n)
    const others = lane.filter((other) => other !== n)
    let crossings = others.reduce((sum, other) => sum + this.#crossed(n, other), 0)
    const counts = [crossings]
    for (const other of others) {
      crossings += this.#crossed(other, n) - this.#crossed(n, other)
      counts.push(crossings)
    }
    const least = Math.min(...counts)
    const wish = this.#wish(n) * lane.length - 0.5
    let to = from
    let nearest = (counts[from] ?? 0) === least ? Math.abs(from - wish) : Number.POSITIVE_INFINITY
    for (const [index, count] of counts.entries()) {
      const away = Math.abs(index - wish)
      if (count === least && away < nearest - 0.5) {
        nearest = away
        to = index
      }
    }
    if (to === from) return false
    lane.splice(0, lane.length, ...others.slice(0, to), n, ...others.slice(to))
    this.#spread(at)
    return true
  }

  /** How many links of two cards cross when the first stands above the second. */
  #crossed(above: number, below: number): number {
    let count = 0
    for (const side of [this.#left, this.#right]) {
      for (const a of side[above] ?? []) {
        for (const b of side[below] ?? []) if (this.#at(a) > this.#at(b)) count += 1
      }
    }
    return count
  }

  /** Crossings first, and then how far linked cards are from being level. */
  #score(): number {
    let crossings = 0
    let length = 0
    for (const links of this.#channels) {
      for (const [a, b] of links) length += Math.abs(this.#at(a) - this.#at(b))
      if (links.length <= SIFTED_LINKS_MAX)
        crossings += crossingsOf(links.map(([a, b]) => [this.#at(a), this.#at(b)]))
    }
    return crossings * 1000 + length
  }
}

/** How many of these links cross, each given by the heights of its ends. */
export function crossingsOf(links: readonly (readonly [number, number])[]): number {
  let count = 0
  for (const [index, [a, b]] of links.entries()) {
    for (const [c, d] of links.slice(index + 1)) if ((a - c) * (b - d) < 0) count += 1
  }
  return count
}

const copyOf = (columns: Columns): number[][][] => columns.map((lanes) => lanes.map((lane) => [...lane]))
