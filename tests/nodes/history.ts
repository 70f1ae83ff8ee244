import * as Y from 'yjs'

/** One row of the log of a map, in its order. */
export interface LogRow {
  readonly position: number
  readonly epoch: number
  readonly bytes: Uint8Array
}

/** What a server said is on disk: everything that this Yjs client had written before `clock`. */
export interface Promised {
  readonly by: string
  readonly client: number
  readonly clock: number
}

/** How somebody's copy of the map reads in the end. */
export interface Copy {
  readonly by: string
  /** As `fingerprint` tells it. */
  readonly print: string
}

export interface History {
  readonly map: string
  readonly rows: readonly LogRow[]
  readonly promised: readonly Promised[]
  readonly copies: readonly Copy[]
}

export interface Findings {
  /** Sentences; empty when the history is as it must be. */
  readonly faults: readonly string[]
  /** Rows that had news, and beside it something that another row had brought: a client answers with all that is asked. */
  readonly overlapping: number
  /** Rows that came before what their author wrote earlier: a stock client sends what is drawn while it still connects. */
  readonly early: number
}

/**
 * Holds what servers promised against what they kept: every acknowledged edit is in the log, once, in the order of its
 * author; positions have no gap, epochs never fall; and what the log reads as, all copies read as.
 */
export function checkHistory({ map, rows, promised, copies }: History): Findings {
  const faults: string[] = []
  const doc = new Y.Doc()
  const written = new Map<number, Ranges>()
  const takenAway = new Map<number, Ranges>()
  let [position, epoch, overlapping, early] = [0, 0, 0, 0]
  for (const row of rows) {
    const where = `map ${map}, row ${row.position}`
    if (row.position !== position + 1) faults.push(`${where}: comes after row ${position}`)
    if (row.epoch < epoch) faults.push(`${where}: epoch ${row.epoch} comes after epoch ${epoch}`)
    position = row.position
    epoch = row.epoch
    const { structs, ds } = Y.decodeUpdate(row.bytes)
    const pieces = structs.filter((struct) => !(struct instanceof Y.Skip))
    let [length, known, isEarly] = [0, 0, false]
    for (const { id, length: count } of pieces) {
      const ranges = written.get(id.client) ?? createRanges()
      written.set(id.client, ranges)
      if (id.clock > ranges.whole()) isEarly = true
      length += count
      known += ranges.add(id.clock, id.clock + count)
    }
    let takesAway = false
    for (const [client, away] of ds.clients) {
      const ranges = takenAway.get(client) ?? createRanges()
      takenAway.set(client, ranges)
      for (const { clock, len } of away) if (ranges.add(clock, clock + len) < len) takesAway = true
    }
    // Taking away alone writes nothing of one's own; a client that connects again sends what it took away with its last words.
    if (known > 0 && known === length && !takesAway) faults.push(`${where}: is in the log a second time`)
    if (known > 0 && known < length) overlapping += 1
    if (isEarly) early += 1
    Y.applyUpdate(doc, row.bytes)
  }
  for (const [client, ranges] of written)
    if (ranges.whole() < ranges.end())
      faults.push(`map ${map}: author ${client} is whole up to ${ranges.whole()}, and has ${ranges.end()}`)
  for (const { by, client, clock } of promised) {
    const kept = written.get(client)?.whole() ?? 0
    if (kept < clock)
      faults.push(`map ${map}: ${by} was told that ${clock} is saved, and the log has ${kept}`)
  }
  const print = fingerprint(doc)
  for (const copy of copies)
    if (copy.print !== print) faults.push(`map ${map}: the copy of ${copy.by} is not what the log reads as`)
  return { faults, overlapping, early }
}

interface Ranges {
  /** Answers how much of it was there already. */
  add(from: number, to: number): number
  /** How far there is no gap. */
  whole(): number
  end(): number
}

function createRanges(): Ranges {
  let ranges: (readonly [number, number])[] = []
  return {
    add(from, to) {
      const shared = ranges.map(([start, end]) => Math.max(0, Math.min(end, to) - Math.max(start, from)))
      const meets = ([start, end]: readonly [number, number]) => start <= to && from <= end
      const met = [...ranges.filter(meets), [from, to] as const]
      const one = [Math.min(...met.map(([start]) => start)), Math.max(...met.map(([, end]) => end))] as const
      ranges = [...ranges.filter((range) => !meets(range)), one]
      return shared.reduce((sum, count) => sum + count, 0)
    },
    whole: () => ranges.find(([start]) => start === 0)?.[1] ?? 0,
    end: () => Math.max(0, ...ranges.map(([, end]) => end)),
  }
}

/** Alike for two documents that have the same of everybody, and of which the same was taken away. */
export function fingerprint(doc: Y.Doc): string {
  const { sv, ds } = Y.snapshot(doc)
  const byClient = <T>(entries: Iterable<[number, T]>) => [...entries].sort(([one], [two]) => one - two)
  return JSON.stringify([
    byClient(sv),
    byClient(ds.clients).map(([client, pieces]) => [client, joined(pieces)]),
    (doc.store.pendingStructs ?? doc.store.pendingDs) !== null,
  ])
}

/** What was taken away lies in pieces that depend on the way it came. */
function joined(pieces: readonly { readonly clock: number; readonly len: number }[]): number[][] {
  const whole: number[][] = []
  for (const { clock, len } of [...pieces].sort((one, two) => one.clock - two.clock)) {
    const last = whole.at(-1)
    if (last && last[1]! >= clock) last[1] = Math.max(last[1]!, clock + len)
    else whole.push([clock, clock + len])
  }
  return whole
}
