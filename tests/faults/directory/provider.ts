import { once } from 'node:events'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import Provider from 'oidc-provider'

export const CLIENT = { id: 'golden-thread', secret: 'a secret of the tests' }

/** What the directory says of somebody. */
export type Claims = Readonly<Record<string, unknown>>

/** A directory of the kind that bodies have: oidc-provider behind a port, with people instead of passwords. */
export interface Directory {
  readonly issuer: string
  /** What it says of people, by who they are there. */
  readonly people: Map<string, Claims>
  /** Whoever is asked to sign in next is this one. */
  next: string
  /** How the back channel was answered. */
  readonly told: ('taken' | 'refused')[]
  close(): void
}

/** `server` is where the server that people sign in to will be. */
export async function startDirectory(server: string): Promise<Directory> {
  let handle: (request: IncomingMessage, response: ServerResponse) => unknown = () => undefined
  const http = createServer((request, response) => void handle(request, response))
  http.listen(0, '127.0.0.1')
  await once(http, 'listening')
  const issuer = `http://127.0.0.1:${(http.address() as AddressInfo).port}`
  const people = new Map<string, Claims>()
  const told: Directory['told'] = []
  const scope = 'openid profile email groups'
  const provider = new Provider(issuer, {
    clients: [
      {
        client_id: CLIENT.id,
        client_secret: CLIENT.secret,
        token_endpoint_auth_method: 'client_secret_post',
        redirect_uris: [`${server}/oidc/callback`],
        post_logout_redirect_uris: [`${server}/`],
        backchannel_logout_uri: `${server}/oidc/backchannel-logout`,
        backchannel_logout_session_required: true,
      },
    ],
    scopes: scope.split(' '),
    claims: {
      openid: ['sub'],
      profile: ['name'],
      email: ['email'],
      groups: ['groups'],
    },
    pkce: { required: () => true },
    cookies: { keys: ['a key of the tests'] },
    features: {
      devInteractions: { enabled: false },
      backchannelLogout: { enabled: true },
      rpInitiatedLogout: {
        enabled: true,
        logoutSource: (ctx, form) => {
          ctx.body = form
        },
      },
    },
    interactions: { url: (_, { uid }) => `/interaction/${uid}` },
    findAccount: (_, id) => ({ accountId: id, claims: () => ({ sub: id, ...people.get(id) }) }),
    // Nobody is asked whether our own program may know who they are.
    async loadExistingGrant(ctx) {
      const accountId = ctx.oidc.session?.accountId
      const grant = new provider.Grant({ clientId: CLIENT.id, ...(accountId ? { accountId } : {}) })
      grant.addOIDCScope(scope)
      await grant.save()
      return grant
    },
    // It keeps itself from asking addresses of its own machine, where the server of a test is.
    fetch: (address, options) => {
      const { dispatcher: _, ...rest } = options as RequestInit & { dispatcher?: unknown }
      return fetch(address, rest)
    },
  })
  provider.on('backchannel.success', () => told.push('taken'))
  provider.on('backchannel.error', () => told.push('refused'))
  const directory: Directory = {
    issuer,
    people,
    next: '',
    told,
    close() {
      http.closeAllConnections()
      http.close()
    },
  }
  const answer = provider.callback()
  handle = (request, response) =>
    request.url?.startsWith('/interaction/')
      ? provider.interactionFinished(request, response, { login: { accountId: directory.next } })
      : answer(request, response)
  return directory
}
