import { type Disclosed, inChunks } from './disclosed.ts'

/** One object: what it is, the whole map, and a list for each part of the record. */
export async function* disclosureJson(disclosed: Disclosed): AsyncGenerator<Uint8Array> {
  const { map, from, to, made, content, records } = disclosed
  const head = JSON.stringify({ format: 'golden-thread-disclosure', version: 1, map, from, to, made })
  yield new TextEncoder().encode(`${head.slice(0, -1)},"content":`)
  yield* content()
  yield* inChunks(lists(records))
}

async function* lists(records: Disclosed['records']): AsyncGenerator<string> {
  for (const { name, columns, rows } of records) {
    yield `,\n${JSON.stringify(name)}:[`
    let isFirst = true
    for await (const row of rows()) {
      const named = Object.fromEntries(columns.map((column, at) => [column, row[at] ?? null]))
      yield `${isFirst ? '' : ','}\n${JSON.stringify(named)}`
      isFirst = false
    }
    yield ']'
  }
  yield '}\n'
}
