import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { summed } from './counts.ts'
import type { Ask, Copies, Figures, Settled } from './people.ts'
import type { PersonOptions } from './person.ts'

/** People who draw, spread over processes of their own. */
export interface Crowd {
  figures(): Promise<Figures>
  /** Everyone stops drawing and comes back; resolves when all is acknowledged, or the time is over. */
  settle(withinMs: number): Promise<Settled>
  copies(): Promise<Copies>
  end(): Promise<void>
}

const PROCESS = fileURLToPath(new URL('./people.ts', import.meta.url))

export async function gather(people: readonly PersonOptions[], processes: number): Promise<Crowd> {
  const children = Array.from({ length: Math.min(processes, people.length) }, () =>
    fork(PROCESS, { stdio: ['ignore', 'ignore', 'inherit', 'ipc'] }),
  )
  const askAll = <T>(asked: Ask) => Promise.all(children.map((child) => ask<T>(child, asked)))
  await Promise.all(
    children.map((child, at) =>
      ask(child, { ask: 'begin', people: people.filter((_, index) => index % children.length === at) }),
    ),
  )
  return {
    async figures() {
      const all = await askAll<Figures>({ ask: 'figures' })
      return { counts: summed(all.map(({ counts }) => counts)), times: all.flatMap(({ times }) => times) }
    },
    async settle(withinMs) {
      const all = await askAll<Settled>({ ask: 'settle', withinMs })
      return {
        late: all.flatMap(({ late }) => late),
        promised: all.flatMap(({ promised }) => promised),
      }
    },
    copies: async () => (await askAll<Copies>({ ask: 'copies' })).flat(),
    async end() {
      await Promise.all(
        children.map(async (child) => {
          if (child.exitCode !== null || child.signalCode !== null) return
          const gone = once(child, 'exit')
          child.kill('SIGKILL')
          await gone
        }),
      )
    },
  }
}

/** One question at a time to each process. */
async function ask<T>(child: ChildProcess, asked: Ask): Promise<T> {
  const answer = Promise.withResolvers<T>()
  const ended = (code: number | null) => answer.reject(new Error(`A process of people ended (${code}).`))
  child.once('exit', ended)
  child.once('message', (message) => {
    child.off('exit', ended)
    const { value, error } = message as { value: T; error?: string }
    if (error === undefined) answer.resolve(value)
    else answer.reject(new Error(error))
  })
  child.send(asked)
  return answer.promise
}
