import type { LinkRow, Says } from './rows.ts'

/** The paper says so. */
export const stated = (from: string, to: string, ...says: readonly Says[]): LinkRow => ({
  from,
  to,
  basis: 'stated',
  says,
})

/** A reader may defend it, and the paper does not say it of these two. */
export const inferred = (from: string, to: string, ...says: readonly Says[]): LinkRow => ({
  from,
  to,
  basis: 'inferred',
  says,
})

/** A guess that the paper only leaves room for. */
export const assumed = (from: string, to: string, ...says: readonly Says[]): LinkRow => ({
  from,
  to,
  basis: 'assumed',
  says,
})

export const noted = (row: LinkRow, note: string): LinkRow => ({ ...row, note })
