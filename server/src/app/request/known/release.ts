import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'

const server = join(import.meta.dirname, '..', '..', '..')
const shared = join(server, '..', '..', 'shared', 'src')

let known: Promise<string> | undefined

/**
 * What code this server runs, worked out once, when it is first asked: the same on every server that runs the same, in
 * whatever folder and whenever it was put there, and another for any other code.
 */
export const release = (): Promise<string> => {
  known ??= releaseOf([server, shared])
  return known
}

/** A hash of the code in these folders; neither tests nor dates count. */
export async function releaseOf(folders: readonly string[]): Promise<string> {
  const hash = createHash('sha256')
  for (const folder of folders) {
    const files = (await readdir(folder, { recursive: true })).filter(isCode).sort()
    for (const file of files) {
      const code = await readFile(join(folder, file))
      hash.update(`${file.replaceAll('\\', '/')}:${code.length}:`).update(code)
    }
  }
  return hash.digest('base64url')
}

const isCode = (file: string): boolean => file.endsWith('.ts') && !/\.test\.ts$|[\\/]testing[\\/]/.test(file)
