import { appendFileSync, existsSync, readFileSync } from 'node:fs'

/** What came of some strikes in a row on the same maps. */
export interface Batch {
  readonly seed: number
  readonly kills: number
  readonly pauses: number
  /** Maps that another server had to take over. */
  readonly takeovers: number
  readonly edits: number
  readonly acknowledged: number
  readonly seconds: number
  /** What is not as it must be, in sentences. */
  readonly faults: readonly string[]
}

/** All batches so far: kept in a file, where one is named, a line each, so that a run goes on where another was ended. */
export interface Totals {
  readonly batches: readonly Batch[]
  readonly strikes: number
  add(batch: Batch): void
}

export function openTotals(file: string | undefined): Totals {
  const text = file !== undefined && existsSync(file) ? readFileSync(file, 'utf8') : ''
  const batches = text
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Batch)
  return {
    batches,
    get strikes() {
      return sumOf(batches, 'kills') + sumOf(batches, 'pauses')
    },
    add(batch) {
      batches.push(batch)
      if (file !== undefined) appendFileSync(file, `${JSON.stringify(batch)}\n`)
    },
  }
}

export const sumOf = (
  batches: readonly Batch[],
  part: 'kills' | 'pauses' | 'takeovers' | 'edits' | 'acknowledged',
): number => batches.reduce((sum, batch) => sum + batch[part], 0)
