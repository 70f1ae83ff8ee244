import { type LookupAddress, lookup } from 'node:dns'
import http from 'node:http'
import https from 'node:https'
import { isIP, type LookupFunction } from 'node:net'
import { type AllowedNetworks, isPublic } from './networks.ts'

const SEND_MS = 10_000

/** What came of sending a message; `error` is empty where it arrived. */
export interface SendOutcome {
  readonly status: number | null
  readonly error: string
}

export interface Envelope {
  readonly url: string
  readonly body: string
  readonly headers: Readonly<Record<string, string>>
}

export type Send = (envelope: Envelope, signal: AbortSignal) => Promise<SendOutcome>

type Resolve = (
  host: string,
  options: { all: true },
  done: (error: NodeJS.ErrnoException | null, addresses: LookupAddress[]) => void,
) => void

/**
 * Sends over a connection of its own, to an address that is looked at when it is connected to: a name may lead somewhere
 * else by then than when the webhook was made. One private address among those of a name is enough to refuse it.
 */
export function createSend({
  allowed,
  resolve = lookup,
}: {
  readonly allowed: AllowedNetworks
  readonly resolve?: Resolve
}): Send {
  return ({ url: address, body, headers }, signal) =>
    new Promise((settle) => {
      const url = new URL(address)
      const isEncrypted = url.protocol === 'https:'
      const mayReach = (one: string) => allowed.has(one) || (isEncrypted && isPublic(one))
      // A socket to a literal address looks nothing up.
      const fault = addressFault(url, allowed)
      if (fault) return settle({ status: null, error: fault })

      const guarded: LookupFunction = (name, options, done) => {
        resolve(name, { all: true }, (error, addresses) => {
          if (error) return done(error, [])
          if (addresses.length === 0 || !addresses.every((one) => mayReach(one.address)))
            return done(Object.assign(new Error(PRIVATE), { code: 'PRIVATE' }), [])
          if (options.all) return done(null, addresses)
          return done(null, addresses[0]?.address ?? '', addresses[0]?.family)
        })
      }
      const late = AbortSignal.timeout(SEND_MS)
      const request = (isEncrypted ? https : http).request(url, {
        method: 'POST',
        agent: false,
        lookup: guarded,
        signal: AbortSignal.any([signal, late]),
        headers: {
          ...headers,
          'Content-Type': 'application/json',
          'Content-Length': Buffer.byteLength(body),
          'User-Agent': 'Golden-Thread-Webhooks',
        },
      })
      request.on('response', (response) => {
        const status = response.statusCode ?? 0
        // What is in the answer is of no interest, however long it is.
        response.on('error', () => {})
        response.destroy()
        settle({ status, error: faultOf(status) })
      })
      request.on('error', (error) => settle({ status: null, error: reasonOf(error, late.aborted) }))
      request.end(body)
    })
}

/** Why no message can go to an address that is written in numbers, in whatever form; of a name it is known when it is looked up. */
export function addressFault(url: URL, allowed: AllowedNetworks): string {
  const host = url.hostname.replace(/^\[|\]$/g, '')
  if (isIP(host) === 0 || allowed.has(host) || (url.protocol === 'https:' && isPublic(host))) return ''
  return PRIVATE
}

const PRIVATE =
  'It leads to a private address, or without https to one that is not allowed. Use a public address with https, or ask whoever runs the server to allow the network with WEBHOOK_NETWORKS.'

function faultOf(status: number): string {
  if (status >= 200 && status < 300) return ''
  if (status >= 300 && status < 400)
    return `It answered ${status}, which leads elsewhere, and redirects are not followed. Make a webhook for the address that it leads to.`
  return `It answered ${status}.`
}

function reasonOf(error: NodeJS.ErrnoException, isLate: boolean): string {
  if (isLate) return `It did not answer within ${SEND_MS / 1_000} seconds.`
  if (error.code === 'PRIVATE') return PRIVATE
  return `It could not be reached (${error.code ?? error.message}).`
}
