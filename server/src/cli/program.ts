import { Command, CommanderError } from 'commander'
import { ConfigError } from '../config.ts'
import { StorageError } from '../storage/index.ts'
import { CommandFailure, EXIT } from './ask/index.ts'
import { commands } from './commands/index.ts'

/** Runs the command that the words name; answers what to end with. */
export async function runCommand(words: readonly string[]): Promise<number> {
  process.exitCode = undefined
  const program = new Command('golden-thread')
    .description("Draw a public body's strategy together, live, and prove that it holds.")
    .showSuggestionAfterError()
    .addHelpText('after', `\n${ENDINGS}`)
  // Each of them throws instead of ending the process, so that what is open is closed.
  for (const command of commands) program.addCommand(command().exitOverride())
  program.exitOverride()
  try {
    await program.parseAsync(words, { from: 'user' })
    return Number(process.exitCode ?? EXIT.done)
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.done : EXIT.failed
    if (!isForPeople(error)) throw error
    process.stderr.write(`${error.message}\n`)
    return EXIT.failed
  }
}

const isForPeople = (error: unknown): error is Error =>
  error instanceof CommandFailure || error instanceof ConfigError || error instanceof StorageError

const ENDINGS = `Ends with 0 when it is done, with 1 when check finds something open or verify something changed, and
with 2 when it could not be done; standard error then says what to do.`
