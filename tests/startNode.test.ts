import { spawn } from 'node:child_process'
import { once } from 'node:events'
import {
  chmodSync,
  existsSync,
  linkSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, dirname, join } from 'node:path'
import { afterEach, beforeEach, expect, it, onTestFinished } from 'vitest'
import { startsSomehow } from '../scripts/node.mjs'
import { run } from '../scripts/tools.mjs'

let folder: string
let node: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'golden-thread-start-'))
  node = join(folder, 'node')
})
afterEach(() => rmSync(folder, { recursive: true }))

/** A program of one line in place of a Node. */
function program(path: string, line: string): void {
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, `#!/bin/sh\n${line}\n`)
  chmodSync(path, 0o755)
}

/** As `run`, but that npm brings this program. */
function withNpm(line: string | undefined) {
  const asked: string[] = []
  const paths: (string | undefined)[] = []
  const runs: typeof run = async (command, args, options) => {
    if (command !== 'npm') return run(command, args, options)
    const [, , prefix = ''] = args
    const [name = ''] = args.at(-1)?.split('@') ?? []
    asked.push(args.at(-1) ?? '')
    paths.push(options?.env?.['PATH']?.split(delimiter)[0])
    if (line !== undefined) program(join(prefix, 'node_modules', name, 'bin', 'node'), line)
    return { code: line === undefined ? 1 : 0, output: '' }
  }
  return { asked, paths, runs }
}

const BROKEN = 'echo libatomic.so.1 is not here >&2; exit 127'

it('[OPS8] leaves a Node that starts where it is, and asks for no other', async () => {
  program(node, 'echo v26')
  const { asked, runs } = withNpm('echo v24')
  expect(await startsSomehow(node, runs)).toBe(true)
  expect([asked, readFileSync(node, 'utf8')]).toEqual([[], '#!/bin/sh\necho v26\n'])
})

it.runIf(process.platform === 'linux')(
  '[OPS8] puts another in place of one that does not start, and not into the store',
  async () => {
    program(node, BROKEN)
    const stored = join(folder, 'stored')
    linkSync(node, stored)
    const { asked, paths, runs } = withNpm('echo v24')
    expect(await startsSomehow(node, runs)).toBe(true)
    // Npm itself runs on the Node that this was started with: the first in the path may be the broken one.
    expect(paths).toEqual([dirname(process.execPath)])
    expect(asked).toEqual([expect.stringMatching(/^node-linux-\w+@\d+\.\d+\.\d+$/)])
    expect((await run(node, ['--version'], { capture: true })).output).toBe('v24\n')
    expect(readFileSync(stored, 'utf8')).toContain(BROKEN)
  },
)

it('[OPS8] says so where neither starts', async () => {
  program(node, BROKEN)
  for (const line of [undefined, BROKEN]) expect(await startsSomehow(node, withNpm(line).runs)).toBe(false)
  expect(existsSync(node)).toBe(true)
})

it.skipIf(process.platform === 'win32')(
  '[OPS9] ends what it serves with the shell that npm put before it',
  async () => {
    const tools = new URL('../scripts/tools.mjs', import.meta.url).href
    const served = 'console.log(process.pid); setInterval(() => {}, 1e3)'
    const start = join(folder, 'start.mjs')
    writeFileSync(start, `import { serve } from '${tools}'\nserve(['--eval', ${JSON.stringify(served)}])\n`)
    const env = { ...process.env, npm_lifecycle_event: 'start' }
    // The second command keeps the shell there.
    const shell = spawn('sh', ['-c', `'${process.execPath}' '${start}'; true`], { env })
    const [printed] = (await once(shell.stdout, 'data')) as [Buffer]
    const pid = Number(String(printed))
    // Where it is left behind, it is by this test no more.
    onTestFinished(() => void (isThere(pid) && process.kill(pid, 'SIGKILL')))
    expect(isThere(pid)).toBe(true)
    shell.kill('SIGTERM')
    // What it printed to is closed by the last process that has it.
    await once(shell.stdout.resume(), 'close')
    expect(isThere(pid)).toBe(false)
  },
)

function isThere(pid: number): boolean {
  try {
    return process.kill(pid, 0)
  } catch {
    return false
  }
}
