import { z } from 'zod'
import type { Seal } from '../../access/index.ts'
import type { DirectoryPerson, DirectoryTokens, PeopleDirectory } from '../../directory/index.ts'
import type { IdentityStorage, KeptTokens } from '../../storage/index.ts'

/** Somebody about whom the directory was asked again, by which session; without `who` it says that this is good no more. */
export interface AskedAgain {
  readonly person: string
  readonly session: string
  readonly who?: DirectoryPerson
}

/**
 * Asks the directory again about those who are signed in, so that a group that was taken away ends before the session
 * does. What it is asked with is kept in the store and sealed: whichever server is there when the time comes asks, and one
 * of them alone, because many directories take what renews a token once.
 */
export interface GroupWatch {
  /** Keeps what can be asked with about whoever has this session. */
  keep(session: string, signedIn: SignedIn): Promise<void>
  /** Answers of those whose time it is, one after the other. What a directory does not answer is asked again at their next time. */
  due(): AsyncGenerator<AskedAgain>
}

export interface SignedIn {
  readonly subject: string
  readonly tokens: DirectoryTokens
}

export interface GroupWatchOptions {
  readonly directory: Pick<PeopleDirectory, 'askAgain'>
  readonly identities: Pick<IdentityStorage, 'keepTokens' | 'dueTokens' | 'claimTokens'>
  readonly seal: Seal
  /** Milliseconds since 1970: another server goes on from it. */
  readonly clock: () => number
  readonly everyMs: number
  /** So long after a sign-in its session is over, and the directory is not asked by it any more. */
  readonly forMs: number
}

const kept = z.object({
  subject: z.string(),
  tokens: z.object({
    idToken: z.string(),
    accessToken: z.string(),
    refreshToken: z.string().exactOptional(),
    groupsIn: z.enum(['token', 'userinfo', 'neither']),
  }),
})

export function createGroupWatch(options: GroupWatchOptions): GroupWatch {
  const { directory, identities, seal, clock, everyMs, forMs } = options
  let asking = false

  const keep = (session: string, signedIn: SignedIn, askedAt = clock()) =>
    identities.keepTokens({ session, sealed: seal.close(JSON.stringify(signedIn), session), askedAt })

  /** Undefined where the secret was changed since, or another release kept it otherwise: it can be asked with no more. */
  function opened({ session, sealed }: KeptTokens): SignedIn | undefined {
    const text = seal.open(sealed, session)
    return text === undefined ? undefined : kept.safeParse(JSON.parse(text)).data
  }

  return {
    async keep(session, signedIn) {
      const { tokens } = signedIn
      // A directory that tells groups in tokens alone, and gives nothing to renew them with, has said all that it will.
      if (tokens.groupsIn === 'token' && tokens.refreshToken === undefined) return
      await keep(session, signedIn)
    },
    async *due() {
      // A directory that is slow is asked by one at a time.
      if (asking) return
      asking = true
      try {
        for (const due of await identities.dueTokens(clock() - everyMs, clock() - forMs)) {
          const now = clock()
          if (!(await identities.claimTokens(due, now))) continue
          const signedIn = opened(due)
          if (signedIn === undefined) continue
          const { subject, tokens } = signedIn
          const arrived = await directory.askAgain(subject, tokens)
          if (arrived === undefined) continue
          if (arrived === 'over') {
            yield { person: due.person, session: due.session }
            continue
          }
          await keep(due.session, { subject, tokens: arrived.tokens }, now)
          yield { person: due.person, session: due.session, who: arrived.who }
        }
      } finally {
        asking = false
      }
    },
  }
}
