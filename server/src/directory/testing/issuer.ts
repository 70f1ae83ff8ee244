import { exportJWK, generateKeyPair, type JWTPayload, SignJWT } from 'jose'

export const ISSUER = 'https://login.council.example/tenant'
export const CLIENT_ID = 'golden-thread'

type Key = Awaited<ReturnType<typeof generateKeyPair>>['privateKey']

/** Somebody in the directory of a test. */
export interface Account {
  readonly sub: string
  readonly [claim: string]: unknown
}

/** A directory that answers without a port: discovery, keys, codes for tokens. What it says can be made wrong on purpose. */
export interface TestIssuer {
  readonly fetch: typeof globalThis.fetch
  /** What the browser comes back with, having signed in as the account: the address that it is sent on to. */
  signIn(authorizationUrl: string, account: Account): URL
  /** What the next ID tokens say otherwise than they should. */
  spoil(claims: JWTPayload): void
  /** The next ID tokens are signed with a key that is not published. */
  forge(): void
  /** Signs with another key from now on, and publishes no other. */
  changeKeys(): Promise<void>
  /** Does all as it should again. */
  mend(): void
  logoutToken(claims: JWTPayload, more?: { readonly forged?: boolean }): Promise<string>
  /** Answers nothing from now on. */
  goAway(): void
  /** What it says of somebody who has signed in, when it is asked again. */
  change(account: Account): void
  /** Their account is disabled: what came with their sign-ins is good no more. */
  disable(sub: string): void
  /** What it answers in place of itself to addresses that end so. */
  answer(ending: string, response: () => Response): void
  /** How often the directory was asked anything. */
  readonly asked: number
}

export async function testIssuer(at: string = ISSUER): Promise<TestIssuer> {
  const stranger = await generateKeyPair('RS256')
  let [kid, own] = [1, await generateKeyPair('RS256', { extractable: true })]
  let spoiled: JWTPayload = {}
  let isForged = false
  let isAway = false
  let asked = 0
  let instead: { ending: string; response: () => Response } | undefined
  const accounts = new Map<string, Account>()
  /** Each is good once: another comes with each answer. */
  const refreshing = new Map<string, string>()
  const codes = new Map<string, { account: Account; challenge: string; nonce: string; callback: string }>()

  const signed = (claims: JWTPayload, key: Key, type = 'JWT') =>
    new SignJWT(claims).setProtectedHeader({ alg: 'RS256', kid: String(kid), typ: type }).sign(key)
  const now = () => Math.floor(Date.now() / 1_000)
  const json = (body: unknown, status = 200) => Response.json(body, { status })

  async function tokens(body: URLSearchParams): Promise<Response> {
    const who = refreshing.get(body.get('refresh_token') ?? '')
    if (body.get('grant_type') === 'refresh_token') {
      refreshing.delete(body.get('refresh_token') ?? '')
      return who === undefined ? json({ error: 'invalid_grant' }, 400) : answered(who, {})
    }
    const code = body.get('code') ?? ''
    const found = codes.get(code)
    codes.delete(code)
    const verifier = new TextEncoder().encode(body.get('code_verifier') ?? '')
    const challenge = Buffer.from(await crypto.subtle.digest('SHA-256', verifier)).toString('base64url')
    if (!found || found.challenge !== challenge || found.callback !== body.get('redirect_uri'))
      return json({ error: 'invalid_grant' }, 400)
    accounts.set(found.account.sub, found.account)
    return answered(found.account.sub, { nonce: found.nonce })
  }

  async function answered(sub: string, more: JWTPayload): Promise<Response> {
    const claims = {
      iss: at,
      aud: CLIENT_ID,
      iat: now(),
      exp: now() + 300,
      ...more,
      ...accounts.get(sub),
      ...spoiled,
    }
    const id_token = await signed(claims, isForged ? stranger.privateKey : own.privateKey)
    const refresh_token = crypto.randomUUID()
    refreshing.set(refresh_token, sub)
    return json({ access_token: crypto.randomUUID(), token_type: 'Bearer', id_token, refresh_token })
  }

  return {
    fetch: async (input, init) => {
      asked += 1
      if (isAway) throw new TypeError('fetch failed')
      const { pathname } = new URL(String(input), at)
      if (instead && pathname.endsWith(instead.ending)) return instead.response()
      if (pathname.endsWith('/.well-known/openid-configuration'))
        return json({
          issuer: at,
          authorization_endpoint: `${at}/authorize`,
          token_endpoint: `${at}/token`,
          jwks_uri: `${at}/keys`,
          end_session_endpoint: `${at}/end`,
          response_types_supported: ['code'],
          subject_types_supported: ['public'],
          id_token_signing_alg_values_supported: ['RS256'],
          code_challenge_methods_supported: ['S256'],
        })
      if (pathname.endsWith('/keys'))
        return json({
          keys: [{ ...(await exportJWK(own.publicKey)), kid: String(kid), alg: 'RS256', use: 'sig' }],
        })
      if (pathname.endsWith('/token')) return tokens(new URLSearchParams(String(init?.body)))
      return json({}, 404)
    },
    signIn(authorizationUrl, account) {
      const { searchParams: asks } = new URL(authorizationUrl)
      const code = crypto.randomUUID()
      const callback = asks.get('redirect_uri') ?? ''
      codes.set(code, {
        account,
        callback,
        challenge: asks.get('code_challenge') ?? '',
        nonce: asks.get('nonce') ?? '',
      })
      const back = new URL(callback)
      back.search = new URLSearchParams({ code, state: asks.get('state') ?? '' }).toString()
      return back
    },
    spoil(claims) {
      spoiled = claims
    },
    forge() {
      isForged = true
    },
    mend() {
      spoiled = {}
      isForged = false
      isAway = false
      instead = undefined
    },
    async changeKeys() {
      kid += 1
      own = await generateKeyPair('RS256', { extractable: true })
    },
    logoutToken: (claims, { forged = false } = {}) =>
      signed(
        {
          iss: at,
          aud: CLIENT_ID,
          iat: now(),
          exp: now() + 120,
          jti: crypto.randomUUID(),
          events: { 'http://schemas.openid.net/event/backchannel-logout': {} },
          ...claims,
        },
        forged ? stranger.privateKey : own.privateKey,
        'logout+jwt',
      ),
    goAway() {
      isAway = true
    },
    disable(sub) {
      for (const [token, whose] of refreshing) if (whose === sub) refreshing.delete(token)
    },
    answer(ending, response) {
      instead = { ending, response }
    },
    change: (account) => void accounts.set(account.sub, account),
    get asked() {
      return asked
    },
  }
}
