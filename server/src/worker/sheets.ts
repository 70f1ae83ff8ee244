import { ok, type Result, refuse } from '@golden-thread/shared/result'
import { z } from 'zod'
import { readWorkbook } from '../imports/index.ts'
import type { ImportRefused } from './jobs.ts'

const sheetsBody = z.strictObject(
  { xlsx: z.string('xlsx must be a workbook in base64') },
  'the body must be { "xlsx": … }, a workbook in base64',
)

/** The sheets of a workbook as JSON text, for a page that asks what to take of them. */
export async function sheets(body: string): Promise<Result<string, ImportRefused>> {
  const read = sheetsBody.safeParse(parsed(body))
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

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
