import type { Counts } from './person.ts'

export function summed(all: readonly Counts[]): Counts {
  const sum: Counts = { edits: 0, acknowledged: 0, dropped: 0, closed: 0, reopened: 0, endedBy: {} }
  for (const counts of all) {
    for (const name of ['edits', 'acknowledged', 'dropped', 'closed', 'reopened'] as const)
      sum[name] += counts[name]
    for (const [code, count] of Object.entries(counts.endedBy))
      sum.endedBy[Number(code)] = (sum.endedBy[Number(code)] ?? 0) + count
  }
  return sum
}
