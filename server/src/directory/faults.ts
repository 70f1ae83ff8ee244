import { errors as joseErrors } from 'jose'
import * as oidc from 'openid-client'
import type { SignInFault } from './asked.ts'

/** What went wrong when somebody signed in, as far as they are told: whether to try again, or to ask. */
export function faultOf(error: unknown): SignInFault {
  if (error instanceof oidc.AuthorizationResponseError) return 'directory-declined'
  return isUnwell(error) ? 'directory-unreachable' : 'sign-in-refused'
}

/** What a directory answers to somebody's doing; all other errors are its own, or this server's settings. */
const OF_THE_SIGN_IN = ['invalid_grant', 'access_denied']
/** Another status than it should have, no JSON, or nothing in time. */
const OF_NO_ANSWER = [
  'OAUTH_RESPONSE_IS_NOT_CONFORM',
  'OAUTH_RESPONSE_IS_NOT_JSON',
  'OAUTH_PARSE_ERROR',
  'OAUTH_TIMEOUT',
]

/** Whether the directory did not answer as one does, which says nothing of whoever signs in. */
function isUnwell(error: unknown): boolean {
  if (error instanceof oidc.ResponseBodyError) return !OF_THE_SIGN_IN.includes(error.error)
  if (error instanceof oidc.ClientError) return OF_NO_ANSWER.includes(error.code ?? '')
  // Keys that came with another status, or are none.
  const isOfKeys = error instanceof joseErrors.JOSEError && error.code === 'ERR_JOSE_GENERIC'
  return isOfKeys || error instanceof TypeError || error instanceof joseErrors.JWKSTimeout
}
