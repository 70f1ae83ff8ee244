import { ok, type Result, refuse } from '@golden-thread/shared/result'
import { z } from 'zod'
import { bytesOfBase64, readPaperFile } from '../imports/index.ts'
import type { ImportRefused, JsonBody } from './jobs.ts'
import { parsedBody } from './jsonBody.ts'

const body = z.union(
  [z.strictObject({ html: z.string() }), z.strictObject({ docx: z.string() })],
  'the body must be { "html": text } or { "docx": base64 }',
)

/** A web page or a Word file as the parts of a paper, as JSON text. */
export function paper(sent: JsonBody): Result<string, ImportRefused> {
  const read = body.safeParse(parsedBody(sent))
  if (!read.success)
    return refuse({
      code: 'body-invalid',
      reason: read.error.issues.map(({ message }) => message).join('; '),
    })
  const docx = 'docx' in read.data ? bytesOfBase64(read.data.docx) : undefined
  if (docx && !docx.ok) return refuse({ code: 'import-refused', reason: docx.error })
  const found = readPaperFile(docx ? { docx: docx.value } : (read.data as { html: string }))
  return found.ok ? ok(JSON.stringify(found.value)) : refuse({ code: 'import-refused', reason: found.error })
}
