import { createRemoteJWKSet, type JWTPayload, customFetch as joseFetch, jwtVerify } from 'jose'
import * as oidc from 'openid-client'
import type { Begun, DirectoryOptions, Logout, SignInFault } from './asked.ts'
import { personOfClaims } from './claims.ts'
import { faultOf } from './faults.ts'
import { type Arrived, type DirectoryTokens, saysGroups, tellsGroups } from './tokens.ts'

/** A directory whose addresses are known. It and its faults alone know the libraries; they are loaded when somebody signs in. */
export interface DirectoryClient {
  begin(callback: string): Promise<Begun>
  finish(answer: URL, begun: Omit<Begun, 'url'>): Promise<Arrived>
  /** `over` where the directory says that the sign-in is good no more. */
  askAgain(subject: string, tokens: DirectoryTokens): Promise<Arrived | 'over'>
  readLogout(token: string): Promise<Logout>
  endSessionUrl(back: string, idToken?: string): string | undefined
  faultOf(error: unknown): SignInFault
}

const LOGOUT_EVENT = 'http://schemas.openid.net/event/backchannel-logout'
/** How far the clocks of two machines may be apart. Nothing is good for longer by it that is not good once. */
const TOLERANCE_SECONDS = 180
/** What a directory may call somebody by; OpenID Connect allows no more. */
const SUBJECT_CHARS_MAX = 255
/** A logout token that says no end is taken for so long after it was made. */
const LOGOUT_SECONDS = 120
const KEYS_AGAIN_MS = 5_000
const ASK_SECONDS = 10
/** Public keys only: a token that was signed with the secret, or not at all, could have been made by others. */
const ALGORITHMS = [
  'RS256',
  'RS384',
  'RS512',
  'PS256',
  'PS384',
  'PS512',
  'ES256',
  'ES384',
  'ES512',
  'EdDSA',
  'Ed25519',
]

class NotTrusted extends Error {
  override readonly name = 'NotTrusted'
}

