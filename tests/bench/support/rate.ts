import { Agent, get } from 'node:http'

const AT_ONCE = 16

/** Requests a second to one address, over so many lines as browsers behind a proxy would use, each as fast as it can. */
export async function rate(
  url: string,
  headers: Record<string, string>,
  seconds: number,
  status = 200,
): Promise<number> {
  const agent = new Agent({ keepAlive: true, maxSockets: AT_ONCE })
  let done = 0
  const one = (): Promise<void> =>
    new Promise((resolve, reject) => {
      get(url, { agent, headers }, (response) => {
        if (response.statusCode !== status)
          reject(new Error(`${url} was answered with ${response.statusCode}.`))
        response.resume()
        response.on('end', resolve)
      }).on('error', reject)
    })
  await one()
  const startedAt = performance.now()
  const end = startedAt + seconds * 1_000
  await Promise.all(
    Array.from({ length: AT_ONCE }, async () => {
      while (performance.now() < end) {
        await one()
        done += 1
      }
    }),
  )
  agent.destroy()
  return (done * 1_000) / (performance.now() - startedAt)
}
