/** Why a finding is left as it is, and who says so. Kept by the finding's id. */
export interface Acceptance {
  readonly reason: string
  /** The name of whoever answers for it. */
  readonly by: string
  /** Milliseconds since 1970; 0 when unknown. */
  readonly at: number
  /** A day, as "2026-12-01", from which the finding is asked again; without one it is accepted for good. */
  readonly until?: string
  /** The fingerprint of what was found: the finding comes back when the facts are others. */
  readonly facts: string
}

/** A day of the calendar as a date field has it, so not 31 February. Two of them compare as text does. */
export function isDay(value: string): boolean {
  const at = /^\d{4}-\d{2}-\d{2}$/.test(value) ? Date.parse(value) : Number.NaN
  return !Number.isNaN(at) && new Date(at).toISOString().startsWith(value)
}
