import { crc32, deflateRawSync } from 'node:zlib'

/** A file that means harm, or was made by a program that does, as the body of an import. */
export interface HostileFile {
  readonly name: string
  readonly bytes: number
  /** A stream where nobody holds all of it at once. */
  body(): string | ReadableStream<Uint8Array>
}

/** Those of the measured libraries, and those that an import is said to bear. */
export function hostileFiles(): readonly HostileFile[] {
  const nested = Array.from({ length: 200_000 }, () => '<row>').join('')
  const long = 'x'.repeat(300 * MB)
  const sheets = Array.from({ length: 200 }, (_, at) => `Sheet ${at + 1}`)
  const words = (text: string) =>
    `<sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>${text}</t></is></c></row></sheetData>`
  return [
    workbook('merge A1:XFD1048576', {
      sheet: `${ROWS}<mergeCells count="1"><mergeCell ref="A1:XFD1048576"/></mergeCells>`,
    }),
    workbook('columns 1 to 2,000,000,000', {
      sheet: `<cols><col min="1" max="2000000000" width="9"/></cols>${ROWS}`,
    }),
    workbook('one cell at XFD1048576', {
      sheet:
        '<sheetData><row r="1048576"><c r="XFD1048576" t="inlineStr"><is><t>x</t></is></c></row></sheetData>',
    }),
    workbook('200,000 nested rows', { sheet: `<sheetData>${nested}</sheetData>` }),
    workbook('entity bomb', { before: ENTITIES, sheet: words('&a9;') }),
    workbook('300 MB string, honest size', { sheet: words(long) }),
    workbook('300 MB string, the size lies', { sheet: words(long), lies: true }),
    workbook('200 sheets', { sheet: ROWS, names: sheets }),
    workbook('macro', { sheet: ROWS, more: { 'xl/vbaProject.bin': 'Sub AutoOpen()' } }),
    xlsx(
      'locked, or of before 2007',
      Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(4_096)]),
    ),
    xlsx('a picture called .xlsx', Buffer.from('89504e470d0a1a0a', 'hex')),
    csv('row of 10,000 columns', `Code,Action\n${Array.from({ length: 10_000 }, () => 'x').join(',')}`),
    csv('formula as text', 'Code,Action\nT1,"=HYPERLINK(""http://evil.example"")"'),
    csv('codes that are doubled', `Code,Action\n${'T1,Walk\nT1,Run\n'.repeat(2_000)}`),
    { name: 'CSV of 300 MB', bytes: 300 * MB, body: endless },
  ]
}

const MB = 1024 * 1024
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const REL = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006'
const ROWS = `<sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>Action</t></is></c></row><row r="2"><c r="A2" t="inlineStr"><is><t>Walk</t></is></c></row></sheetData>`
const ENTITIES = `<!DOCTYPE w [<!ENTITY a0 "lol">${Array.from({ length: 9 }, (_, at) => `<!ENTITY a${at + 1} "${`&a${at};`.repeat(10)}">`).join('')}]>`

const csv = (name: string, text: string): HostileFile => ({
  name,
  bytes: text.length,
  body: () => JSON.stringify({ import: { source: name, csv: text } }),
})

const xlsx = (name: string, bytes: Buffer): HostileFile => ({
  name,
  bytes: bytes.length,
  body: () => JSON.stringify({ import: { source: name, xlsx: bytes.toString('base64') } }),
})

interface Parts {
  readonly sheet: string
  readonly before?: string
  readonly names?: readonly string[]
  readonly more?: Readonly<Record<string, string>>
  readonly lies?: boolean
}

function workbook(
  name: string,
  { sheet, before = '', names = ['Plan'], more = {}, lies = false }: Parts,
): HostileFile {
  const each = (one: (called: string, at: number) => string) =>
    names.map((called, at) => one(called, at + 1)).join('')
  const parts: Record<string, string> = {
    '[Content_Types].xml': `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/></Types>`,
    '_rels/.rels': `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="r1" Type="${REL}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `<workbook xmlns="${MAIN}" xmlns:r="${REL}"><sheets>${each((called, at) => `<sheet name="${called}" sheetId="${at}" r:id="r${at}"/>`)}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships xmlns="${PACKAGE}/relationships">${each((_, at) => `<Relationship Id="r${at}" Type="${REL}/worksheet" Target="worksheets/sheet${at}.xml"/>`)}</Relationships>`,
    ...Object.fromEntries(
      names.map((_, at) => [
        `xl/worksheets/sheet${at + 1}.xml`,
        `${before}<worksheet xmlns="${MAIN}">${sheet}</worksheet>`,
      ]),
    ),
    ...more,
  }
  return xlsx(name, zipOf(parts, lies))
}

/** A ZIP of these parts; one that lies declares each to be of 100 bytes. */
function zipOf(parts: Readonly<Record<string, string>>, lies: boolean): Buffer {
  const files: Buffer[] = []
  const directory: Buffer[] = []
  let at = 0
  for (const [name, text] of Object.entries(parts)) {
    const bytes = Buffer.from(text)
    const packed = deflateRawSync(bytes)
    const size = lies && bytes.length > 1_000 ? 100 : bytes.length
    const facts = Buffer.alloc(26)
    facts.writeUInt16LE(20, 0)
    facts.writeUInt16LE(8, 4)
    facts.writeUInt32LE(crc32(bytes), 10)
    facts.writeUInt32LE(packed.length, 14)
    facts.writeUInt32LE(size, 18)
    facts.writeUInt16LE(name.length, 22)
    const file = Buffer.concat([Buffer.from('504b0304', 'hex'), facts, Buffer.from(name), packed])
    const rest = Buffer.alloc(14)
    rest.writeUInt32LE(at, 10)
    directory.push(Buffer.concat([Buffer.from('504b01021400', 'hex'), facts, rest, Buffer.from(name)]))
    files.push(file)
    at += file.length
  }
  const end = Buffer.alloc(22)
  end.write('504b0506', 'hex')
  end.writeUInt16LE(files.length, 8)
  end.writeUInt16LE(files.length, 10)
  end.writeUInt32LE(Buffer.concat(directory).length, 12)
  end.writeUInt32LE(at, 16)
  return Buffer.concat([...files, ...directory, end])
}

function endless(): ReadableStream<Uint8Array> {
  let sent = 0
  const chunk = new Uint8Array(MB / 4).fill(120)
  return new ReadableStream({
    pull(controller) {
      if (sent >= 300 * MB) return controller.close()
      sent += chunk.byteLength
      controller.enqueue(chunk)
    },
  })
}
