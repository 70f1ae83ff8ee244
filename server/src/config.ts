import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { wireLimits } from '@golden-thread/shared/protocol'
import { z } from 'zod'
import { contact, count, database, issuer, origin, share, yesNo } from './setting.ts'

/** All that a body may set from outside. Everything has a default with which the server runs on one's own machine. */
export interface Config {
  readonly host: string
  /** 0 takes any free port; the one taken is printed. */
  readonly port: number
  /** Database, secret and nothing else; made when it is missing. */
  readonly dataDir: string
  /** A PostgreSQL database in which everything is kept; absent, it is kept in the data folder. */
  readonly databaseUrl?: string
  /**
   * Where other servers on the same database reach this one, what they know each other by, and for how long one that says
   * nothing counts as alive (ms); absent for a single one.
   */
  readonly cluster?: { readonly url: string; readonly secret: string; readonly leaseMs: number }
  /** The built client; `pnpm --filter client build` makes it. */
  readonly clientDir: string
  /** Where people reach the server, without a closing slash; absent, the Host header of each request says it. */
  readonly publicUrl?: string
  /** Further origins whose pages may open sockets and change things, such as `https://intranet.example`. */
  readonly origins: readonly string[]
  /** True behind a proxy of one's own: the last `X-Forwarded-For` names the visitor whose requests are counted. */
  readonly trustProxy: boolean
  /** Where people report barriers: a web address or an e-mail address, named on the accessibility statement. */
  readonly contact?: string
  /** Whoever brings it may read `/metrics`; without one nobody may. */
  readonly metricsToken?: string
  /** The body's own directory, which people sign in with by OpenID Connect; absent, nobody has an account. */
  readonly oidc?: OidcConfig
  readonly importBytesMax: number
  readonly importFileBytesMax: number
  /** Limits of the sync server that differ from their defaults, as JSON; `sync/limits.ts` reads and names them. */
  readonly limits: string
  /** Requests that one address may send: links opened, and things changed or exported, a minute. */
  readonly linksPerMinute: number
  readonly changesPerMinute: number
  /** Papers, pictures and lists of matrices that one person may have made, a minute; one address ten times as many. */
  readonly exportsPerMinute: number
  /** Requests of any kind that one key may send, a minute. */
  readonly keyRequestsPerMinute: number
  /** Networks that webhooks may reach though they are private, as text; `webhooks/networks.ts` reads it. */
  readonly webhookNetworks: string
  /** Whether assistants may read at `/mcp`, each by its key. */
  readonly assistants: boolean
  /** How long a stopping server waits for what is under way. */
  readonly drainMs: number
  /** Where traces of edits go, and of how many; absent, nothing is traced. */
  readonly traces: { readonly endpoint: string | undefined; readonly share: number }
  readonly logLevel: 'fatal' | 'error' | 'warn' | 'info' | 'debug' | 'silent'
}

export interface OidcConfig {
  /** As the directory names itself, without a closing slash unless it has one itself. */
  readonly issuer: string
  readonly clientId: string
  readonly clientSecret: string
  /** Asked for beside what signing in needs. */
  readonly scopes?: readonly string[]
  /** How often the directory is asked again which groups people are in; 0 for never. */
  readonly groupsMinutes?: number
}

/** The database inside the data folder. */
export const databasePath = (dataDir: string): string => join(dataDir, 'maps.sqlite')

