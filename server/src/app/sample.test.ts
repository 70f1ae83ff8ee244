import { expect, it, vi } from 'vitest'
import { ConfigError, readConfig } from '../config.ts'
import { JobFailed } from '../worker/index.ts'
import { sampleLinks } from './sample.ts'
import type { Services } from './services/index.ts'

/** A first start on which making the sample map comes to nothing so many times. */
async function firstStart(
  failures: number,
  error: Error = new JobFailed('newMap', 'took-too-long', 'took more than 20 s'),
) {
  const run = vi.fn(async () => ({ ok: true, value: {} }))
  for (let left = failures; left > 0; left--) run.mockRejectedValueOnce(error)
  const warned: string[] = []
  const access = { hasPeople: async () => false, linkOfToken: async () => undefined }
  const services = {
    storage: { maps: { get: async () => undefined } },
    workers: { run },
    catalogue: { add: async () => undefined },
    accessLinks: { makeLink: async () => undefined },
    config: readConfig({}),
    clock: () => 0,
    log: { warn: (_: unknown, message: string) => warned.push(message) },
  } as unknown as Services
  const links = sampleLinks(services, {
    access: access as never,
    secret: new Uint8Array(32),
    base: 'http://maps.test',
  })
  return { links: await links.catch((thrown: unknown) => thrown), run, warned }
}

it('[OPS7] makes the sample map with another try where the machine was short of time', async () => {
  const { links, run, warned } = await firstStart(2)
  expect(links).toHaveLength(3)
  expect(run).toHaveBeenCalledTimes(3)
  expect(warned).toEqual(Array(2).fill('the sample map was not made yet; it is tried again'))
})

it('[OPS7] ends with a sentence that says what to do where no try helps, and at once where none would', async () => {
  const { links, run } = await firstStart(3)
  expect(links).toBeInstanceOf(ConfigError)
  expect((links as Error).message).toBe(
    'The sample map of the first start could not be made, in 3 tries (newMap: took more than 20 s). The machine has too little time or memory to spare: end what else runs on it, or give it more, and start again.',
  )
  expect(run).toHaveBeenCalledTimes(3)
  const other = new Error('A mistake of ours.')
  const mistaken = await firstStart(1, other)
  expect(mistaken.links).toBe(other)
  expect(mistaken.run).toHaveBeenCalledTimes(1)
})
