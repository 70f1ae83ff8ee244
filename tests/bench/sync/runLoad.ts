import { fork } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import type { Measured, Orders } from './load.ts'

const LOAD = fileURLToPath(new URL('./load.ts', import.meta.url))

/** Runs a load in a process of its own; `joined` is awaited when everyone has joined and before the first edit. */
export async function runLoad(
  orders: Orders,
  joined: () => Promise<void> = async () => {},
): Promise<Measured> {
  const child = fork(LOAD, { stdio: ['ignore', 'inherit', 'inherit', 'ipc'] })
  child.send(orders)
  await once(child, 'message')
  await joined()
  child.send('start')
  const [measured] = (await once(child, 'message')) as [Measured]
  return measured
}
