import { ok, type Result, refuse } from '@golden-thread/shared/result'

const BASE64 = /^[A-Za-z0-9+/\s]*={0,2}\s*$/

/** The bytes of a Word file that came as text. */
export const bytesOfBase64 = (docx: string): Result<Uint8Array, string> =>
  BASE64.test(docx)
    ? ok(new Uint8Array(Buffer.from(docx, 'base64')))
    : refuse('docx is not base64. Encode the bytes of the Word file as base64.')
