import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'

/**
 * Collects what starting leaves behind, and gives the pages back. V8 would do so under pressure only, and an idle server
 * has none: it would keep some thirty megabytes for good. Takes a tenth of a second, so it is done once, before anyone is here.
 */
export function giveBackMemory(): void {
  setFlagsFromString('--expose-gc')
  const collect: (options: object) => void = runInNewContext('gc')
  setFlagsFromString('--no-expose-gc')
  collect({ type: 'major', execution: 'sync', flavor: 'last-resort' })
}
