import type { Evidence, FieldValue } from '../model/index.ts'

/** Parts of a key may hold anything but what stands between them. */
export const keyOf = (...parts: readonly string[]): string =>
  parts.map((part) => part.replaceAll('|', '||')).join(' | ')

/** Where it rests on anything: each source once, in the order in which it is met. */
export const sourcesOf = (evidence: readonly Evidence[]): string =>
  [
    ...new Set(evidence.map(({ source, paragraph }) => (paragraph ? `${source}, ${paragraph}` : source))),
  ].join('; ')

/** A value as it reads; a series as its periods in words. */
export function wordsOf(value: FieldValue): string {
  if (typeof value === 'object')
    return Object.entries(value)
      .map(([period, amount]) => `${period}: ${amount}`)
      .join('; ')
  return typeof value === 'boolean' ? (value ? 'yes' : 'no') : String(value)
}
