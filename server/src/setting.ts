import { z } from 'zod'

/** What a setting may be: each says in words what would be right. */
export const count = (what: string, least: number, most: number, otherwise: number) =>
  z
    .string()
    .regex(/^\d+$/, `must be a whole number, the ${what}`)
    .transform(Number)
    .refine((value) => value >= least && value <= most, `must be between ${least} and ${most}`)
    .default(otherwise)

export const origin = z.url({
  protocol: /^https?$/,
  error: 'must be a web address, such as https://maps.example',
})

export const database = z.url({
  protocol: /^postgres(ql)?$/,
  error:
    'must be the address of a PostgreSQL database, such as postgres://user:password@db.example:5432/golden',
})

export const contact = z.union(
  [z.email(), z.url({ protocol: /^https?$/ })],
  'must be an e-mail address or a web address, such as maps@council.example',
)

/** Over plain http anybody on the way could be the directory; on one's own machine there is no way. */
export const issuer = z
  .url({ error: 'must be the address of your directory, such as https://login.example/tenant' })
  .refine(
    (text) => /^https:|^http:\/\/(localhost|127\.0\.0\.1|\[::1\])(:|\/|$)/.test(text),
    'must begin with https://',
  )

export const yesNo = z
  .enum(['0', '1'], 'must be 0 or 1')
  .transform((text) => text === '1')
  .default(false)

export const share = z
  .string()
  .transform(Number)
  .refine((value) => value >= 0 && value <= 1, 'must be a number from 0 to 1')
  .default(1)
