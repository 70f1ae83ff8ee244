/** "2026-11-25", where this device is: Swedish dates are written as ISO 8601 has them. */
export const dayOf = (date: Date): string => new Intl.DateTimeFormat('sv-SE').format(date)
