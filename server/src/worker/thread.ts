import { constants, setPriority } from 'node:os'
import { handle } from './handlers.ts'

// Where cores are short, whoever draws goes before whoever has a file made. Linux alone takes this for the one thread.
if (process.platform === 'linux') {
  try {
    setPriority(constants.priority.PRIORITY_BELOW_NORMAL)
  } catch {
    // A machine that does not allow it has its threads as they are.
  }
}

/** The thread's side: one job at a time, handed to it by the pool. */
export default handle
