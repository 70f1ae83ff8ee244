import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { gunzipSync } from 'node:zlib'
import { cellWord, createCoverage } from '@golden-thread/shared/coverage'
import {
  bytesOf,
  createMapDoc,
  fromPlain,
  readMap,
  receiveUpdate,
  toPlain,
} from '@golden-thread/shared/document'
import { elementId, type StrategyMap } from '@golden-thread/shared/model'
import { leadership } from '@golden-thread/shared/queries'
import { describe, expect, it } from 'vitest'

/** The sample as the version before language 2 wrote it, and what that version made of it. */
const read = (name: string): Buffer =>
  readFileSync(fileURLToPath(new URL(`fixtures/before/${name}`, import.meta.url)))
const update = new Uint8Array(gunzipSync(read('sample.update.gz')))
const json = JSON.parse(gunzipSync(read('sample.json.gz')).toString('utf8'))
const expected = JSON.parse(read('expected.json').toString('utf8'))

function saidOf(map: StrategyMap) {
  const coverage = createCoverage(map)
  const { leads, ledBy } = leadership(map)
  return {
    elements: map.elements.size,
    links: map.links.size,
    problems: 0,
    findings: coverage.findings().map(({ id, severity }) => `${id} ${severity}`),
    words: Object.fromEntries(
      [...coverage.matrices()].map(([id, matrix]) => [
        id,
        matrix.cells.map((row) => row.map((cell) => cellWord(map, cell)).join(' | ')),
      ]),
    ),
    leads: leads.map(
      ({ id, code }) =>
        `${code}: ${ledBy(id)
          .map((each) => each.code)
          .join(' ')}`,
    ),
  }
}

describe('[DOC51] a map made before language 2', () => {
  it('opens from its bytes, says what it said, and is written as it was', () => {
    const { map, problems, isNewer } = readMap(update)
    expect([problems, isNewer]).toEqual([[], false])
    expect(saidOf(map)).toEqual(expected)
    expect(toPlain(map)).toEqual(json)
  })

  it('opens from its file, and says what it said', () => {
    const imported = fromPlain(json)
    if (!imported.ok) throw new Error(imported.error.message)
    expect(imported.value.problems).toEqual([])
    expect(saidOf(imported.value.map)).toEqual(expected)
    expect(toPlain(imported.value.map)).toEqual(json)
  })

  it('is edited and stays one that the version before can edit', () => {
    const map = createMapDoc()
    receiveUpdate(map, update)
    expect(map.write({ type: 'edit-element', id: elementId('S1'), title: 'Renamed' }).ok).toBe(true)
    expect(map.doc.getMap('about').get('version') ?? 1).toBe(1)
    map.destroy()
  })

  it('[FED3] is carried over with the first edit of its framework, and not before', () => {
    const map = createMapDoc()
    receiveUpdate(map, update)
    const held = JSON.stringify(map.doc.getMap('about').get('framework'))
    const [kind] = map.current().map.framework.kinds
    if (!kind) throw new Error('it has no kind')
    const at = { list: 'kinds', id: kind.id } as const
    expect(map.write({ type: 'set-part', at, part: { ...kind, plural: 'Renamed' } }).ok).toBe(true)
    expect(map.doc.getMap('about').get('version')).toBe(5)
    expect(JSON.stringify(map.doc.getMap('about').get('framework'))).toBe(held)
    expect([...map.doc.getMap('framework').keys()]).toEqual([`kinds/${kind.id}/.plural`])
    const read = readMap(bytesOf(map))
    expect([read.isNewer, read.problems]).toEqual([false, []])
    const [first, ...rest] = json.framework.kinds
    expect(toPlain(read.map).framework.kinds).toEqual([{ ...first, plural: 'Renamed' }, ...rest])
    map.destroy()
  })
})
