import { type Answerer, accepted, requestOf } from './asked.ts'
import { CommandFailure } from './failure.ts'

/** A server by its address, with a key for programs. Nothing is sent on to where an answer points. */
export function askServer(address: string, key: string): Answerer {
  const base = baseOf(address)
  const headers = { Authorization: `Bearer ${key}` }
  return {
    async ask(path, body) {
      const init: RequestInit = { ...requestOf(body, headers), redirect: 'error' }
      const response = await fetch(base + path, init).catch((error: unknown) => {
        throw new CommandFailure(
          `${base} could not be reached (${reasonOf(error)}). Check the address, and that the server runs.`,
        )
      })
      return accepted(response)
    },
    async close() {},
  }
}

function baseOf(address: string): string {
  const url = URL.canParse(address) ? new URL(address) : undefined
  if (url?.protocol === 'https:' || url?.protocol === 'http:') return url.href.replace(/\/+$/, '')
  throw new CommandFailure(`"${address}" is no address of a server. Give one such as https://maps.example.`)
}

function reasonOf(error: unknown): string {
  const cause = error instanceof Error ? (error.cause ?? error) : error
  if (cause instanceof Error && 'code' in cause) return String(cause.code)
  return cause instanceof Error ? cause.message : String(cause)
}
