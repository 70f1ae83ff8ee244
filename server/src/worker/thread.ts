import { handlers } from './handlers.ts'
import type { JobName } from './jobs.ts'

/** The thread's side: one job at a time, handed to it by the pool. */
export default function handle({ job, request }: { job: JobName; request: unknown }): unknown {
  const handler: (request: never) => unknown = handlers[job]
  return handler(request as never)
}
