import type { DirectoryPerson, DirectoryTokens, PeopleDirectory } from '../../directory/index.ts'

/** Somebody about whom the directory was asked again. */
export interface AskedAgain {
  readonly person: string
  readonly who: DirectoryPerson
}

/** Asks the directory again about those who signed in here, so that a group that was taken away ends before the session does. */
export interface GroupWatch {
  /** Keeps, in memory alone, what they can be asked about with. The newest sign-in of a person counts. */
  keep(person: string, subject: string, tokens: DirectoryTokens): void
  /** Answers of those whose time it is, one after the other. What a directory does not answer is asked again at their next time. */
  due(): AsyncGenerator<AskedAgain>
}

export interface GroupWatchOptions {
  readonly directory: Pick<PeopleDirectory, 'askAgain'>
  /** Milliseconds on a clock that never jumps. */
  readonly elapsed: () => number
  readonly everyMs: number
  /** So long after a sign-in its session is over, and nobody is asked about it any more. */
  readonly forMs: number
}

/** Those who signed in longest ago are asked about no more, where there are more; their session ends by itself. */
const PEOPLE_MOST = 10_000

export function createGroupWatch({ directory, elapsed, everyMs, forMs }: GroupWatchOptions): GroupWatch {
  const kept = new Map<string, { subject: string; tokens: DirectoryTokens; since: number; askedAt: number }>()
  let asking = false
  return {
    keep(person, subject, tokens) {
      kept.delete(person)
      // A directory that tells groups in tokens alone, and gives nothing to renew them with, has said all that it will.
      if (tokens.groupsIn === 'token' && tokens.refreshToken === undefined) return
      const [oldest] = kept.keys()
      if (oldest !== undefined && kept.size >= PEOPLE_MOST) kept.delete(oldest)
      kept.set(person, { subject, tokens, since: elapsed(), askedAt: elapsed() })
    },
    async *due() {
      // A directory that is slow is asked by one at a time.
      if (asking) return
      asking = true
      try {
        for (const [person, entry] of [...kept]) {
          if (elapsed() - entry.since >= forMs) kept.delete(person)
          else if (elapsed() - entry.askedAt >= everyMs) {
            entry.askedAt = elapsed()
            const arrived = await directory.askAgain(entry.subject, entry.tokens)
            if (arrived === undefined || kept.get(person) !== entry) continue
            entry.tokens = arrived.tokens
            yield { person, who: arrived.who }
          }
        }
      } finally {
        asking = false
      }
    },
  }
}
