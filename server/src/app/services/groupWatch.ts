import type { DirectoryPerson, DirectoryTokens, PeopleDirectory } from '../../directory/index.ts'

/** Somebody about whom the directory was asked again. */
export interface AskedAgain {
  readonly person: string
  readonly who: DirectoryPerson
}

/** Asks the directory again about those who signed in here, so that a group that was taken away ends before the session does. */
export interface GroupWatch {
  /** Keeps, in memory alone, what can be asked with about whoever has this session. */
  keep(session: string, signedIn: SignedIn): void
  /** Answers of those whose time it is, one after the other. What a directory does not answer is asked again at their next time. */
  due(isLive: (session: string) => Promise<boolean>): AsyncGenerator<AskedAgain>
}

export interface SignedIn {
  readonly person: string
  readonly subject: string
  readonly tokens: DirectoryTokens
}

export interface GroupWatchOptions {
  readonly directory: Pick<PeopleDirectory, 'askAgain'>
  /** Milliseconds on a clock that never jumps. */
  readonly elapsed: () => number
  readonly everyMs: number
  /** So long after a sign-in its session is over, and the directory is not asked by it any more. */
  readonly forMs: number
}

/** Of more, those that began longest ago are not asked about any more; they end by themselves. */
const SESSIONS_MOST = 10_000

export function createGroupWatch({ directory, elapsed, everyMs, forMs }: GroupWatchOptions): GroupWatch {
  const kept = new Map<string, { signedIn: SignedIn; since: number; askedAt: number }>()
  let asking = false
  return {
    keep(session, signedIn) {
      const { tokens } = signedIn
      // A directory that tells groups in tokens alone, and gives nothing to renew them with, has said all that it will.
      if (tokens.groupsIn === 'token' && tokens.refreshToken === undefined) return
      const [oldest] = kept.keys()
      if (oldest !== undefined && kept.size >= SESSIONS_MOST) kept.delete(oldest)
      kept.set(session, { signedIn, since: elapsed(), askedAt: elapsed() })
    },
    async *due(isLive) {
      // A directory that is slow is asked by one at a time.
      if (asking) return
      asking = true
      try {
        for (const [session, entry] of [...kept]) {
          const { person, subject, tokens } = entry.signedIn
          if (elapsed() - entry.since >= forMs) kept.delete(session)
          if (!kept.has(session) || elapsed() - entry.askedAt < everyMs) continue
          entry.askedAt = elapsed()
          if (!(await isLive(session))) {
            kept.delete(session)
            continue
          }
          const arrived = await directory.askAgain(subject, tokens)
          if (arrived === undefined) continue
          entry.signedIn = { person, subject, tokens: arrived.tokens }
          yield { person, who: arrived.who }
        }
      } finally {
        asking = false
      }
    },
  }
}
