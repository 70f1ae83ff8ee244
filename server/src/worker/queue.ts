/** Who goes first: someone waits for an `urgent` job to go on, `background` keeps the server in order, `bulk` takes long. */
export type Priority = 'urgent' | 'background' | 'bulk'

const PRIORITIES: readonly Priority[] = ['urgent', 'background', 'bulk']

export interface QueueLimits {
  /** Jobs that wait, of all people together. */
  readonly waitingMax: number
  /** Jobs that wait under one key. */
  readonly waitingPerKeyMax: number
}

interface Entry<Item> {
  readonly priority: Priority
  readonly key: string
  readonly item: Item
}

/**
 * Jobs that wait, by priority, and within a priority fair between keys: each key has its turn, however many jobs it
 * has put in. The jobs of one key keep their order.
 */
export class FairQueue<Item> {
  readonly #limits: QueueLimits
  /** The keys of a priority in the order of their turns, each with its jobs. */
  readonly #turns = new Map(PRIORITIES.map((priority) => [priority, new Map<string, Entry<Item>[]>()]))
  #size = 0

  constructor(limits: QueueLimits) {
    this.#limits = limits
  }

  get size(): number {
    return this.#size
  }

  /** False when there is no room for it, and it was not taken in. */
  add(priority: Priority, key: string, item: Item): boolean {
    const turns = this.#turnsOf(priority)
    const jobs = turns.get(key) ?? []
    if (this.#size >= this.#limits.waitingMax || jobs.length >= this.#limits.waitingPerKeyMax) return false
    jobs.push({ priority, key, item })
    turns.set(key, jobs)
    this.#size += 1
    return true
  }

  /** How many jobs of a priority wait under one key. */
  waitingOf(priority: Priority, key: string): number {
    return this.#turnsOf(priority).get(key)?.length ?? 0
  }

  /** The next job whose priority may start now; its key goes to the end of the turns. */
  next(mayStart: (priority: Priority) => boolean): Item | undefined {
    for (const priority of PRIORITIES) {
      const turns = this.#turnsOf(priority)
      const [first] = turns
      if (!first || !mayStart(priority)) continue
      const [key, jobs] = first
      const job = jobs.shift()
      turns.delete(key)
      if (jobs.length > 0) turns.set(key, jobs)
      if (!job) continue
      this.#size -= 1
      return job.item
    }
    return undefined
  }

  /** Takes a job out that nobody waits for any more; false when it is not here. */
  remove(item: Item): boolean {
    for (const turns of this.#turns.values()) {
      for (const [key, jobs] of turns) {
        const at = jobs.findIndex((job) => job.item === item)
        if (at < 0) continue
        jobs.splice(at, 1)
        if (jobs.length === 0) turns.delete(key)
        this.#size -= 1
        return true
      }
    }
    return false
  }

  /** Empties it. */
  drain(): Item[] {
    const items: Item[] = []
    for (let item = this.next(always); item !== undefined; item = this.next(always)) items.push(item)
    return items
  }

  #turnsOf(priority: Priority): Map<string, Entry<Item>[]> {
    return this.#turns.get(priority) ?? new Map()
  }
}

const always = () => true
