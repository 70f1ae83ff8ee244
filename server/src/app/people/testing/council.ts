import { createSeal, DIRECTORY_HOURS } from '../../../access/index.ts'
import type { Cluster, ClusterNotice } from '../../../cluster/index.ts'
import type { Config } from '../../../config.ts'
import { createDirectory } from '../../../directory/index.ts'
import {
  type Account,
  CLIENT_ID,
  ISSUER,
  type TestIssuer,
  testIssuer,
} from '../../../directory/testing/issuer.ts'
import { createGroupWatch } from '../../services/index.ts'
import { openTestApp, type TestApp, type Visitor } from '../../testing/testApp.ts'
import { askGroupsAgain } from '../groups.ts'

/** A server whose people sign in with the directory of a council. */
export interface Council {
  readonly test: TestApp
  readonly issuer: TestIssuer
  /** Of who asks the directory again nothing is left but what is in the store. */
  startAgain(secret?: string): void
  /** So much time passes, and the directory is asked again about those whose time it is. */
  later(ms: number): Promise<void>
  /** Signs in with the browser of a visitor, or with a new one; answers what the browser was told last. */
  signIn(account: Account, visitor?: Visitor, to?: string): Promise<{ visitor: Visitor; last: Response }>
  /** Begins, and answers where the browser comes back to from the directory. */
  begin(account: Account, visitor: Visitor, to?: string): Promise<string>
  logOut(token: string): Promise<Response>
}

/** How often the directory is asked again which groups people are in. */
export const GROUPS_MS = 900_000

/** Where `told` is given, it is one of several servers, and what it tells the others is put there. */
export async function openCouncil(settings: Partial<Config> = {}, told?: ClusterNotice[]): Promise<Council> {
  const issuer = await testIssuer()
  const directory = createDirectory({
    issuer: ISSUER,
    clientId: CLIENT_ID,
    clientSecret: 'secret',
    onRefused: () => undefined,
    fetch: issuer.fetch,
    keysAgainMs: 0,
  })
  const tell = async (notice: ClusterNotice) => void told?.push(notice)
  const cluster = told && ({ tell, onNotice: () => undefined } as unknown as Cluster)
  const test = await openTestApp(settings, { directory, ...(cluster ? { cluster } : {}) })
  const { services } = test
  const startAgain = (secret = 'secret') =>
    Object.assign(services, {
      groups: createGroupWatch({
        directory,
        identities: services.storage.identities,
        seal: createSeal(secret, 'directory tokens'),
        clock: services.clock,
        everyMs: GROUPS_MS,
        forMs: DIRECTORY_HOURS * 3_600_000,
      }),
    })
  startAgain()

  async function begin(account: Account, visitor: Visitor, to = '/'): Promise<string> {
    const sent = await visitor.get(`/oidc/sign-in?to=${encodeURIComponent(to)}`)
    const { pathname, search } = issuer.signIn(sent.headers.get('location') ?? '', account)
    return pathname + search
  }
  return {
    test,
    issuer,
    startAgain,
    async later(ms) {
      test.forward(ms)
      await askGroupsAgain(services)
    },
    begin,
    async signIn(account, visitor = test.visitor(), to = '/') {
      return { visitor, last: await visitor.get(await begin(account, visitor, to)) }
    },
    logOut: async (token) =>
      await test.app.request('http://maps.test/oidc/backchannel-logout', {
        method: 'POST',
        headers: { Host: 'maps.test', 'Content-Type': 'application/x-www-form-urlencoded' },
        body: new URLSearchParams({ logout_token: token }).toString(),
      }),
  }
}
