import { parentPort } from 'node:worker_threads'
import { squashUpdates } from '@golden-thread/shared/document'
import type { SquashReply, SquashTask } from './squasher.ts'

const port = parentPort!
port.on('message', ({ id, parts }: SquashTask) => {
  let reply: SquashReply
  try {
    reply = { id, snapshot: squashUpdates(parts) }
  } catch (error) {
    reply = { id, reason: String(error) }
  }
  port.postMessage(reply)
})
