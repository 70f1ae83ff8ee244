import { randomBytes } from 'node:crypto'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

const BYTES = 32

/**
 * The server's own secret, made at its first start and readable by its user alone. The sample's links are derived from
 * it, so that they can be printed at every start although the database holds only their hashes.
 */
export async function readSecret(dataDir: string): Promise<Uint8Array> {
  const path = join(dataDir, 'secret')
  try {
    // "wx": two servers that start at once must not each make their own.
    await writeFile(path, randomBytes(BYTES).toString('base64url'), { mode: 0o600, flag: 'wx' })
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error
  }
  const secret = Buffer.from((await readFile(path, 'utf8')).trim(), 'base64url')
  if (secret.length < BYTES) {
    throw new Error(
      `The secret in ${path} is damaged. Delete that file; the next start makes another, with new links.`,
    )
  }
  return secret
}
