import { type ChildProcess, spawn } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { fileURLToPath } from 'node:url'
import { afterAll, afterEach, describe, expect, it } from 'vitest'
import { tokenFromSecret } from './access/index.ts'

const folder = mkdtempSync(join(tmpdir(), 'golden-thread-main-'))
const children: ChildProcess[] = []
afterEach(() => {
  for (const child of children.splice(0)) child.kill('SIGKILL')
})
afterAll(() => rmSync(folder, { recursive: true }))

interface Run {
  readonly child: ChildProcess
  /** Settles with what was printed once so many lines are there. */
  lines(count: number): Promise<readonly string[]>
  readonly ended: Promise<{ readonly code: number | null; readonly out: string; readonly err: string }>
}

function run(file: string, env: Record<string, string>, args: readonly string[] = []): Run {
  const path = fileURLToPath(new URL(file, import.meta.url))
  const child = spawn(process.execPath, [path, ...args], {
    env: { ...process.env, LOG_LEVEL: 'info', ...env },
  })
  children.push(child)
  let out = ''
  let err = ''
  child.stdout.on('data', (chunk) => {
    out += String(chunk)
  })
  child.stderr.on('data', (chunk) => {
    err += String(chunk)
  })
  const ended = new Promise<{ code: number | null; out: string; err: string }>((resolve) => {
    child.on('close', (code) => resolve({ code, out, err }))
  })
  const lines = async (count: number) => {
    const ready = new Promise<void>((resolve) => {
      child.stdout.on('data', () => out.split('\n').length > count && resolve())
    })
    await Promise.race([ready, ended])
    return out.trimEnd().split('\n')
  }
  return { child, lines, ended }
}

async function signIn(link: string): Promise<string> {
  const response = await fetch(link, { redirect: 'manual' })
  return response.headers.get('set-cookie')?.split(';')[0] ?? ''
}

const address = (line = ''): string => line.slice(line.indexOf('http'))

describe('the program', () => {
  it('prints where it serves and the links, one a line, logs without tokens, and ends with 0', async () => {
    const { child, lines, ended } = run('./main.ts', { PORT: '0', DATA_DIR: join(folder, 'one') })
    const printed = await lines(4)
    expect(printed[0]).toMatch(/^Golden Thread is at http:\/\/127\.0\.0\.1:\d+$/)
    const base = address(printed[0])
    for (const [at, role] of ['owner', 'editor', 'viewer'].entries()) {
      expect(printed[at + 1]).toMatch(new RegExp(`^${role} ${base}/l/[\\w-]{43}$`))
    }
    await signIn(address(printed[1]))
    child.kill('SIGTERM')
    const { code, err } = await ended
    expect(code).toBe(0)
    const tokens = printed.slice(1).map((line) => line.split('/l/')[1] ?? '')
    for (const token of tokens) expect(err).not.toContain(token)
    for (const line of err.trim().split('\n')) expect(JSON.parse(line)).toHaveProperty('msg')
  })

  it('ends with 1 and a sentence when its port is taken or a setting makes no sense', async () => {
    const first = run('./main.ts', { PORT: '0', DATA_DIR: join(folder, 'two') })
    const port = new URL(address((await first.lines(4))[0])).port
    const second = await run('./main.ts', { PORT: port, DATA_DIR: join(folder, 'three') }).ended
    expect([second.code, second.out]).toEqual([1, ''])
    expect(second.err).toContain(`Port ${port} is in use on 127.0.0.1. Stop the program that has it`)
    expect(second.err).toContain('a folder of its own')
    const third = await run('./main.ts', { PORT: 'http' }).ended
    expect(third.code).toBe(1)
    expect(third.err).toMatch(/^PORT must be a whole number/)
  })
})

describe('the data folder', () => {
  it("[SAVE17] is one server's, until that has ended, however it ended", async () => {
    const dataDir = join(folder, 'mine')
    const first = run('./main.ts', { PORT: '0', DATA_DIR: dataDir })
    await first.lines(4)
    const second = await run('./main.ts', { PORT: '0', DATA_DIR: dataDir }).ended
    expect([second.code, second.out]).toEqual([1, ''])
    expect(second.err).toMatch(
      /^Another Golden Thread already uses this folder .*DATA_DIR=other-folder npm start\.\n$/,
    )
    first.child.kill('SIGKILL')
    await first.ended
    const third = run('./main.ts', { PORT: '0', DATA_DIR: dataDir })
    expect(await third.lines(4)).toHaveLength(4)
  })

  it('[SAVE18] of a newer release is refused with a sentence', async () => {
    const dataDir = join(folder, 'newer')
    mkdirSync(dataDir)
    const db = new DatabaseSync(join(dataDir, 'maps.sqlite'))
    db.exec('PRAGMA user_version = 1000')
    db.close()
    const refused = await run('./main.ts', { PORT: '0', DATA_DIR: dataDir }).ended
    expect([refused.code, refused.out]).toEqual([1, ''])
    expect(refused.err).toMatch(/^The database was written by a newer release [^\n]*\n$/)
  })

  it('[SAVE16] of an earlier release keeps its links', async () => {
    const dataDir = join(folder, 'earlier')
    mkdirSync(dataDir)
    const secret = Buffer.alloc(32, 7)
    writeFileSync(join(dataDir, 'secret'), secret.toString('base64url'))
    const first = run('./main.ts', { PORT: '0', DATA_DIR: dataDir })
    const [, owner] = await first.lines(4)
    expect(owner?.split('/l/')[1]).toBe(tokenFromSecret(secret, 'sample owner'))
    expect(existsSync(join(dataDir, 'secret'))).toBe(false)
  })
})

describe('a backup', () => {
  it('[SAVE16] of a running server has everything that was saved, and a server starts from it with the same links', async () => {
    const dataDir = join(folder, 'live')
    const live = run('./main.ts', { PORT: '0', DATA_DIR: dataDir })
    const printed = await live.lines(4)
    const base = address(printed[0])
    const cookie = await signIn(address(printed[1]))
    const renamed = await fetch(`${base}/api/maps/sample`, {
      method: 'PATCH',
      headers: { cookie, 'content-type': 'application/json' },
      body: JSON.stringify({ title: 'Kept' }),
    })
    expect(renamed.status).toBe(200)

    const copy = join(folder, 'backup.sqlite')
    expect(await run('./cli/main.ts', { DATA_DIR: dataDir }, ['backup', copy]).ended).toMatchObject({
      code: 0,
    })
    const again = await run('./cli/main.ts', { DATA_DIR: dataDir }, ['backup', copy]).ended
    expect([again.code, again.err]).toEqual([2, expect.stringContaining('is there already')])
    live.child.kill('SIGKILL')

    const restored = join(folder, 'restored')
    const put = await run('./cli/main.ts', { DATA_DIR: restored }, ['restore', copy]).ended
    expect([put.code, put.err]).toEqual([0, ''])
    const server = run('./main.ts', { PORT: '0', DATA_DIR: restored })
    const [where, ...links] = await server.lines(4)
    expect(links.map((link) => link.split('/l/')[1])).toEqual(
      printed.slice(1).map((link) => link.split('/l/')[1]),
    )
    const answer = await fetch(`${address(where)}/api/maps/sample.json`, { headers: { cookie } })
    expect(await answer.json()).toMatchObject({ title: 'Kept' })
    server.child.kill('SIGTERM')
    expect((await server.ended).code).toBe(0)
  })
})
