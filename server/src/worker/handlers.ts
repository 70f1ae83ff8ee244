import {
  bringing,
  compactUpdates,
  diffUpdate,
  mergeUpdates,
  originsOf,
  readUpdates,
  surveyUpdate,
  toPlain,
} from '@golden-thread/shared/document'
import type { ByteJob, Handlers, JobName } from './jobs.ts'

/** What needs no more than documents, so that a thread which has just begun has it done soon. */
const byteHandlers: Pick<Handlers, ByteJob> = {
  compact: ({ parts }) => compactUpdates(parts),
  past: ({ parts }) => compactUpdates(parts),
  pastJson: ({ parts }) => `${JSON.stringify(toPlain(readUpdates(parts)), null, 2)}\n`,
  origins: ({ update, root, id }) => originsOf(update, root, id),
  bringing: ({ updates, places }) => bringing(updates, places),
  survey: ({ update }) => surveyUpdate(update),
  difference: ({ parts, stateVector }) => diffUpdate(mergeUpdates(parts), stateVector),
}

const isByteJob = (job: JobName): job is ByteJob => job in byteHandlers

/** Does a job. What reads maps is loaded with the first job that asks for it. */
export async function handle({ job, request }: { job: JobName; request: unknown }): Promise<unknown> {
  const handler: (request: never) => unknown = isByteJob(job)
    ? byteHandlers[job]
    : (await import('./mapHandlers.ts')).mapHandlers[job]
  return handler(request as never)
}
