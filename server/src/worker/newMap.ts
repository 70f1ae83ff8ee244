import { fromPlain } from '@golden-thread/shared/document'
import { templateOf } from '@golden-thread/shared/frameworks'
import { limits, type StrategyMap } from '@golden-thread/shared/model'
import { ok, type Result, refuse } from '@golden-thread/shared/result'
import { z } from 'zod'
import type { NewMapRefusal } from './jobs.ts'

const UNCLEAR = 'give a template, a json (a map as it was exported) or a title, and only one of the three'

const bodySchema = z.union(
  [
    z.strictObject({ template: z.string() }),
    z.strictObject({ json: z.unknown().refine((json) => json !== undefined) }),
    z.strictObject({ title: z.string().trim().min(1).max(limits.TITLE_CHARS_MAX) }),
  ],
  UNCLEAR,
)

/** The template of a map that is given a title only. */
const BLANK = 'blank'

/** The map that a request to make one describes. */
export function newMap(body: string): Result<StrategyMap, NewMapRefusal> {
  const read = bodySchema.safeParse(parse(body))
  if (!read.success) return refuse({ code: 'body-invalid', reason: UNCLEAR })
  if ('json' in read.data) {
    const plain = fromPlain(read.data.json)
    return plain.ok ? ok(plain.value.map) : refuse({ code: 'import-refused', reason: plain.error.message })
  }
  const id = 'template' in read.data ? read.data.template : BLANK
  const map = templateOf(id)?.build()
  if (!map) return refuse({ code: 'template-unknown', template: id })
  return ok('title' in read.data ? { ...map, title: read.data.title } : map)
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
