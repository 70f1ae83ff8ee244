/** A value, or the reason there is none. Refusals travel as values; mistakes in our own code throw. */
export type Result<T, E> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly error: E }

export const ok = <T>(value: T): { readonly ok: true; readonly value: T } => ({ ok: true, value })

export const refuse = <E>(error: E): { readonly ok: false; readonly error: E } => ({ ok: false, error })

/** For the default branch of a switch over a union: the compiler complains when a member is forgotten. */
export function never(value: never): never {
  throw new TypeError(`Unexpected value ${JSON.stringify(value)}. A branch for it is missing.`)
}
