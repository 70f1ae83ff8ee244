import type { ErrorBody } from '@golden-thread/shared/protocol'
import type { Context, ErrorHandler } from 'hono'
import type { ContentfulStatusCode } from 'hono/utils/http-status'
import { StorageError } from '../../storage/index.ts'
import { JobFailed, WorkersBusy } from '../../worker/index.ts'
import type { AppEnv, Services } from '../services/index.ts'
import { explain } from './explain.ts'
import { errorPage } from './page.ts'
import { type Refused, RequestRefused } from './refused.ts'

/** The one place that maps a code to an HTTP status. */
const STATUS: Readonly<Record<Refused['code'], ContentfulStatusCode>> = {
  'not-signed-in': 401,
  'no-directory': 404,
  'directory-unreachable': 503,
  'directory-declined': 403,
  'sign-in-refused': 403,
  'sign-in-over': 403,
  'logout-refused': 400,
  'name-from-directory': 409,
  'organisation-unknown': 404,
  'administrators-only': 403,
  'last-administrator': 409,
  'person-unknown': 404,
  'group-gives-more': 409,
  'team-unknown': 404,
  'sign-in-first': 403,
  'members-only': 403,
  'member-no-more': 403,
  'map-unknown': 404,
  'map-deleted': 410,
  'not-deleted': 409,
  'no-access': 403,
  'access-ended': 403,
  'role-too-low': 403,
  'may-not-create': 403,
  'link-unknown': 404,
  'link-revoked': 410,
  'link-expired': 410,
  'owner-expires': 422,
  'last-owner': 409,
  'format-unknown': 404,
  'matrix-unknown': 404,
  'money-unknown': 404,
  'register-unknown': 404,
  'question-unknown': 404,
  'question-refused': 422,
  'framework-unknown': 404,
  'baseline-unknown': 404,
  'too-many-baselines': 409,
  'signed-already': 409,
  'time-unreadable': 422,
  'time-too-early': 404,
  'decision-unknown': 404,
  'too-many-decisions': 409,
  'replaced-already': 409,
  'nothing-to-do': 409,
  'key-wanted': 401,
  'key-unknown': 401,
  'key-over': 401,
  'key-scope': 403,
  'key-not-here': 403,
  'key-exceeds': 403,
  'too-many-keys': 409,
  'key-not-yours': 404,
  'hold-unknown': 404,
  'webhook-unknown': 404,
  'too-many-webhooks': 409,
  'comment-unknown': 404,
  'too-many-comments': 409,
  'subject-unknown': 422,
  'key-used': 409,
  'board-unknown': 404,
  'board-over': 410,
  'board-deleted': 410,
  'template-unknown': 422,
  'import-refused': 422,
  'title-refused': 422,
  'body-invalid': 422,
  'json-expected': 415,
  'too-large': 413,
  'foreign-origin': 403,
  'too-many-requests': 429,
  'map-too-heavy': 503,
  busy: 503,
  'store-failing': 503,
  'map-damaged': 500,
  draining: 503,
  'upgrade-expected': 426,
  'not-found': 404,
}

/** Answers every error as `{ error: { code, message } }`, or as a page where a person followed a link. */
export const onError =
  ({ log, metrics }: Pick<Services, 'log' | 'metrics'>): ErrorHandler<AppEnv> =>
  (error, c) => {
    const refused = refusedBy(error)
    if (!refused) {
      log.error({ err: error, method: c.req.method }, 'request failed')
      return c.json<ErrorBody>({ error: { code: 'internal', message: INTERNAL } }, 500)
    }
    c.header('Cache-Control', 'no-store')
    metrics.refusals.inc({ code: refused.code })
    if (refused.code === 'too-many-requests') c.header('Retry-After', String(refused.seconds))
    if (refused.code === 'busy' || refused.code === 'store-failing') c.header('Retry-After', '5')
    const status = STATUS[refused.code]
    if (isPage(c)) return c.html(errorPage(headingOf(status), explain(refused)), status)
    return c.json<ErrorBody>({ error: { code: refused.code, message: explain(refused) } }, status)
  }

const INTERNAL =
  'The server met a fault of its own; nothing that was saved is lost. Try again, and if it happens again tell whoever runs the server.'

function refusedBy(error: unknown): Refused | undefined {
  if (error instanceof RequestRefused) return error.refused
  if (error instanceof WorkersBusy) return { code: 'busy' }
  if (error instanceof JobFailed) return { code: 'map-too-heavy' }
  if (error instanceof StorageError)
    return { code: error.code === 'damaged' ? 'map-damaged' : 'store-failing' }
  return undefined
}

/** Whether a person looks at the answer, having followed an address, rather than a program. */
const isPage = (c: Context<AppEnv>): boolean =>
  c.req.path.startsWith('/l/') ||
  c.req.path.startsWith('/board/') ||
  (!/^\/(api|sync)\//.test(c.req.path) && (c.req.header('accept') ?? '').includes('text/html'))

const HEADINGS: Readonly<Record<number, string>> = {
  404: 'There is nothing here',
  410: 'This link no longer works',
  429: 'Please wait a moment',
}

const headingOf = (status: number): string => HEADINGS[status] ?? 'This did not work'
