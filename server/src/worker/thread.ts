import { handle } from './handlers.ts'
import { moved } from './leaving/index.ts'

/** The thread's side: one job at a time, handed to it by the pool. */
export default async (task: Parameters<typeof handle>[0]): Promise<unknown> => moved(await handle(task))