export async function discover({
  issuer,
  clientId,
  clientSecret,
  scopes: more = [],
  fetch = globalThis.fetch,
  keysAgainMs = KEYS_AGAIN_MS,
}: DirectoryOptions): Promise<DirectoryClient> {
  const isLocal = issuer.startsWith('http:')
  const config = await oidc.discovery(
    new URL(issuer),
    clientId,
    { client_secret: clientSecret, [oidc.clockTolerance]: TOLERANCE_SECONDS },
    undefined,
    {
      [oidc.customFetch]: fetch as oidc.CustomFetch,
      timeout: ASK_SECONDS,
      ...(isLocal ? { execute: [oidc.allowInsecureRequests] } : {}),
    },
  )
  const metadata = config.serverMetadata()
  const named = metadata.issuer
  const { jwks_uri: keysAt } = metadata
  if (keysAt === undefined) throw new NotTrusted('The directory publishes no keys.')
  // Asked again when a token names a key that is not among them, so that a directory may change its keys at any time.
  const keys = createRemoteJWKSet(new URL(keysAt), { cooldownDuration: keysAgainMs, [joseFetch]: fetch })

  async function verified(token: string): Promise<JWTPayload> {
    const { payload } = await jwtVerify(token, keys, {
      issuer: named,
      audience: clientId,
      algorithms: ALGORITHMS,
      clockTolerance: TOLERANCE_SECONDS,
    })
    return payload
  }

  const scopes = ['openid', 'profile', 'email', 'groups', ...more].filter(
    (scope) => scope !== 'groups' || metadata.scopes_supported?.includes('groups'),
  )
  const userinfo = async (accessToken: string, subject: string): Promise<JWTPayload | undefined> =>
    metadata.userinfo_endpoint === undefined
      ? undefined
      : await oidc.fetchUserInfo(config, accessToken, subject)

  return {
    async begin(callback) {
      const [state, nonce, verifier] = [oidc.randomState(), oidc.randomNonce(), oidc.randomPKCECodeVerifier()]
      const url = oidc.buildAuthorizationUrl(config, {
        redirect_uri: callback,
        scope: scopes.join(' '),
        state,
        nonce,
        code_challenge: await oidc.calculatePKCECodeChallenge(verifier),
        code_challenge_method: 'S256',
      })
      return { url: url.href, state, nonce, verifier }
    },

    async finish(answer, { state, nonce, verifier }) {
      const tokens = await oidc.authorizationCodeGrant(config, answer, {
        expectedState: state,
        expectedNonce: nonce,
        pkceCodeVerifier: verifier,
        idTokenExpected: true,
      })
      // The library trusts what comes straight from the directory; we want the signature too, whoever is in between.
      const claims = await verified(tokens.id_token ?? '')
      if (claims['nonce'] !== nonce) throw new NotTrusted('The ID token has another nonce.')
      if (!isSubject(claims.sub)) throw new NotTrusted('The ID token names nobody, or by too long a name.')
      const isWhole = 'name' in claims && tellsGroups(claims)
      const asked = isWhole ? undefined : await userinfo(tokens.access_token, String(claims.sub))
      const elsewhere = asked !== undefined && tellsGroups(asked) ? 'userinfo' : 'neither'
      return {
        who: personOfClaims({ ...asked, ...claims }),
        tokens: tokensOf(tokens, tokens.id_token ?? '', tellsGroups(claims) ? 'token' : elsewhere),
      }
    },

    async askAgain(subject, { idToken, accessToken, refreshToken, groupsIn }) {
      let renewed: Awaited<ReturnType<typeof oidc.refreshTokenGrant>> | undefined
      try {
        if (refreshToken !== undefined) renewed = await oidc.refreshTokenGrant(config, refreshToken)
      } catch (error) {
        // Their account was disabled, say, or their password changed: the directory vouches for them no more.
        if (error instanceof oidc.ResponseBodyError && error.error === 'invalid_grant') return 'over'
        throw error
      }
      // A token that came before says what was so before.
      const claims = renewed?.id_token === undefined ? { sub: subject } : await verified(renewed.id_token)
      if (claims.sub !== subject) throw new NotTrusted('The directory answered about somebody else.')
      const asked = tellsGroups(claims)
        ? undefined
        : await userinfo(renewed?.access_token ?? accessToken, subject)
      if (!saysGroups(groupsIn, claims, asked))
        throw new NotTrusted('The directory does not say again which groups somebody is in.')
      const next = renewed ?? { access_token: accessToken }
      return {
        who: personOfClaims({ ...asked, ...claims }),
        tokens: tokensOf({ refresh_token: refreshToken, ...next }, renewed?.id_token ?? idToken, groupsIn),
      }
    },

    async readLogout(token) {
      const claims = await verified(token)
      const { events, sub, sid, jti, iat, exp } = claims as JWTPayload & { events?: unknown; sid?: unknown }
      const isLogout = typeof events === 'object' && events !== null && LOGOUT_EVENT in events
      if (!isLogout || 'nonce' in claims) throw new NotTrusted('This is no logout token.')
      if (typeof jti !== 'string' || iat === undefined)
        throw new NotTrusted('The logout token has no jti or no iat.')
      // As long as it would be taken it must be remembered that it was.
      const until = ((exp ?? iat + LOGOUT_SECONDS) + TOLERANCE_SECONDS) * 1_000
      if (until < Date.now()) throw new NotTrusted('The logout token is too old.')
      const session = typeof sid === 'string' && sid !== '' ? { sid } : {}
      if (sub === undefined ? !('sid' in session) : !isSubject(sub))
        throw new NotTrusted('The logout token names nobody.')
      return { id: jti, ...(sub === undefined ? {} : { subject: sub }), ...session, until }
    },

    endSessionUrl(back, idToken) {
      if (metadata.end_session_endpoint === undefined) return undefined
      return oidc.buildEndSessionUrl(config, {
        post_logout_redirect_uri: back,
        client_id: clientId,
        ...(idToken === undefined ? {} : { id_token_hint: idToken }),
      }).href
    },

    faultOf,
  }
}

const isSubject = (sub: unknown): sub is string =>
  typeof sub === 'string' && sub.trim() !== '' && sub.length <= SUBJECT_CHARS_MAX

const tokensOf = (
  answered: { readonly access_token: string; readonly refresh_token?: string | undefined },
  idToken: string,
  groupsIn: DirectoryTokens['groupsIn'],
): DirectoryTokens => ({
  idToken,
  accessToken: answered.access_token,
  ...(answered.refresh_token === undefined ? {} : { refreshToken: answered.refresh_token }),
  groupsIn,
})
