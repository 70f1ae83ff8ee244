import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, expect, it } from 'vitest'
import { releaseOf } from './release.ts'

const folders: string[] = []
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true })
})

const CODE = { 'a.ts': 'one', 'within/b.ts': 'two' }

function folderOf(files: Readonly<Record<string, string>>): string {
  const folder = mkdtempSync(join(tmpdir(), 'release-'))
  folders.push(folder)
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true })
    writeFileSync(join(folder, name), text)
  }
  return folder
}

it('[OPN11] is the same for the same code, wherever it lies and whenever it came there', async () => {
  const [here, there] = [folderOf(CODE), folderOf({ ...CODE, 'a.test.ts': 'a test', 'notes.md': 'words' })]
  utimesSync(join(there, 'a.ts'), 1, 1)
  expect(await releaseOf([here])).toBe(await releaseOf([there]))
})

it.each([
  ['a letter is another', { ...CODE, 'a.ts': 'ono' }],
  ['a file more', { ...CODE, 'c.ts': '' }],
  ['a word stands in another file', { 'a.ts': 'onetw', 'within/b.ts': 'o' }],
  ['a file has another name', { 'a.ts': 'one', 'within/c.ts': 'two' }],
])('[OPN11] is another where %s', async (_, other) => {
  expect(await releaseOf([folderOf(other)])).not.toBe(await releaseOf([folderOf(CODE)]))
})
