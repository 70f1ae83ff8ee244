import { type SourceTable, tableFromCsv } from '@golden-thread/shared/imports'
import { wireLimits } from '@golden-thread/shared/protocol'
import { readSheets } from '../api/index.ts'
import { base64, decode, type Encoding, type Given, isText } from './given/index.ts'
import { importWords as words } from './text.ts'

/** What was brought, read. `body` is the same as an import over HTTP says it. */
export interface ReadGiven {
  readonly name: string
  readonly tables: readonly SourceTable[]
  readonly isText: boolean
  readonly body: { readonly csv: string } | { readonly xlsx: string }
}

const FILE_BYTES_MAX = wireLimits.IMPORT_FILE_BYTES_MAX

/** Throws an error whose message is for people. Workbooks are read by the server, which can bound what they cost. */
export async function readGiven(given: Given, encoding: Encoding): Promise<ReadGiven> {
  if ('words' in given) return textOf(words.pasted, given.words)
  const { file } = given
  if (file.size > FILE_BYTES_MAX) throw new Error(words.tooLarge(Math.floor(FILE_BYTES_MAX / 1024 / 1024)))
  const bytes = new Uint8Array(await file.arrayBuffer())
  const isWorkbook = (bytes[0] === 0x50 && bytes[1] === 0x4b) || (bytes[0] === 0xd0 && bytes[1] === 0xcf)
  const name = file.name.replace(/\.[a-z]+$/i, '')
  if (isWorkbook || /\.xls[xmb]?$/i.test(file.name)) {
    const xlsx = base64(bytes)
    return { name, tables: await readSheets(xlsx), isText: false, body: { xlsx } }
  }
  if (!isText(bytes)) throw new Error(words.notText)
  return textOf(name, decode(bytes, encoding))
}

const textOf = (name: string, csv: string): ReadGiven => ({
  name,
  tables: [tableFromCsv(csv, name)],
  isText: true,
  body: { csv },
})
