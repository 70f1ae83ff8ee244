import { createHash } from 'node:crypto'
import { newElementId } from '@golden-thread/shared/model'
import type { Context } from 'hono'
import { newId } from '../../access/index.ts'
import { RequestRefused } from '../request/index.ts'
import type { AppEnv } from '../services/index.ts'

const KEY_CHARS_MAX = 200
const ID_BYTES = 16

/** Stands in the answer to what was sent again: nothing was done a second time. */
export const REPLAYED = 'Idempotent-Replayed'

/** What the writer calls this request, so that sending it again keeps it once. */
export function idempotencyKey(c: Context<AppEnv>): string | undefined {
  const key = c.req.header('idempotency-key')
  if (key !== undefined && (key.length === 0 || key.length > KEY_CHARS_MAX))
    throw new RequestRefused({
      code: 'body-invalid',
      reason: `Idempotency-Key must have 1 to ${KEY_CHARS_MAX} characters`,
    })
  return key
}

/**
 * The id of what is recorded: the same for the same key of the same writer, whatever server is asked and whenever. The
 * store keeps one record of an id, so that no answer that was lost on the way makes two of them.
 */
export function recordId(
  c: Context<AppEnv>,
  ...of: readonly [what: string, map: string, person: string]
): string {
  const key = idempotencyKey(c)
  if (key === undefined) return newId()
  const digest = createHash('sha256')
    .update(JSON.stringify([...of, key]))
    .digest()
  return newElementId(digest.subarray(0, ID_BYTES))
}

/** What is kept under the id of a request, where it says what the request says; refused where it says something else. */
export function keptUnder<Kept extends { readonly id: string }>(
  kept: readonly Kept[],
  asked: Readonly<Record<string, unknown>> & { readonly id: string },
): Kept | undefined {
  const found = kept.find(({ id }) => id === asked.id)
  if (!found) return undefined
  const said = found as Readonly<Record<string, unknown>>
  const isSame = Object.entries(asked).every(
    ([name, value]) => JSON.stringify(said[name]) === JSON.stringify(value),
  )
  if (!isSame) throw new RequestRefused({ code: 'key-used' })
  return found
}
