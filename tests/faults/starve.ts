import { execFileSync } from 'node:child_process'

/** Whether this machine can starve a process at all: `prlimit` is part of Linux. */
export const canStarve = ((): boolean => {
  try {
    execFileSync('prlimit', ['--version'], { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
})()

/**
 * From now on no file of the process may reach beyond `bytes`: writes fail, or are cut off in the middle, as on a full
 * disk. The kernel does it, so the store meets a real error, in a server that knows nothing of tests.
 */
export const starve = (pid: number, bytes: number): void => setLimit(pid, String(bytes))

/** The disk has room again. */
export const feed = (pid: number): void => setLimit(pid, 'unlimited')

/** Only the soft limit, which may be raised again. */
const setLimit = (pid: number, soft: string): void => {
  execFileSync('prlimit', ['--pid', String(pid), `--fsize=${soft}:`])
}
