// Takes files as fast as they come, in a process of its own: what reading them costs is not what an editor notices.

import { on } from 'node:events'
import { get } from 'node:http'

/** Take this file again and again, for at least so many milliseconds and at least once. */
export interface ReadAsked {
  readonly url: string
  readonly cookie: string
  readonly ms: number
}

export interface ReadAnswer {
  /** Of each file from asking to its last byte, in milliseconds. */
  readonly taken: readonly number[]
  /** Of the last, as it came over the line. */
  readonly bytes: number
}

for await (const [asked] of on(process, 'message')) {
  const { url, cookie, ms } = asked as ReadAsked
  const taken: number[] = []
  let bytes = 0
  const end = performance.now() + ms
  do {
    const start = performance.now()
    bytes = await readOnce(url, cookie)
    taken.push(performance.now() - start)
  } while (performance.now() < end)
  process.send?.({ taken, bytes } satisfies ReadAnswer)
}

function readOnce(url: string, cookie: string): Promise<number> {
  return new Promise((resolve, reject) => {
    get(url, { headers: { cookie, 'accept-encoding': 'gzip' } }, (answer) => {
      let bytes = 0
      answer.on('data', (chunk: Buffer) => {
        bytes += chunk.byteLength
      })
      answer.on('error', reject)
      answer.on('end', () =>
        answer.statusCode === 200 ? resolve(bytes) : reject(new Error(`${url}: ${answer.statusCode}`)),
      )
    }).on('error', reject)
  })
}
