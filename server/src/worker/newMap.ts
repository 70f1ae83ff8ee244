import { fromPlain, parsePlain } from '@golden-thread/shared/document'
import { templateOf } from '@golden-thread/shared/frameworks'
import type { ImportReport } from '@golden-thread/shared/imports'
import { limits, type StrategyMap } from '@golden-thread/shared/model'
import { ok, type Result, refuse } from '@golden-thread/shared/result'
import { z } from 'zod'
import { type Importer, importedMap } from './imports.ts'
import type { ImportRefused, JsonBody, NewMapRefusal } from './jobs.ts'
import { bytesOfBody, textOfBody } from './jsonBody.ts'

const UNCLEAR =
  'give a template, a json (a map as it was exported), a title or an import, and only one of the four'

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

/** What a request to make a map comes to. */
interface NewMap {
  readonly map: StrategyMap
  /** Of an import. */
  readonly report?: ImportReport
  /** What of a map that was given as JSON is kept and cannot be used as it stands, in sentences. */
  readonly problems?: readonly string[]
}

/** The map that a request to make one describes. */
export async function newMap(
  body: JsonBody,
  mapBytesMax: number,
  importer: Importer,
): Promise<Result<NewMap, NewMapRefusal | ImportRefused>> {
  const json = parse(textOfBody(body))
  if (isImport(json)) return importedMap(json.import, importer)
  // Only a file that is brought in may be larger.
  if (bytesOfBody(body) > mapBytesMax) return refuse({ code: 'too-large', most: mapBytesMax })
  return plainMap(json)
}

/** An import is told by its one key; what is wrong inside it is told by itself. */
const isImport = (json: unknown): json is { readonly import: unknown } =>
  typeof json === 'object' && json !== null && Object.keys(json).join() === 'import'

function plainMap(json: unknown): Result<NewMap, NewMapRefusal> {
  const read = bodySchema.safeParse(json)
  if (!read.success) return refuse({ code: 'body-invalid', reason: UNCLEAR })
  if ('json' in read.data) {
    const plain = fromPlain(read.data.json)
    return plain.ok ? ok(plain.value) : refuse({ code: 'import-refused', reason: plain.error.message })
  }
  const id = 'template' in read.data ? read.data.template : BLANK
  const map = templateOf(id)?.build()
  if (!map) return refuse({ code: 'template-unknown', template: id })
  return ok({ map: 'title' in read.data ? { ...map, title: read.data.title } : map })
}

function parse(text: string): unknown {
  try {
    return parsePlain(text)
  } catch {
    return undefined
  }
}
