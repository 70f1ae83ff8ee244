import { createCoverage, headline } from '@golden-thread/shared/coverage'
import { encodeMap, readMap } from '@golden-thread/shared/document'
import { sampleMap } from '@golden-thread/shared/frameworks'
import { coveragePaper } from '@golden-thread/shared/paper'
import { unzipSync } from 'fflate'
import { afterAll, expect, it } from 'vitest'
import { formatOf, formats } from '../exports/index.ts'
import type { PaperAsked } from './fileAsked.ts'
import { createWorkers, JobFailed, type Workers } from './index.ts'

const sample = encodeMap(sampleMap())
const workers: Workers = createWorkers()
afterAll(() => workers.close())

it('counts a map and draws it', async () => {
  const [summary, picture] = await Promise.all([
    workers.run('summary', { update: sample }),
    workers.run('thumbnail', { update: sample }),
  ])
  expect(summary).toMatchObject({
    title: 'Corporate Strategy 2006-2009',
    elements: sampleMap().elements.size,
  })
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
  const copy = await workers.run('copy', { parts: [sample], titleSuffix: ' (copy)' })
  expect(readMap(copy.bytes).map).toEqual({ ...sampleMap(), title: 'Corporate Strategy 2006-2009 (copy)' })
})

it('says what failed, and goes on', async () => {
  const broken = workers.run('rename', { update: Uint8Array.of(1, 2, 3, 255), title: 'x' })
  await expect(broken).rejects.toThrow(JobFailed)
  expect(await workers.run('summary', { update: sample })).toMatchObject({
    elements: sampleMap().elements.size,
  })
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

it('[EXP19] says the same headline on the list of maps and at the top of every paper', async () => {
  const map = sampleMap()
  const coverage = createCoverage(map)
  const { sentence } = headline(map, coverage.matrices(), coverage.findings())
  expect(sentence).toMatch(/^4 of 4 outcomes have stated support; 2 hang on one proposal; \d+ gaps\.$/)
  expect(await workers.run('summary', { update: sample })).toMatchObject({ coverage: sentence })
  for (const { id } of map.framework.matrices) {
    const paper = coveragePaper(map, id, { now: new Date('2005-09-29T09:30:00Z') })
    const [first] = paper.blocks
    expect(first).toMatchObject({ role: 'headline', content: [{ type: 'strong', text: sentence }] })
    const page = new TextDecoder().decode(await formatOf('paper', 'html')?.write(paper))
    expect(page).toMatch(new RegExp(`</h1>\\s*<p><strong>${sentence}</strong></p>`))
  }
})

it('[PNG3] leaves what a framework keeps internal out of every file but the one that gives the map back', async () => {
  const map = sampleMap()
  const kinds = map.framework.kinds.map((kind) =>
    kind.id === 'outcome' ? { ...kind, publish: 'internal' as const } : kind,
  )
  const secret = 'Communities are engaged'
  const update = encodeMap({ ...map, framework: { ...map.framework, kinds } })
  const now = 0
  const read = (bytes: Uint8Array) => new TextDecoder().decode(bytes)
  /** What stands in a file; a workbook is a zip of texts. */
  const wordsOf = (bytes: Uint8Array) =>
    read(bytes).startsWith('PK') ? Object.values(unzipSync(bytes)).map(read).join(' ') : read(bytes)
  const mapFile = async (format: string) => wordsOf((await workers.run('mapFile', { update, format })).bytes)
  expect(await mapFile('json')).toContain(secret)
  const files = new Map<string, string>()
  for (const { id, takes } of formats.filter((format) => format.takes === 'map' && !format.isWhole))
    files.set(`${takes} ${id}`, await mapFile(id))
  const asked: readonly PaperAsked[] = [
    { what: 'matrix', id: 'proposals-outcomes', where: [] },
    { what: 'register', id: 'proposal,outcome' },
    { what: 'report', report: 'report', texts: new Map() },
    { what: 'money', id: 'all' },
    { what: 'timeline', by: 'lead' },
  ]
  for (const of of asked)
    for (const format of of.what === 'matrix' ? ['html', 'xlsx', 'csv', 'paper.json', 'md'] : ['md']) {
      const file = await workers.run('paperFile', { update, of, format, now })
      if (file?.ok) files.set(`${of.what} ${format}`, wordsOf(file.value.bytes))
    }
  const picture = await workers.run('pictureFile', { update, format: 'svg', now })
  if (picture?.ok) files.set('picture', read(picture.value.bytes))
  const beside = { baseline: null, since: null, decisions: [] }
  files.set('board', await workers.run('board', { update, now, ...beside }))
  const before = encodeMap({ ...map, elements: new Map(), links: new Map() })
  const changes = { before, after: update, since: 'then', format: 'md', now }
  const changed = await workers.run('changesFile', changes)
  if (changed?.ok) files.set('changes', read(changed.value.bytes))
  for (const of of ['elements', 'links', 'cells', 'findings', 'claims'] as const) {
    const feed = { update, of, today: '2026-11-30', after: '', most: 10_000, format: 'csv' } as const
    files.set(`table ${of}`, (await workers.run('feed', feed)).body)
  }
  expect(files.size).toBeGreaterThan(20)
  for (const [name, words] of files) expect(words, name).not.toContain(secret)
  for (const name of ['map graphml', 'map xlsx', 'matrix html', 'report md', 'picture', 'board', 'changes'])
    expect(files.get(name), name).toContain('Safer Neighbourhoods')
}, 60_000)
