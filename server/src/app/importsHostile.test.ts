import {
  bytesOf,
  changeUpdate,
  createMapDoc,
  encodeMap,
  readMap,
  receiveUpdate,
} from '@golden-thread/shared/document'
import { planTables, tableFromCsv } from '@golden-thread/shared/imports'
import { aliveElements, type Change, elementId, invert, labelOf } from '@golden-thread/shared/model'
import { mapFromTextIn, testFramework2 } from '@golden-thread/shared/testing'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { openTestApp, refusal, type TestApp, type Visitor } from './testing/testApp.ts'

const MB = 1024 * 1024

let test: TestApp
let owner: Visitor
beforeEach(async () => {
  test = await openTestApp({ importBytesMax: MB / 16, importFileBytesMax: MB })
  owner = await test.openLink('owner')
})
afterEach(async () => {
  vi.restoreAllMocks()
  await test.close()
})

const labels = async (id: string) =>
  aliveElements(readMap(await test.services.rooms.bytesOf(id)).map).map(labelOf)

async function newMap(): Promise<string> {
  const response = await owner.send('POST', '/api/maps', { template: 'corporate-strategy' })
  return ((await response.json()) as { id: string }).id
}

const post = (
  path: string,
  body: string | Uint8Array<ArrayBuffer> | ReadableStream,
  more: RequestInit & { duplex?: 'half' } = {},
) =>
  test.app.request(
    new Request(`http://maps.test${path}`, {
      method: 'POST',
      body,
      ...more,
      headers: {
        Host: 'maps.test',
        Origin: 'http://maps.test',
        Cookie: owner.cookie,
        'Content-Type': 'application/json',
        ...more.headers,
      },
    }),
  )

describe('[IMP37] a CSV of 300 MB', () => {
  /** A body that is made as it is read, and how much of it was. */
  function endless() {
    const read = { bytes: 0 }
    const chunk = new Uint8Array(MB / 4).fill(120)
    const stream = new ReadableStream<Uint8Array>(
      {
        pull(controller) {
          if (read.bytes >= 300 * MB) return controller.close()
          read.bytes += chunk.byteLength
          controller.enqueue(chunk)
        },
      },
      { highWaterMark: 0 },
    )
    return { read, stream }
  }

  it.each(['/api/maps', '/api/maps/sample/imports', '/api/imports/preview'])(
    'is refused in a sentence at %s, and no more of it is read than a file may have',
    async (path) => {
      const { read, stream } = endless()
      const told = await refusal(await post(path, stream, { duplex: 'half' }))
      expect(told).toMatchObject({ status: 413, code: 'too-large' })
      expect(read.bytes).toBeLessThan(2 * MB)
      const declared = endless()
      const headers = { 'Content-Length': String(300 * MB) }
      expect(await refusal(await post(path, declared.stream, { duplex: 'half', headers }))).toEqual(told)
      expect(declared.read.bytes).toBe(0)
    },
  )

  it('in Windows-1252 has its letters, as bytes of a body that is no UTF-8', async () => {
    const body = JSON.stringify({
      import: { source: '', csv: 'Code,Proposal\nS1,Caf\u00e9 \u0096 \u00a33m' },
    })
    const id = await newMap()
    const response = await post(
      `/api/maps/${id}/imports`,
      Uint8Array.from(body, (sign) => sign.charCodeAt(0)),
    )
    expect(response.status).toBe(201)
    expect(await labels(id)).toEqual(['S1 Café – £3m'])
  })

  it('that is no text is refused, whatever its name says', async () => {
    const csv = '\u0089PNG\r\n\u0000\u0001'
    for (const brought of [{ csv }, { tables: [{ csv }] }]) {
      const response = await owner.send('POST', '/api/imports/preview', {
        import: { source: '', ...brought },
      })
      expect(await refusal(response)).toMatchObject({ status: 422, code: 'import-refused' })
    }
  })

  it('whose letters were lost on the way says so', async () => {
    const response = await owner.send('POST', '/api/imports/preview', {
      import: { framework: 'corporate-strategy', source: '', csv: 'Code,Proposal\nS1,Caf\ufffd' },
    })
    const { report } = (await response.json()) as {
      report: { repaired: { row: number; sentence: string }[] }
    }
    expect(report.repaired).toMatchObject([
      { row: 2, sentence: expect.stringContaining('Save the file as UTF-8') },
    ])
  })
})

