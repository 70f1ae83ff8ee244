// Our server as `npm start` runs it, on a port and data folder of its own.
import { reportTo } from './usage.ts'

const printed = new Promise<string>((resolve) => {
  const write = process.stdout.write.bind(process.stdout)
  process.stdout.write = ((chunk: string | Uint8Array, ...rest: never[]) => {
    const [, link] = String(chunk).match(/^owner (http\S+)$/m) ?? []
    if (link) resolve(link)
    return link === undefined && process.env['VERBOSE'] ? write(chunk, ...rest) : true
  }) as typeof process.stdout.write
})
await import('../../../../server/src/main.ts')
reportTo(process, await printed)
