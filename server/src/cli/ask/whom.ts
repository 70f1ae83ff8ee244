import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { type Command, Option } from 'commander'
import { readConfig } from '../../config.ts'
import type { Answerer } from './asked.ts'
import { CommandFailure } from './failure.ts'
import { askServer } from './server.ts'

/** What every command that asks takes: a server with a key, or the folder. */
export interface Whom {
  readonly server?: string
  readonly keyFile?: string
  readonly data?: string
}

export const dataOption = () =>
  new Option('--data <folder>', 'the data folder; otherwise DATA_DIR, otherwise "data"')

/** A command that works on the data folder, or asks a server. */
export const askingCommand = (command: Command): Command =>
  command
    .addOption(dataOption())
    .addOption(
      new Option('--server <address>', 'ask this server instead, such as https://maps.example').env(
        'GOLDEN_THREAD_SERVER',
      ),
    )
    .option('--key-file <file>', 'the file with the key for it; otherwise the key is in GOLDEN_THREAD_KEY')

/** Whoever `whom` names. The key comes by a file or the environment: a word on the command line is seen by others. */
export async function askedBy(whom: Whom, env = process.env): Promise<Answerer> {
  if (whom.server !== undefined) return askServer(whom.server, keyOf(whom, env))
  // All of the server is loaded for the folder, and nothing of it for a server somewhere else.
  const { askFolder } = await import('./folder.ts')
  return askFolder(configOf(whom, env))
}

/** The settings of the server, with the folder that the command names. */
export const configOf = ({ data }: Pick<Whom, 'data'>, env = process.env) =>
  readConfig({
    ...env,
    // Whoever names a folder means the database in it.
    ...(data === undefined ? {} : { DATA_DIR: fromHere(data, env), DATABASE_URL: undefined }),
  })

/** `npm run` goes to the folder of the package, and says where it was called. */
export const hereOf = (env = process.env): string => env['INIT_CWD'] ?? process.cwd()

export const fromHere = (path: string, env = process.env): string => resolve(hereOf(env), path)

function keyOf({ keyFile }: Whom, env: NodeJS.ProcessEnv): string {
  const key = keyFile === undefined ? env['GOLDEN_THREAD_KEY'] : read(fromHere(keyFile, env))
  if (key?.trim()) return key.trim()
  throw new CommandFailure(
    'A server wants a key. Make one with POST /api/keys, and give it in GOLDEN_THREAD_KEY or in a file with --key-file.',
  )
}

function read(path: string): string {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    throw new CommandFailure(`The file ${path} cannot be read. Name the one that holds the key.`)
  }
}
