import { ok, type Result, refuse } from '@golden-thread/shared/result'
import type { Begun, DirectoryOptions, Logout, SignInFault } from './asked.ts'
import type { DirectoryClient } from './client.ts'
import type { Arrived, DirectoryTokens } from './tokens.ts'

/** The directory of the body that runs this server, asked by OpenID Connect. */
export interface PeopleDirectory {
  readonly issuer: string
  /** Where the browser is sent to sign in, and what must come back with it. */
  begin(callback: string): Promise<Result<Begun, 'directory-unreachable'>>
  /** Who came back: `answer` is the address that the browser was sent to, with all that the directory added. */
  finish(answer: URL, begun: Omit<Begun, 'url'>): Promise<Result<Arrived, SignInFault>>
  /**
   * Who somebody is by now, as far as the directory says so to what came with their sign-in; undefined where it does not,
   * and `over` where it says that the sign-in is good no more.
   */
  askAgain(subject: string, tokens: DirectoryTokens): Promise<Arrived | 'over' | undefined>
  /** What a logout token from the back channel ends; anything about it that is not right is refused. */
  readLogout(token: string): Promise<Result<Logout, 'logout-refused' | 'directory-unreachable'>>
  /** Where the browser is sent to sign out there too; undefined where the directory offers no such address. */
  endSessionUrl(back: string, idToken?: string): Promise<string | undefined>
}

/** Asks nothing and loads nothing until somebody signs in. */
export function createDirectory(options: DirectoryOptions): PeopleDirectory {
  const { issuer, onRefused } = options
  let client: Promise<DirectoryClient> | undefined

  /** Found out once; a directory that could not be reached is asked again by the next who signs in. */
  async function found(): Promise<DirectoryClient | undefined> {
    client ??= import('./client.ts').then(({ discover }) => discover(options))
    try {
      return await client
    } catch (error) {
      client = undefined
      onRefused(error)
      return undefined
    }
  }

  return {
    issuer,
    async begin(callback) {
      const at = await found()
      if (!at) return refuse('directory-unreachable')
      try {
        return ok(await at.begin(callback))
      } catch (error) {
        // It says no address to be sent to.
        onRefused(error)
        return refuse('directory-unreachable')
      }
    },
    async finish(answer, begun) {
      const at = await found()
      if (!at) return refuse('directory-unreachable')
      try {
        return ok(await at.finish(answer, begun))
      } catch (error) {
        onRefused(error)
        return refuse(at.faultOf(error))
      }
    },
    async askAgain(subject, tokens) {
      const at = await found()
      return await at?.askAgain(subject, tokens).catch((error: unknown) => {
        onRefused(error)
        return undefined
      })
    },
    async readLogout(token) {
      const at = await found()
      if (!at) return refuse('directory-unreachable')
      try {
        return ok(await at.readLogout(token))
      } catch (error) {
        onRefused(error)
        return refuse(
          at.faultOf(error) === 'directory-unreachable' ? 'directory-unreachable' : 'logout-refused',
        )
      }
    },
    endSessionUrl: async (back, idToken) => (await found())?.endSessionUrl(back, idToken),
  }
}
