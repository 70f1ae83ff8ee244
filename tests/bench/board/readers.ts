import { Agent, get } from 'node:http'

export interface Readers {
  /** Resolves once every reader has been told of a change and has the page that came of it, with the time of each in ms. */
  next(change: () => Promise<unknown>): Promise<readonly number[]>
  close(): void
}

/** So many open pages, each with its event stream; told of a change each fetches the page, as the script of ours does. */
export async function openReaders(url: string, count: number): Promise<Readers> {
  const agent = new Agent({ keepAlive: true, maxSockets: 64 })
  const streams: { close(): void }[] = []
  let onChanged = (_reader: number): void => undefined
  for (let first = 0; first < count; first += 100)
    await Promise.all(Array.from({ length: Math.min(100, count - first) }, (_, at) => open(first + at)))

  function open(reader: number): Promise<void> {
    return new Promise((resolve, reject) => {
      const request = get(`${url}/events`, { agent: false }, (response) => {
        let text = ''
        response.setEncoding('utf8')
        response.on('data', (chunk: string) => {
          text += chunk
          if (text.includes('event: open')) resolve()
          for (const _ of text.matchAll(/event: changed\n/g)) onChanged(reader)
          text = text.slice(text.lastIndexOf('\n\n') + 1)
        })
      })
      request.on('error', reject)
      streams.push({ close: () => request.destroy() })
    })
  }

  const page = (): Promise<number> =>
    new Promise((resolve, reject) => {
      get(url, { agent, headers: { 'accept-encoding': 'gzip' } }, (response) => {
        let bytes = 0
        response.on('data', (chunk: Buffer) => {
          bytes += chunk.byteLength
        })
        response.on('end', () => resolve(bytes))
      }).on('error', reject)
    })

  return {
    next(change) {
      const from = performance.now()
      const took: number[] = []
      const told = new Set<number>()
      const { promise, resolve, reject } = Promise.withResolvers<readonly number[]>()
      onChanged = (reader) => {
        if (told.has(reader)) return
        told.add(reader)
        page().then(() => {
          took.push(performance.now() - from)
          if (took.length === count) resolve(took)
        }, reject)
      }
      change().catch(reject)
      return promise
    },
    close() {
      for (const stream of streams) stream.close()
      agent.destroy()
    },
  }
}
