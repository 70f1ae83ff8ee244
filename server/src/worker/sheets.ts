import { ok, type Result, refuse } from '@golden-thread/shared/result'
import { z } from 'zod'
import { readWorkbook } from '../imports/index.ts'
import type { ImportRefused, JsonBody } from './jobs.ts'
import { parsedBody } from './jsonBody.ts'

const sheetsBody = z.strictObject(
  { xlsx: z.string('xlsx must be a workbook in base64') },
  'the body must be { "xlsx": … }, a workbook in base64',
)

/** The sheets of a workbook as JSON text, for a page that asks what to take of them. */
export async function sheets(body: JsonBody): Promise<Result<string, ImportRefused>> {
  const read = sheetsBody.safeParse(parsedBody(body))
  if (!read.success)
    return refuse({
      code: 'body-invalid',
      reason: read.error.issues.map(({ message }) => message).join('; '),
    })
  const found = await readWorkbook(new Uint8Array(Buffer.from(read.data.xlsx, 'base64')))
  return found.ok
    ? ok(JSON.stringify({ sheets: found.value }))
    : refuse({ code: 'import-refused', reason: found.error })
}
