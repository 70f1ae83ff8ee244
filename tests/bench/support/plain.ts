import { fork } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'

/** A plain Hono server in a process of its own. */
export interface Plain {
  readonly url: string
  /** CPU that it has used since it started (s). */
  cpu(): Promise<number>
  end(): void
}

/** One that answers everybody with so many bytes. */
export async function startPlain(bytes: number): Promise<Plain> {
  const child = fork(fileURLToPath(new URL('plainHono.ts', import.meta.url)), [String(bytes)])
  const said = async () => ((await once(child, 'message')) as [number])[0]
  const port = await said()
  return {
    url: `http://127.0.0.1:${port}/`,
    async cpu() {
      const answer = said()
      child.send('cpu')
      return answer
    },
    end: () => child.kill(),
  }
}
