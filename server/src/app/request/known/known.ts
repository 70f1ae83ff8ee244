import { createHash } from 'node:crypto'
import type { Context } from 'hono'
import type { AppEnv, Services } from '../../services/index.ts'
import { release } from './release.ts'

/**
 * Answers 304, before anything is made, to whoever has what would be made: `of` is all that it hangs on beside the address,
 * the day and the release. Asked for once it is known that they may read it; undefined where it has to be made, and then
 * `c.var.tag` is the same for all who ask for the same.
 */
export async function knownAlready(
  c: Context<AppEnv>,
  { clock }: Pick<Services, 'clock'>,
  ...of: readonly (Uint8Array | string | number)[]
): Promise<Response | undefined> {
  const day = new Date(clock()).toISOString().slice(0, 10)
  // Another release may write the same map down in another way.
  const asked = [await release(), c.req.path, c.req.queries(), day]
  const hash = createHash('sha256').update(JSON.stringify(asked))
  for (const part of of) {
    const bytes = typeof part === 'object' ? part : Buffer.from(String(part))
    hash.update(`${bytes.length}:`).update(bytes)
  }
  // Weak: two files of one state may differ in when they were made.
  const tag = `W/"${hash.digest('base64url').slice(0, 27)}"`
  c.set('tag', tag)
  return isKnown(c, tag) ? c.body(null, 304, { ETag: tag }) : undefined
}

/** Whether `If-None-Match` names the tag, weak or strong, or means whatever there is. */
export const isKnown = (c: Context<AppEnv>, tag: string): boolean =>
  (c.req.header('if-none-match') ?? '')
    .split(',')
    .map(bare)
    .some((one) => one === bare(tag) || one === '*')

const bare = (tag: string): string => tag.trim().replace(/^W\//, '')
