import { handle } from './handlers.ts'

/** The thread's side: one job at a time, handed to it by the pool. */
export default handle
