import type { HttpBindings } from '@hono/node-server'
import type { AccessLinks, ApiKeys, Identity, LiveSession } from '../../access/index.ts'
import type { Cluster } from '../../cluster/index.ts'
import type { Config } from '../../config.ts'
import type { PeopleDirectory } from '../../directory/index.ts'
import type { Log } from '../../log.ts'
import type { Metrics } from '../../metrics.ts'
import type { Store, StoredKey, StoredPerson } from '../../storage/index.ts'
import type { Rooms, SyncLimits } from '../../sync/index.ts'
import type { Workers } from '../../worker/index.ts'
import type { AuditLog } from './auditLog.ts'
import type { Catalogue } from './catalogue.ts'
import type { GroupWatch } from './groupWatch.ts'
import type { Hooks } from './hooks.ts'

/** What the routes work with; each is made once, in `server.ts` or in a test. */
export interface Services {
  readonly config: Config
  readonly storage: Store
  readonly identity: Identity
  /** Absent where nobody has an account. */
  readonly directory?: PeopleDirectory
  /** Absent where the directory is not asked again. */
  readonly groups?: GroupWatch
  readonly accessLinks: AccessLinks
  readonly apiKeys: ApiKeys
  readonly rooms: Rooms
  readonly workers: Workers
  readonly catalogue: Catalogue
  readonly audit: AuditLog
  readonly hooks: Hooks
  readonly limits: SyncLimits
  readonly log: Log
  readonly metrics: Metrics
  /** Milliseconds since 1970, and milliseconds on a clock that never jumps. */
  readonly clock: () => number
  readonly elapsed: () => number
  /** True once the server was told to stop. */
  readonly draining: () => boolean
  /** Set where this is one of several servers on one database. */
  readonly cluster?: Pick<Cluster, 'admit' | 'isHeard' | 'tell' | 'onNotice'>
}

export interface AppEnv {
  Bindings: HttpBindings
  Variables: {
    /** Who asks; undefined where no session cookie, or an old one, came along. */
    person: StoredPerson | undefined
    /** The session that they ask with. */
    session: LiveSession | undefined
    /** What bounds what they may do, where they ask with a key. */
    key?: StoredKey
    /** The answer is written while it is read: nothing behind the route may gather it first. */
    isStreamed?: true
    /** The ETag of what the answer was made of. */
    tag?: string
  }
}
