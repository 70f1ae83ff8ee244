import type { Subject } from '@golden-thread/shared/protocol'
import { z } from 'zod'
import { OUTCOMES } from '../../storage/index.ts'
import { day, line, plainText } from '../request/index.ts'

export const COMMENT_CHARS_MAX = 4_000
const ID_CHARS_MAX = 1_000

/** Text of several lines. */
export const text = (what: string, most: number) =>
  z
    .string({ error: `${what} must be text` })
    .transform(plainText)
    .pipe(
      z
        .string()
        .min(1, `${what} must not be empty`)
        .max(most, `${what} may have at most ${most.toLocaleString('en-GB')} characters`),
    )

const id = (what: string) =>
  z
    .string({ error: `${what} must be the id of one` })
    .min(1, `${what} must be the id of one`)
    .max(ID_CHARS_MAX, `${what} must be the id of one`)

const cell = z.strictObject(
  { matrix: id('matrix'), row: id('row'), column: id('column') },
  'cell must be an object with matrix, row and column',
)

/** What it is about: an object with one of these and nothing else. */
export const subject = z.union(
  [
    z.strictObject({ element: id('element') }),
    z.strictObject({ link: id('link') }),
    z.strictObject({ cell }),
    z.strictObject({ claim: id('claim') }),
    z.strictObject({ finding: id('finding') }),
  ],
  'on must be an object with one of element, link, cell { matrix, row, column }, claim and finding',
) satisfies z.ZodType<Subject>

export const commentBody = z
  .strictObject({
    /** A reply may leave it out: it is about what its thread is about. */
    on: subject.optional(),
    text: text('text', COMMENT_CHARS_MAX),
    /** The id of any comment of the thread that this one goes on with. */
    replyTo: id('replyTo').optional(),
  })
  .refine(({ on, replyTo }) => on !== undefined || replyTo !== undefined, 'on must say what it is about')

export const threadBody = z.strictObject({
  state: z.enum(['open', 'resolved'], 'state must be open or resolved'),
})

export const momentBody = z.strictObject({ time: z.string('time must be text') })

export const MINUTES_CHARS_MAX = 20_000

const optionalText = (what: string, most: number) =>
  z
    .string({ error: `${what} must be text` })
    .transform(plainText)
    .pipe(z.string().max(most, `${what} may have at most ${most.toLocaleString('en-GB')} characters`))
    .default('')

/** What a meeting made of a recommendation, or of a part of the map. */
export const decisionBody = z
  .strictObject({
    on: subject.optional(),
    recommendation: optionalText('recommendation', MINUTES_CHARS_MAX),
    outcome: z.enum(
      OUTCOMES,
      'outcome must be agreed, amended, deferred or noted, or put until that is known',
    ),
    body: line('body', 200),
    date: day('date'),
    conditions: optionalText('conditions', MINUTES_CHARS_MAX),
    minutes: optionalText('minutes', MINUTES_CHARS_MAX),
    baseline: id('baseline').optional(),
    replaces: id('replaces').optional(),
  })
  .refine(
    ({ on, recommendation }) => on !== undefined || recommendation !== '',
    'say what it is about, with on or with the words of the recommendation',
  )

export const progressBody = z.strictObject({
  state: z.enum(['to do', 'done'], 'state must be "to do" or "done"'),
  note: optionalText('note', COMMENT_CHARS_MAX),
})

export const holdBody = z.strictObject({ reason: text('reason', COMMENT_CHARS_MAX) })
