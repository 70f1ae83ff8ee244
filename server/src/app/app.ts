import { type Context, Hono } from 'hono'
import { compress } from 'hono/compress'
import { accessibilityRoutes } from './accessibility.ts'
import { answerRoutes } from './answers.ts'
import { baselineRoutes } from './baselines.ts'
import { boardFileRoutes, boardPageRoutes } from './boardPages.ts'
import { boardRoutes, openBoards } from './boards.ts'
import { changesFileRoutes } from './changesFiles.ts'
import { clientRoutes } from './client.ts'
import { exportRoutes } from './exports.ts'
import { frameworkRoutes } from './frameworks.ts'
import { healthRoutes } from './health.ts'
import { historyRoutes } from './history.ts'
import { importPreviewRoutes, importRoutes } from './imports.ts'
import { formatRoutes, interfaceRoutes } from './interface/index.ts'
import { keyRoutes } from './keys.ts'
import { linkRoutes } from './links.ts'
import { assistantRoutes, disclosureRoutes, feedRoutes } from './machines/index.ts'
import { mapRoutes } from './maps.ts'
import { meRoutes } from './me.ts'
import { metricsRoutes } from './metrics.ts'
import { openLinkRoutes } from './openLink.ts'
import {
  administrationRoutes,
  createSignInNotes,
  memberRoutes,
  myDataRoutes,
  organisationAuditRoutes,
  organisationRoutes,
  ownershipRoutes,
  personalDataRoutes,
  signInRoutes,
  teamRoutes,
} from './people/index.ts'
import {
  auditing,
  auditRoutes,
  commentRoutes,
  decisionRoutes,
  holdRoutes,
  replaying,
  webhookRoutes,
} from './record/index.ts'
import {
  conditional,
  headers,
  limitBodies,
  onError,
  type RateLimitOptions,
  RequestRefused,
  rateLimit,
  readKey,
  readSession,
  sameOrigin,
} from './request/index.ts'
import { schemaRoutes } from './schemas.ts'
import { type AppEnv, createSharedCounts, type Services } from './services/index.ts'
import { syncRoutes } from './sync.ts'
import { templateRoutes } from './templates.ts'

