import { randomBytes } from 'node:crypto'
import { readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { Settings } from '../storage/index.ts'

const BYTES = 32

/**
 * The server's own secret, made at its first start. The sample's links are derived from it, so that they can be printed
 * at every start although the database holds only their hashes. It lies in the database, so that a backup has it too;
 * earlier releases kept it in a file, which moves there.
 */
export async function readSecret(settings: Settings, dataDir: string): Promise<Uint8Array> {
  const path = join(dataDir, 'secret')
  const secret = await settings.keepOnce('secret', (await fromFile(path)) ?? randomBytes(BYTES))
  await rm(path, { force: true })
  return secret
}

async function fromFile(path: string): Promise<Uint8Array | undefined> {
  let text: string
  try {
    text = await readFile(path, 'utf8')
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined
    throw error
  }
  const secret = Buffer.from(text.trim(), 'base64url')
  if (secret.length < BYTES) {
    throw new Error(
      `The secret in ${path} is damaged. Delete that file; the next start makes another, with new links.`,
    )
  }
  return secret
}
