const STEPS: readonly (readonly [limit: number, unit: Intl.RelativeTimeFormatUnit, ms: number])[] = [
  [60_000, 'second', 1_000],
  [3_600_000, 'minute', 60_000],
  [86_400_000, 'hour', 3_600_000],
  [7 * 86_400_000, 'day', 86_400_000],
]

const relative = new Intl.RelativeTimeFormat('en-GB', { numeric: 'auto' })
const absolute = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric' })

/** "5 minutes ago", "yesterday", and after a week the date. Both in milliseconds since 1970. */
export function ago(at: number, now: number): string {
  const past = Math.max(0, now - at)
  if (past < 45_000) return 'just now'
  for (const [limit, unit, ms] of STEPS)
    if (past < limit) return relative.format(-Math.round(past / ms), unit)
  return `on ${absolute.format(at)}`
}
