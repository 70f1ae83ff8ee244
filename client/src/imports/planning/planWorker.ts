import { type Answer, type Job, planJob } from './job.ts'

// A worker of the page: it plans what is handed to it, and tells how far it is.
const answer = (message: Answer): void => postMessage(message)

addEventListener('message', ({ data }: MessageEvent<Job>) => {
  answer({ plan: planJob(data, (share) => answer({ share })) })
})
