import { isDay, limits } from '@golden-thread/shared/model'
import { ROLES } from '@golden-thread/shared/protocol'
import type { Context } from 'hono'
import { z } from 'zod'
import { BASELINE_STATUSES } from '../../storage/index.ts'
import type { AppEnv } from '../services/index.ts'
import { oneLine } from './oneLine.ts'
import { RequestRefused } from './refused.ts'

export const PERSON_NAME_CHARS_MAX = 60
const LABEL_CHARS_MAX = 120

export const line = (what: string, most: number) =>
  z
    .string({ error: `${what} must be text` })
    .transform(oneLine)
    .pipe(notEmpty(what, most))

const notEmpty = (what: string, most: number) =>
  z
    .string()
    .min(1, `${what} must not be empty`)
    .max(most, `${what} may have at most ${most.toLocaleString('en-GB')} characters`)

const role = z.enum(ROLES, 'role must be owner, editor, commenter or viewer')

export const nameBody = z.strictObject({ name: line('name', PERSON_NAME_CHARS_MAX) })
export const titleBody = z.strictObject({ title: line('title', limits.TITLE_CHARS_MAX) })
export const linkBody = z.strictObject({
  role,
  label: z
    .string('label must be text')
    .transform(oneLine)
    .pipe(z.string().max(LABEL_CHARS_MAX, `label may have at most ${LABEL_CHARS_MAX} characters`))
    .default(''),
  /** Milliseconds since 1970. */
  expiresAt: z.int('expiresAt must be a time in milliseconds since 1970').positive().optional(),
})
/** A day of a meeting, such as 2005-09-29. */
export const day = (what: string) =>
  z
    .string({ error: `${what} must be a day such as 2005-09-29` })
    .refine(isDay, `${what} must be a day such as 2005-09-29`)

const optionalLine = (what: string, most: number) =>
  z
    .string({ error: `${what} must be text` })
    .transform(oneLine)
    .pipe(z.string().max(most, `${what} may have at most ${most} characters`))
    .default('')

/** A baseline is given a name, and may say for which meeting, of which day, and how far it has come. */
export const baselineBody = z.strictObject({
  name: line('name', LABEL_CHARS_MAX),
  meeting: optionalLine('meeting', LABEL_CHARS_MAX),
  date: z
    .string({ error: 'date must be a day such as 2005-09-29' })
    .refine((day) => day === '' || isDay(day), 'date must be a day such as 2005-09-29')
    .default(''),
  status: z.enum(BASELINE_STATUSES, 'status must be draft, submitted or agreed').default('draft'),
})

export const signatureBody = z.strictObject({
  /** Without one, the name of who asks. */
  name: optionalLine('name', PERSON_NAME_CHARS_MAX),
  post: line('post', LABEL_CHARS_MAX),
})

/** A board is made for somebody, shows a baseline or the map as it is, and may end on a day. */
export const boardBody = z.strictObject({
  audience: line('audience', LABEL_CHARS_MAX),
  baseline: z.string('baseline must be the id of one').optional(),
  expires: z
    .string('expires must be a day such as 2026-12-31')
    .refine(isDay, 'expires must be a day such as 2026-12-31')
    .optional(),
})

const KEY_MAPS_MAX = 100

/** A key is for some maps, until a day, and allows at most what an editor does: what owners do is for people. */
export const keyBody = z.strictObject({
  role: z.enum(ROLES, 'role must be owner, editor, commenter or viewer'),
  maps: z
    .array(z.string(), 'maps must be a list of ids')
    .min(1, 'maps must name at least one')
    .max(KEY_MAPS_MAX, `maps may name at most ${KEY_MAPS_MAX}`)
    .transform((maps) => [...new Set(maps)]),
  expires: z.string('expires must be a day such as 2026-12-31'),
  label: optionalLine('label', LABEL_CHARS_MAX),
})

export const roleBody = z.strictObject({ role })

/** The text of a JSON body. A form of another site cannot send that type without asking first, so it must be named. */
async function jsonText(c: Context<AppEnv>): Promise<string> {
  requireJson(c)
  return c.req.text()
}

/**
 * The bytes of a JSON body that may be large, in memory that threads share: to make a string of it, to copy it to a thread
 * or to read it here would hold up everyone who edits meanwhile.
 */
export async function jsonBytes(c: Context<AppEnv>): Promise<Uint8Array> {
  requireJson(c)
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of c.req.raw.body ?? []) {
    chunks.push(chunk)
    size += chunk.byteLength
  }
  const bytes = new Uint8Array(new SharedArrayBuffer(size))
  let at = 0
  for (const chunk of chunks) {
    bytes.set(chunk, at)
    at += chunk.byteLength
  }
  return bytes
}

function requireJson(c: Context<AppEnv>): void {
  const type = c.req.header('content-type')?.split(';')[0]?.trim().toLowerCase()
  if (type !== 'application/json') throw new RequestRefused({ code: 'json-expected' })
}

/** The body as the schema types it, or a refusal that names what is wrong. */
export async function readBody<Schema extends z.ZodType>(
  c: Context<AppEnv>,
  schema: Schema,
): Promise<z.output<Schema>> {
  const read = schema.safeParse(parse(await jsonText(c)))
  if (read.success) return read.data
  const reason = read.error.issues.map((issue) => issue.message).join('; ')
  throw new RequestRefused({ code: 'body-invalid', reason })
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    throw new RequestRefused({ code: 'body-invalid', reason: 'it is not JSON' })
  }
}
