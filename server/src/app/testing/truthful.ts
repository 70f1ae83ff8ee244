import { Hono } from 'hono'
import { OPERATIONS } from '../interface/index.ts'

/** The operation that answers a request, as the app chooses it: what asks for a form of a name comes before any name. */
const table = new Hono()
const byForm = OPERATIONS.map((operation, at) => ({ ...operation, at })).sort(
  (a, b) => Number(b.route.includes('{')) - Number(a.route.includes('{')),
)
for (const { method, route, at } of byForm) table.on(method, route, (c) => c.text(String(at)))

/**
 * Throws where an answer is another than the interface says: in its status, or in any field of its JSON. Every test of the app
 * asks through it, so what it says is held against whatever any of them is answered.
 */
export async function holdsToItsWord(method: string, url: string, response: Response): Promise<void> {
  const { pathname } = new URL(url)
  if (!response.ok || !pathname.startsWith('/api')) return
  const found = await table.request(pathname, { method })
  if (!found.ok) return
  const operation = OPERATIONS[Number(await found.text())]
  if (!operation) return
  const { status, isReplayed, sometimes, answer } = operation
  const name = `${method} ${operation.path}`
  const isUsual = response.status === status
  const says = isUsual ? operation.says : (sometimes ?? operation.says)
  const mayBe = sometimes ?? (isReplayed && response.headers.has('Idempotent-Replayed'))
  const expected = mayBe && response.status === 200 ? 200 : status
  if (response.status !== expected)
    throw new Error(`${name} answered ${response.status}, and its description says ${expected}.`)
  if (answer !== 'application/json' && (isUsual || !sometimes)) return
  const body: unknown = await response.clone().json()
  const read = says?.safeParse(body)
  if (!read)
    throw new Error(`${name} answers JSON that its description says nothing of. Give it what it \`says\`.`)
  if (!read.success)
    throw new Error(
      `${name} is not answered as its description says: ${JSON.stringify(read.error.issues, null, 1)}`,
    )
}
