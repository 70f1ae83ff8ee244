import { RequestRefused } from '../request/index.ts'

/** A number in the words of an address. A page of nothing leads nowhere: it would be asked for again and again. */
export function limit(text: string | undefined, usual: number, most: number): number {
  const value = count('limit', text, usual, most)
  if (value === 0) throw new RequestRefused({ code: 'body-invalid', reason: 'limit must be at least 1' })
  return value
}

/** A number in the words of an address. */
export function count(
  name: string,
  text: string | undefined,
  usual: number,
  most = Number.MAX_SAFE_INTEGER,
): number {
  if (text === undefined) return usual
  const value = Number(text)
  if (/^\d+$/.test(text) && value <= most) return value
  const bound = most === Number.MAX_SAFE_INTEGER ? '' : ` up to ${most.toLocaleString('en-GB')}`
  throw new RequestRefused({ code: 'body-invalid', reason: `${name} must be a whole number${bound}` })
}
