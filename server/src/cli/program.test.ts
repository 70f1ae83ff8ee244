import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { once } from 'node:events'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { fileURLToPath } from 'node:url'
import { encodeMap } from '@golden-thread/shared/document'
import { mapFromText } from '@golden-thread/shared/testing'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { openSqlite } from '../storage/index.ts'
import { runCommand } from './program.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'golden-thread-cli-'))
})
afterEach(() => {
  rmSync(folder, { recursive: true })
  process.exitCode = undefined
})

/** What a command printed, and what it ended with. */
async function run(...words: string[]): Promise<{ code: number; out: string; err: string }> {
  const said = { out: '', err: '' }
  const spies = (['stdout', 'stderr'] as const).map((stream) =>
    vi.spyOn(process[stream], 'write').mockImplementation((text) => {
      said[stream === 'stdout' ? 'out' : 'err'] += String(text)
      return true
    }),
  )
  try {
    return { code: await runCommand(words), ...said }
  } finally {
    for (const spy of spies) spy.mockRestore()
  }
}

const database = () => join(folder, 'maps.sqlite')
const STATE = encodeMap(mapFromText`outcome O1`)

/** A data folder with one map, two entries of its audit log, and a baseline. */
async function filled(): Promise<void> {
  const store = await openSqlite({ path: database() })
  await store.maps.create({ id: 'm', title: 'M', createdAt: 1, snapshot: STATE })
  const note = { map: 'm', person: 'anna', by: 'Anna', at: 5, detail: '{}' }
  await store.audit.append([
    { ...note, action: 'link made' },
    { ...note, action: 'link used' },
  ])
  const hash = createHash('sha256').update(STATE).digest('hex')
  const named = {
    name: 'As agreed',
    meeting: '',
    date: '',
    status: 'agreed',
    person: 'anna',
    by: 'Anna',
  } as const
  await store.record.addBaseline({ id: 'b', map: 'm', hash, at: 6, ...named }, STATE)
  await store.close()
}

function byHand(text: string): void {
  const db = new DatabaseSync(database())
  db.exec(text)
  db.close()
}

it('[CLI1] refuses to work on a folder that a server uses, and says what to do; a backup and verify may', async () => {
  await filled()
  const server = await openSqlite({ path: database() })
  const refused = await run('check', 'm', '--data', folder)
  expect(refused).toEqual({
    code: 2,
    out: '',
    err: expect.stringMatching(/^A server uses .* or stop it first\.\n$/),
  })
  expect(await run('backup', join(folder, 'copy.sqlite'), '--data', folder)).toMatchObject({ code: 0 })
  // Whoever looks after the folder is told of a copy only where one was kept.
  const note = join(folder, 'last-backup.json')
  expect(existsSync(note)).toBe(true)
  rmSync(note)
  expect(await run('verify', '--data', folder)).toMatchObject({ code: 0 })
  expect(existsSync(note)).toBe(false)
  await server.close()
})

it('[CLI2] [CLI3] ends with 1 where something is open, and with 2 and a sentence where nothing could be done', async () => {
  await filled()
  const found = await run('check', 'm', '--data', folder)
  expect([found.code, found.err]).toEqual([1, ''])
  expect(found.out).toMatch(/^gap\t.*O1/)
  for (const [words, sentence] of [
    [['check', 'none', '--data', folder], 'There is no such map here.'],
    [['check', 'm', '--severity', 'dreadful'], 'Allowed choices are gap, risk, note'],
    [['maps', '--data', join(folder, 'nowhere')], 'There is no database at'],
    [['frobnicate'], "unknown command 'frobnicate'"],
    [['import', 'x.csv', '--map', 'm', '--data', folder], 'x.csv cannot be read'],
  ] as const)
    expect(await run(...words)).toEqual({ code: 2, out: '', err: expect.stringContaining(sentence) })
  expect((await run('--help')).code).toBe(0)
})

it.each([
  ["UPDATE audit SET action = 'nothing' WHERE position = 2", 'Map m: entry 2 of the audit log was changed'],
  ['DELETE FROM audit WHERE position = 1', 'Map m: entry 1 of the audit log is missing'],
  [
    "UPDATE baselines SET bytes = x'0000', crc = 1104745215",
    'Map m: baseline b (As agreed) is not what was kept',
  ],
  ["UPDATE baselines SET hash = 'ab'", 'Map m: baseline b (As agreed) is not what was kept'],
])('[CLI4] names what was changed by hand, and ends with 1: %s', async (statement, sentence) => {
  await filled()
  byHand(statement)
  expect(await run('verify', '--data', folder)).toEqual({
    code: 1,
    out: expect.stringContaining(sentence),
    err: '',
  })
})

