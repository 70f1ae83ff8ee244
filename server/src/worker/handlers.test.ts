import { encodeMap, readMap } from '@golden-thread/shared/document'
import { sampleMap } from '@golden-thread/shared/frameworks'
import { afterAll, expect, it } from 'vitest'
import { createWorkers, JobFailed, type Workers } from './index.ts'

const sample = encodeMap(sampleMap())
const workers: Workers = createWorkers()
afterAll(() => workers.close())

it('counts a map and draws it', async () => {
  const [summary, picture] = await Promise.all([
    workers.run('summary', { update: sample }),
    workers.run('picture', { update: sample }),
  ])
  expect(summary).toMatchObject({ title: 'Corporate Strategy 2006-2009', elements: 37 })
  expect(picture).toMatch(/^<svg .*<\/svg>$/s)
})

it('makes an update that does nothing but give another title', async () => {
  const retitled = await workers.run('rename', { update: sample, title: 'Corporate Strategy 2010' })
  expect(retitled.ok && retitled.value.length).toBeLessThan(200)
  expect(await workers.run('rename', { update: sample, title: 'x'.repeat(10_001) })).toMatchObject({
    ok: false,
  })
})

it('copies what is in a map, under another title', async () => {
  const copy = await workers.run('copy', { update: sample, titleSuffix: ' (copy)' })
  expect(readMap(copy.bytes).map).toEqual({ ...sampleMap(), title: 'Corporate Strategy 2006-2009 (copy)' })
})

it('says what failed, and goes on', async () => {
  const broken = workers.run('rename', { update: Uint8Array.of(1, 2, 3, 255), title: 'x' })
  await expect(broken).rejects.toThrow(JobFailed)
  expect(await workers.run('summary', { update: sample })).toMatchObject({ elements: 37 })
})

it('makes one update of many', async () => {
  const title = await workers.run('rename', { update: sample, title: 'Corporate Strategy 2010' })
  const parts = title.ok ? [sample, title.value] : []
  const whole = await workers.run('compact', { parts })
  expect(readMap(whole).map).toEqual({ ...sampleMap(), title: 'Corporate Strategy 2010' })
})

it('reads any bytes as some map', async () => {
  expect(await workers.run('summary', { update: Uint8Array.of(9, 9, 9) })).toMatchObject({ elements: 0 })
})