/** The settings do not make sense; the message says which, and what would. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError'
}

const repositoryRoot = fileURLToPath(new URL('../../', import.meta.url))

const environment = z.object({
  HOST: z.string().min(1).default('127.0.0.1'),
  PORT: count('port to listen on', 0, 65_535, 8787),
  DATA_DIR: z.string().min(1).default('data'),
  DATABASE_URL: database.optional(),
  NODE_URL: origin.optional(),
  CLUSTER_SECRET: z.string().min(32, 'must have at least 32 characters').optional(),
  NODE_LEASE_MS: count(
    'milliseconds until a server that says nothing is taken over from',
    200,
    60_000,
    3_000,
  ),
  CLIENT_DIR: z.string().min(1).default('client/dist'),
  PUBLIC_URL: origin.optional(),
  ALLOWED_ORIGINS: z
    .string()
    .transform((text) => text.split(/[\s,]+/).filter(Boolean))
    .pipe(z.array(origin))
    .default([]),
  TRUST_PROXY: yesNo,
  CONTACT: contact.optional(),
  METRICS_TOKEN: z.string().min(16, 'must have at least 16 characters').optional(),
  OIDC_ISSUER: issuer.optional(),
  OIDC_CLIENT_ID: z.string().optional(),
  OIDC_CLIENT_SECRET: z.string().optional(),
  OIDC_SCOPES: z.string().default(''),
  OIDC_GROUPS_MINUTES: count('minutes after which groups are asked for again', 0, 720, 15),
  IMPORT_BYTES_MAX: count('bytes of the largest body and map', 1_024, 1 << 30, wireLimits.IMPORT_BYTES_MAX),
  IMPORT_FILE_BYTES_MAX: count(
    'bytes of the largest file that is brought in',
    1_024,
    1 << 28,
    wireLimits.IMPORT_FILE_BYTES_MAX,
  ),
  LIMITS: z.string().default(''),
  LINKS_PER_MINUTE: count('links opened a minute', 1, 1_000_000, 120),
  CHANGES_PER_MINUTE: count('changes a minute', 1, 1_000_000, 600),
  EXPORTS_PER_MINUTE: count('exports a minute', 1, 1_000_000, 240),
  KEY_REQUESTS_PER_MINUTE: count('requests of one key a minute', 1, 1_000_000, 600),
  WEBHOOK_NETWORKS: z.string().default(''),
  ASSISTANTS: yesNo,
  DRAIN_MS: count('milliseconds to wait when stopping', 0, 600_000, 8_000),
  OTEL_EXPORTER_OTLP_ENDPOINT: origin.optional(),
  OTEL_TRACES_SAMPLER_ARG: share,
  LOG_LEVEL: z
    .enum(
      ['fatal', 'error', 'warn', 'info', 'debug', 'silent'],
      'must be fatal, error, warn, info, debug or silent',
    )
    .default('info'),
})

/** Reads the settings; empty ones count as absent, relative folders start at the root of the repository. */
export function readConfig(env: Readonly<Record<string, string | undefined>>): Config {
  const given = Object.fromEntries(
    Object.entries(env).filter(([, value]) => value !== undefined && value !== ''),
  )
  const read = environment.safeParse(given)
  if (!read.success) {
    const faults = read.error.issues.map(
      (issue) => `${issue.path[0]?.toString() ?? 'A setting'} ${issue.message}.`,
    )
    throw new ConfigError(`${faults.join(' ')} Set it in the environment, or leave it out for the default.`)
  }
  const value = read.data
  return {
    host: value.HOST,
    port: value.PORT,
    dataDir: resolve(repositoryRoot, value.DATA_DIR),
    ...(value.DATABASE_URL === undefined ? {} : { databaseUrl: value.DATABASE_URL }),
    ...clusterOf(value),
    clientDir: resolve(repositoryRoot, value.CLIENT_DIR),
    ...(value.PUBLIC_URL === undefined ? {} : { publicUrl: value.PUBLIC_URL.replace(/\/+$/, '') }),
    origins: value.ALLOWED_ORIGINS.map((address) => new URL(address).origin),
    trustProxy: value.TRUST_PROXY,
    ...(value.CONTACT === undefined ? {} : { contact: value.CONTACT }),
    ...(value.METRICS_TOKEN === undefined ? {} : { metricsToken: value.METRICS_TOKEN }),
    ...oidcOf(value),
    importBytesMax: value.IMPORT_BYTES_MAX,
    importFileBytesMax: value.IMPORT_FILE_BYTES_MAX,
    limits: value.LIMITS,
    linksPerMinute: value.LINKS_PER_MINUTE,
    changesPerMinute: value.CHANGES_PER_MINUTE,
    exportsPerMinute: value.EXPORTS_PER_MINUTE,
    keyRequestsPerMinute: value.KEY_REQUESTS_PER_MINUTE,
    webhookNetworks: value.WEBHOOK_NETWORKS,
    assistants: value.ASSISTANTS,
    drainMs: value.DRAIN_MS,
    traces: { endpoint: value.OTEL_EXPORTER_OTLP_ENDPOINT, share: value.OTEL_TRACES_SAMPLER_ARG },
    logLevel: value.LOG_LEVEL,
  }
}

/** All three settings of the directory, or none. */
function oidcOf(value: z.output<typeof environment>): Pick<Config, 'oidc'> {
  const { OIDC_ISSUER: issuer, OIDC_CLIENT_ID: clientId, OIDC_CLIENT_SECRET: clientSecret } = value
  if (issuer && clientId && clientSecret) {
    const scopes = value.OIDC_SCOPES.split(/[ ,]+/).filter(Boolean)
    return { oidc: { issuer, clientId, clientSecret, scopes, groupsMinutes: value.OIDC_GROUPS_MINUTES } }
  }
  if (!issuer && !clientId && !clientSecret) return {}
  throw new ConfigError(
    'Signing in needs OIDC_ISSUER, OIDC_CLIENT_ID and OIDC_CLIENT_SECRET together. Set all three, or none of them.',
  )
}

/** Several servers need one database, an address each and one secret: one without the others is a slip. */
function clusterOf(value: z.output<typeof environment>): Pick<Config, 'cluster'> {
  const { DATABASE_URL: shared, NODE_URL: url, CLUSTER_SECRET: secret, NODE_LEASE_MS: leaseMs } = value
  if (shared && url && secret) return { cluster: { url, secret, leaseMs } }
  if (!url && !secret) return {}
  throw new ConfigError(
    'Several servers need DATABASE_URL, NODE_URL (where the others reach this one) and CLUSTER_SECRET (the same for all). Set all three, or neither of the last two for a single server.',
  )
}
