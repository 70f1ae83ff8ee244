import { encodeMap, readMap } from '@golden-thread/shared/document'
import { sampleMap } from '@golden-thread/shared/frameworks'
import { afterEach, expect, it } from 'vitest'
import { createReader, type Reader, ReaderBusy, ReaderFailed, type ReaderOptions } from './reader.ts'

const sample = encodeMap(sampleMap())
const readers: Reader[] = []
const open = (options?: ReaderOptions): Reader => {
  const reader = createReader(options)
  readers.push(reader)
  return reader
}
afterEach(() => Promise.all(readers.splice(0).map((reader) => reader.close())))

it('answers in the order of the questions', async () => {
  const reader = open()
  const [digest, picture] = await Promise.all([
    reader.ask('digest', { update: sample }),
    reader.ask('picture', { update: sample }),
  ])
  expect(digest).toMatchObject({ title: 'Corporate Strategy 2006-2009', elements: 37 })
  expect(picture).toMatch(/^<svg .*<\/svg>$/s)
})

it('makes an update that does nothing but give another title', async () => {
  const reader = open()
  const retitled = await reader.ask('retitle', { update: sample, title: 'Corporate Strategy 2010' })
  expect(retitled.ok && retitled.value.length).toBeLessThan(200)
  expect(await reader.ask('retitle', { update: sample, title: 'x'.repeat(10_001) })).toMatchObject({
    ok: false,
  })
})

it('copies what is in a map, under another title', async () => {
  const copy = await open().ask('copy', { update: sample, titleSuffix: ' (copy)' })
  expect(readMap(copy.bytes).map).toEqual({ ...sampleMap(), title: 'Corporate Strategy 2006-2009 (copy)' })
})

it('says what failed, and goes on', async () => {
  const failures: string[] = []
  const reader = open({ onFailure: (name) => failures.push(name) })
  const broken = reader.ask('retitle', { update: Uint8Array.of(1, 2, 3, 255), title: 'x' })
  await expect(broken).rejects.toThrow(ReaderFailed)
  expect(await reader.ask('digest', { update: sample })).toMatchObject({ elements: 37 })
  expect(failures).toEqual(['retitle'])
})

it('ends a question that takes too long, and starts afresh', async () => {
  const reader = open({ answerMsMax: 1 })
  await expect(reader.ask('digest', { update: sample })).rejects.toThrow(/took more than 0.001 s/)
  await expect(reader.ask('digest', { update: sample })).rejects.toThrow(ReaderFailed)
})

it('turns away what it will not get to soon', async () => {
  const reader = open({ waitingMax: 1 })
  const asked = [0, 1, 2].map(() => reader.ask('digest', { update: sample }).catch((error: unknown) => error))
  expect((await Promise.all(asked)).filter((answer) => answer instanceof ReaderBusy)).toHaveLength(1)
})

it('reads any bytes as some map', async () => {
  expect(await open().ask('digest', { update: Uint8Array.of(9, 9, 9) })).toMatchObject({ elements: 0 })
})
