/** From when to when, in milliseconds since 1970, both included. */
export interface DateRange {
  readonly from: number
  readonly to: number
}

export const moment = (at: number): string => new Date(at).toISOString()