describe('[IMP39] an import', () => {
  const csv = 'Code,Proposal\nS1,Alpha\nS2,Beta'
  const body = JSON.stringify({ import: { source: '', csv } })

  it.each(['begun', 'planned'])('whose asker goes when it is %s comes to nothing', async (when) => {
    const id = await newMap()
    const gone = new AbortController()
    const { workers, storage } = test.services
    const run = workers.run.bind(workers)
    const asked = vi.spyOn(workers, 'run').mockImplementation(async (...args) => {
      const working = run(...args)
      if (when === 'planned') await working
      gone.abort()
      return working as never
    })
    const answer = await post(`/api/maps/${id}/imports`, body, { signal: gone.signal })
    expect(asked).toHaveBeenCalledOnce()
    expect(answer.status).toBeGreaterThanOrEqual(400)
    expect((await storage.load(id)).updates).toHaveLength(0)
    asked.mockRestore()
    // Whoever comes next is not kept waiting, and finds nothing of it.
    const next = await post(`/api/maps/${id}/imports`, body)
    expect(await next.json()).toMatchObject({ report: { created: 2, matched: 0 } })
  })

  it('that comes while others edit is one update among theirs', async () => {
    const id = await newMap()
    const { rooms, storage } = test.services
    const create = (at: number): Change => ({
      type: 'create-element',
      element: { id: elementId(`e${at}`), kind: 'outcome', code: `O${at}`, title: `Edit ${at}`, fields: {} },
    })
    const begun = await rooms.bytesOf(id)
    const edits = [1, 2, 3, 4].map((at) => {
      const update = changeUpdate(begun, create(at))
      if (!update.ok) throw new Error(update.error.code)
      return update.value
    })
    const [response] = await Promise.all([
      post(`/api/maps/${id}/imports`, body),
      ...edits.map((update) => rooms.write(id, update, 'somebody')),
    ])
    expect(response.status).toBe(201)
    expect((await labels(id)).sort()).toEqual([
      'O1 Edit 1',
      'O2 Edit 2',
      'O3 Edit 3',
      'O4 Edit 4',
      'S1 Alpha',
      'S2 Beta',
    ])
    expect((await storage.load(id)).updates).toHaveLength(5)
  })
})

it('[IMP27] an import is taken back in one step, and what others did meanwhile stays', () => {
  const map = mapFromTextIn('proposal S1 "Alpha"; proposal S2 "Beta"', testFramework2)
  let made = 0
  const newId = () => {
    made += 1
    return elementId(`new${made}`)
  }
  const tables = [
    { table: tableFromCsv('Code,Proposal,Lead\nS1,Alpha two,Ann\nS3,Gamma,', 'Plan'), choices: {} },
  ]
  const plan = planTables(map, { tables, source: 'Plan' }, { by: 'Ann', at: 7, newId })
  if (!plan.ok) throw new Error(plan.error.sentence)
  const [mine, other] = [createMapDoc(), createMapDoc()]
  const begun = encodeMap(map)
  for (const doc of [mine, other]) receiveUpdate(doc, begun)
  const back = invert(mine.current().map, plan.value.change, 8)
  mine.write(plan.value.change)
  other.write({ type: 'edit-element', id: elementId('S2'), title: 'By others' })
  receiveUpdate(mine, bytesOf(other))
  const titles = () =>
    aliveElements(mine.current().map)
      .map(({ title }) => title)
      .sort()
  expect(titles()).toEqual(['Alpha two', 'Ann', 'By others', 'Gamma'])
  mine.write(back)
  expect(titles()).toEqual(['Alpha', 'By others'])
})
