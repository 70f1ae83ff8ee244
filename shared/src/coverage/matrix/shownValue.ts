import type { Link, Show } from '../../model/index.ts'
import { isFilled, numberIn, rounded } from '../../queries/index.ts'

/** What a cell shows of its own links; undefined where it shows its word alone, or has nothing to show. */
export function shownValue(
  show: Show | undefined,
  links: readonly Link[],
  paths: number,
  /** Of whoever leads the row. */
  initials = '',
): string | number | undefined {
  if (show === 'count') return links.length + paths || undefined
  if (show === 'initials') return links.length + paths > 0 && initials !== '' ? initials : undefined
  if (typeof show !== 'object') return undefined
  if ('sum' in show) {
    const amounts = links.flatMap((link) => numberIn(link.fields?.[show.sum]) ?? [])
    return amounts.length > 0 ? rounded(amounts.reduce((sum, amount) => sum + amount, 0)) : undefined
  }
  const values = links.flatMap((link) => {
    const value = link.fields?.[show.field]
    return value !== undefined && typeof value !== 'object' && isFilled(value) ? [String(value)] : []
  })
  return values.length > 0 ? [...new Set(values)].join(', ') : undefined
}