/** Everything the server answers, with what stands in front of it. Ask it without a port: `app.request('/healthz')`. */
export function createApp(services: Services): Hono<AppEnv> {
  const { config, identity } = services
  const exportsOfAddress = PEOPLE_PER_ADDRESS * config.exportsPerMinute
  const boards = openBoards(services)
  const signIns = createSignInNotes(services)
  const { cluster, elapsed } = services
  const shared = cluster && createSharedCounts({ cluster, elapsed })
  const limit = (name: string, perMinute: number, more: Partial<RateLimitOptions> = {}) =>
    rateLimit({ name, perMinute, shared, trustProxy: config.trustProxy, ...more })
  const app = new Hono<AppEnv>()
  app.onError(onError(services))
  app.notFound(() => {
    throw new RequestRefused({ code: 'not-found' })
  })
  app.use(headers(config))

  // The handshake of a socket has no body to compress, and its answers no page.
  app.use('/sync/*', readSession(identity))
  app.route('/sync', syncRoutes(services))

  app.use(compress())
  app.route('/', healthRoutes(services))
  app.route('/', metricsRoutes(services))

  app.use('/l/*', limit('links', config.linksPerMinute))
  app.use('/l/*', readSession(identity))
  // An office comes by one address in the morning; and who is signed out at one's own is said by one, the directory's.
  const isSaid = (c: Context<AppEnv>): boolean => c.req.path === '/oidc/backchannel-logout'
  const signInsOfAddress = PEOPLE_PER_ADDRESS * config.linksPerMinute
  app.use('/oidc/*', limit('sign-ins', signInsOfAddress, { counts: (c) => !isSaid(c) }))
  app.use('/oidc/*', limit('sign-outs', PEOPLE_PER_ADDRESS * signInsOfAddress, { counts: isSaid }))
  app.use('/oidc/*', readSession(identity))
  app.route('/oidc', signInRoutes(services, signIns))
  app.use('/board/*', limit('boards', exportsOfAddress))
  app.use('/board/*', readSession(identity))
  app.route('/board', boardPageRoutes(services, boards))
  app.route('/', boardFileRoutes())
  app.route('/l', openLinkRoutes(services))

  app.use('/api/*', sameOrigin(config))
  app.use(
    '/api/*',
    limit('changes', config.changesPerMinute, {
      counts: (c) => c.req.method !== 'GET' && c.req.method !== 'HEAD',
    }),
  )
  app.use('/api/*', limit('exports of an address', exportsOfAddress, { counts: isExport }))
  app.use('/api/*', limitBodies({ most: config.importBytesMax, fileMost: config.importFileBytesMax }))
  app.use('/api/*', readSession(identity))
  app.use('/api/*', readKey(services))
  app.use(
    '/api/*',
    limit('keys', config.keyRequestsPerMinute, {
      by: (c) => c.var.key?.id,
      counts: (c) => c.var.key !== undefined,
    }),
  )
  app.use('/api/*', limit('exports', config.exportsPerMinute, { byPerson: true, counts: isExport }))
  app.use('/api/*', async (c, next) => {
    await next()
    // What one person may see must not come out of a cache for the next.
    if (!c.res.headers.has('Cache-Control')) c.header('Cache-Control', 'no-store')
  })
  app.use('/api/*', conditional)
  app.route('/api', interfaceRoutes(services))
  app.route('/api', meRoutes(services, signIns))
  app.route('/api/me', myDataRoutes(services))
  app.route('/api/keys', keyRoutes(services))
  app.route('/api/organisations', organisationRoutes(services, boards))
  for (const routes of [
    memberRoutes,
    teamRoutes,
    personalDataRoutes,
    administrationRoutes,
    organisationAuditRoutes,
  ])
    app.route('/api/organisations', routes(services))
  app.route('/api/templates', templateRoutes())
  app.route('/api/formats', formatRoutes())
  app.route('/api/frameworks', frameworkRoutes())
  app.route('/api/schemas', schemaRoutes())
  app.use('/api/maps/*', replaying(services))
  app.use('/api/maps/*', auditing(services))
  app.route('/api/maps', answerRoutes(services))
  app.route('/api/maps', baselineRoutes(services, boards))
  app.route('/api/maps', changesFileRoutes(services))
  app.route('/api/maps', boardRoutes(services, boards))
  app.route('/api/maps', commentRoutes(services, boards))
  app.route('/api/maps', historyRoutes(services))
  app.route('/api/maps', auditRoutes(services))
  app.route('/api/maps', decisionRoutes(services, boards))
  app.route('/api/maps', holdRoutes(services))
  app.route('/api/maps', feedRoutes(services))
  app.route('/api/maps', disclosureRoutes(services))
  app.route('/api/maps', ownershipRoutes(services, boards))
  app.route('/api/maps', webhookRoutes(services))
  app.route('/api/maps', exportRoutes(services))
  app.route('/api/maps', importRoutes(services))
  app.route('/api/maps', mapRoutes(services))
  app.route('/api/imports', importPreviewRoutes(services))
  app.route('/api/maps/:map/links', linkRoutes(services))
  app.all('/api/*', () => {
    throw new RequestRefused({ code: 'not-found' })
  })

  if (config.assistants) {
    app.use('/mcp', sameOrigin(config))
    app.use('/mcp', limitBodies({ most: MESSAGE_BYTES_MAX, fileMost: MESSAGE_BYTES_MAX }))
    app.use('/mcp', readKey(services))
    app.route(
      '/mcp',
      assistantRoutes(async (request, c) => app.fetch(request, c.env)),
    )
  }

  app.route('/accessibility', accessibilityRoutes(config))
  app.route('/', clientRoutes(config.clientDir))
  return app
}

/** What an assistant says is a question, and no document. */
const MESSAGE_BYTES_MAX = 1_000_000

/** What a worker has to make: lists of matrices, and files of whatever format. */
const EXPORT = /\/matrices(?:\/|$)|\.[a-z]+$/
const isExport = (c: Context<AppEnv>): boolean => EXPORT.test(c.req.path)
/** So many people behind one address, as in an office, may export as much as each of them may. */
const PEOPLE_PER_ADDRESS = 10
