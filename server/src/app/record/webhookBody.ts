import { z } from 'zod'
import { oneLine } from '../request/index.ts'
import { FINDING_EVENTS, RECORD_EVENTS } from '../services/index.ts'

const URL_CHARS_MAX = 2_000
const LABEL_CHARS_MAX = 120

export const WEBHOOK_EVENTS: readonly string[] = [...RECORD_EVENTS, ...FINDING_EVENTS]

const URL_WORDS =
  'url must be a web address such as https://hooks.example/in, without a name and password in it'

/** Where messages go, and which. Whether a name leads to a private address is looked at each time that one is sent. */
export const webhookBody = z.strictObject({
  url: z
    .string(URL_WORDS)
    .max(URL_CHARS_MAX, `url may have at most ${URL_CHARS_MAX} characters`)
    .refine(isWebAddress, URL_WORDS),
  events: z
    .array(z.enum(WEBHOOK_EVENTS, `events must be of: ${WEBHOOK_EVENTS.join(', ')}`), 'events must be a list')
    .min(1, 'events must name at least one')
    .transform((events) => [...new Set(events)]),
  label: z
    .string('label must be text')
    .transform(oneLine)
    .pipe(z.string().max(LABEL_CHARS_MAX, `label may have at most ${LABEL_CHARS_MAX} characters`))
    .default(''),
})

function isWebAddress(text: string): boolean {
  const url = URL.canParse(text) ? new URL(text) : undefined
  return url !== undefined && ['https:', 'http:'].includes(url.protocol) && url.username + url.password === ''
}
