import { parentPort } from 'node:worker_threads'
import { answers } from './answers.ts'
import type { Question, Reply } from './reader.ts'

// The thread's side: one question at a time, and a fault in one is told and forgotten.
parentPort?.on('message', async ({ name, ask }: Question) => {
  let reply: Reply
  try {
    const answer: (ask: never) => unknown = answers[name]
    reply = { ok: true, answer: await answer(ask as never) }
  } catch (error) {
    reply = { ok: false, message: error instanceof Error ? error.message : String(error) }
  }
  parentPort?.postMessage(reply)
})
