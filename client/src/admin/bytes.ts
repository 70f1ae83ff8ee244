const UNITS = ['bytes', 'kB', 'MB', 'GB', 'TB']

/** "12.3 MB": three figures, in thousands, as disks are sold. */
export function bytesText(bytes: number): string {
  let [left, unit] = [bytes, 0]
  while (left >= 999.5 && unit < UNITS.length - 1) {
    left /= 1_000
    unit += 1
  }
  const figures = unit === 0 ? String(Math.round(left)) : left.toPrecision(3)
  return `${Number(figures).toLocaleString('en-GB')} ${UNITS[unit]}`
}