it.each([
  [
    "UPDATE baselines SET status = 'submitted'",
    'baseline b (As agreed, submitted) is not what the audit log has',
  ],
  ["UPDATE baselines SET name = 'Another'", 'baseline b (Another, agreed) is not what the audit log has'],
  ["UPDATE signatures SET post = 'Chair'", 'the signature of Anna (Chair) under baseline b is not in the'],
  [
    "INSERT INTO signatures (baseline, map, person, name, post, at) VALUES ('b', 'm', 'ben', 'Ben', 'Chair', 9)",
    'the signature of Ben (Chair) under baseline b is not in the audit log',
  ],
])('[CLI4] holds baselines and who signed them against the audit log: %s', async (statement, sentence) => {
  await filled()
  const store = await openSqlite({ path: database() })
  const hash = (await store.record.baselinesOf('m'))[0]?.hash
  const note = { map: 'm', person: 'anna', by: 'Anna', at: 7 }
  const facts = { id: 'b', name: 'As agreed', status: 'agreed', hash }
  await store.audit.append([
    { ...note, action: 'baseline made', detail: JSON.stringify(facts) },
    { ...note, action: 'baseline signed', detail: '{"baseline":"b","name":"Anna","post":"Clerk"}' },
  ])
  const signature = { baseline: 'b', map: 'm', person: 'anna', name: 'Anna', post: 'Clerk', at: 7 }
  await store.record.addSignature(signature, [])
  await store.close()
  expect((await run('verify', '--data', folder)).code).toBe(0)
  byHand(statement)
  expect(await run('verify', '--data', folder)).toMatchObject({
    code: 1,
    out: expect.stringContaining(sentence),
  })
})

it('[CLI4] says what it went through, and leaves a backup as it is', async () => {
  await filled()
  const copy = join(folder, 'copy.sqlite')
  await run('backup', copy, '--data', folder)
  const before = readFileSync(copy)
  const { code, out } = await run('verify', copy)
  expect([code, out]).toEqual([
    0,
    'Checked 2 entries of the audit log and 1 baselines: all stand as they were written.\n',
  ])
  expect(readFileSync(copy).equals(before)).toBe(true)
})

it('[CLI5] restores into an empty folder only, and only what is a backup', async () => {
  await filled()
  const copy = join(folder, 'copy.sqlite')
  await run('backup', copy, '--data', folder)
  expect(await run('restore', copy, '--data', folder)).toMatchObject({
    code: 2,
    err: expect.stringContaining('is there already. Move it away'),
  })
  const other = join(folder, 'other')
  const table = join(folder, 'table.csv')
  writeFileSync(table, 'Code,Title\n')
  expect(await run('restore', table, '--data', other)).toMatchObject({
    code: 2,
    err: expect.stringContaining('is no backup of ours'),
  })
  expect(await run('restore', copy, '--data', other)).toMatchObject({ code: 0, err: '' })
  expect(await run('verify', '--data', other)).toMatchObject({ code: 0 })
  // The log of another database would be taken for that of the new one.
  rmSync(database())
  writeFileSync(`${database()}-wal`, 'x')
  expect(await run('restore', copy, '--data', folder)).toMatchObject({
    code: 2,
    err: expect.stringContaining('maps.sqlite-wal is there already'),
  })
})

it('[CLI6] asks a server by its address with a key out of a file, follows no redirect, and hands on what it says', async () => {
  const seen: (string | undefined)[] = []
  const server = createServer((request, response) => {
    seen.push(request.headers.authorization)
    if (request.url === '/api/maps') response.end('[{"id":"m","title":"M","coverage":"all well"}]')
    else if (request.url?.includes('gone')) response.writeHead(302, { Location: '/elsewhere' }).end()
    else
      response.writeHead(403).end('{"error":{"code":"key-scope","message":"This key is not for that map."}}')
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const key = join(folder, 'key')
  writeFileSync(key, 'gtk_secret\n')
  const whom = ['--server', address, '--key-file', key]
  expect(await run('maps', ...whom)).toEqual({ code: 0, out: 'm\tM\tall well\n', err: '' })
  expect(seen).toEqual(['Bearer gtk_secret'])
  expect(await run('check', 'm', ...whom)).toMatchObject({ code: 2, err: 'This key is not for that map.\n' })
  expect(await run('check', 'gone', ...whom)).toMatchObject({ code: 2 })
  expect(seen).toHaveLength(3)
  await new Promise((resolve) => server.close(resolve))
  expect((await run('maps', ...whom)).err).toMatch(/could not be reached \(\w+\)\. Check the address/)
  expect((await run('maps', '--server', address)).err).toContain('A server wants a key.')
  expect((await run('maps', '--server', 'maps.example', '--key-file', key)).err).toContain('is no address')
})

it('[CLI8] ends as it would where nobody reads its output to the end', async () => {
  const command = spawn(process.execPath, [fileURLToPath(new URL('./main.ts', import.meta.url)), '--help'])
  command.stdout.destroy()
  let err = ''
  command.stderr.on('data', (chunk) => {
    err += String(chunk)
  })
  const [code] = await once(command, 'close')
  expect([code, err]).toEqual([0, ''])
})
