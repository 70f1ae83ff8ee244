import { Command } from 'commander'
import { dataOption, EXIT, fromHere } from '../ask/index.ts'

interface ServeOptions {
  readonly data?: string
  readonly port?: string
  readonly host?: string
}

/** `golden-thread serve`: what `npm start` runs, without installing and building first. */
export const serveCommand = (): Command =>
  new Command('serve')
    .description('serve until it is stopped; further settings come from the environment')
    .addOption(dataOption())
    .option('--port <number>', 'the port to listen on; otherwise PORT, otherwise 8787')
    .option('--host <address>', 'the address to listen on; otherwise HOST, otherwise 127.0.0.1')
    .action(async ({ data, port, host }: ServeOptions) => {
      if (data !== undefined) process.env['DATA_DIR'] = fromHere(data)
      if (port !== undefined) process.env['PORT'] = port
      if (host !== undefined) process.env['HOST'] = host
      await import('../../main.ts')
      if (process.exitCode) process.exitCode = EXIT.failed
    })
