export interface Begun {
  readonly url: string
  readonly state: string
  readonly nonce: string
  readonly verifier: string
}

/** One session there, or all of a person's. */
export interface Logout {
  readonly id: string
  readonly subject?: string
  readonly sid?: string
  /** Until when the token would be taken, in milliseconds since 1970. */
  readonly until: number
}

export type SignInFault = 'directory-unreachable' | 'directory-declined' | 'sign-in-refused'

export interface DirectoryOptions {
  readonly issuer: string
  readonly clientId: string
  readonly clientSecret: string
  /** Asked for beside what signing in needs, such as `offline_access`. */
  readonly scopes?: readonly string[]
  /** Told why something was refused, which the person in front of the screen is not. */
  readonly onRefused: (error: unknown) => void
  readonly fetch?: typeof globalThis.fetch
  /** How soon keys may be asked for again where one is not known (ms). */
  readonly keysAgainMs?: number
}
