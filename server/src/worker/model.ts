import { ok, type Result, refuse } from '@golden-thread/shared/result'
import { z } from 'zod'
import { graphOfFile } from '../imports/index.ts'
import type { ImportRefused, JsonBody } from './jobs.ts'
import { parsedBody } from './jsonBody.ts'

const body = z.union(
  [z.strictObject({ xml: z.string() }), z.strictObject({ json: z.string() })],
  'the body must be { "xml": text } or { "json": text }',
)

/** A file of another program as nodes and edges, as JSON text, for a page that asks what they are. */
export function model(sent: JsonBody): Result<string, ImportRefused> {
  const read = body.safeParse(parsedBody(sent))
  if (!read.success)
    return refuse({
      code: 'body-invalid',
      reason: read.error.issues.map(({ message }) => message).join('; '),
    })
  const graph = graphOfFile(read.data)
  return graph.ok ? ok(JSON.stringify(graph.value)) : refuse({ code: 'import-refused', reason: graph.error })
}
