import { expect, it } from 'vitest'
import * as Y from 'yjs'
import { templates } from '../frameworks/index.ts'
import { type Framework, newElementId } from '../model/index.ts'
import { createRandom } from '../testing/index.ts'
import { openMapDoc } from './mapDoc.ts'
import { fromPlain, toPlain } from './plain/index.ts'
import { encodeMap, readMap } from './readMap.ts'
import { DOCUMENT_VERSION } from './roots/index.ts'

type Json = Record<string, unknown>

/** A map of this version whose framework a later version has added to, at places that chance chooses. */
function written(seed: number): { doc: Y.Doc; framework: Json } {
  const { below, pick } = createRandom(seed)
  const { framework } = pick(templates).build()
  const json = JSON.parse(JSON.stringify(framework)) as Json &
    Record<'checks' | 'kinds' | 'relations' | 'matrices', Json[]>
  for (let at = 1 + below(5); at > 0; at -= 1) {
    const key = `later${at}`
    const check = { type: `trend-${at}`, matrix: 7, since: { year: 2027 } }
    const change = pick([
      () => json.checks.splice(below(json.checks.length + 1), 0, check),
      () => json.checks.push({ ...json.checks[0], severity: 'hint' }),
      () => (pick(json.kinds)['fields'] as Json[]).push({ id: key, label: 'Later', type: 'hologram' }),
      () => Object.assign(pick([json, ...json.kinds, ...json.relations, ...json.matrices]), { [key]: [at] }),
      () => json.checks.length > 0 && Object.assign(pick(json.checks), { [key]: 'x' }),
    ])
    change()
  }
  const doc = new Y.Doc()
  Y.applyUpdate(doc, encodeMap({ ...readMap(new Uint8Array([0, 0])).map, framework: framework as Framework }))
  doc.getMap('about').set('framework', json)
  return { doc, framework: json }
}

const ROUNDS = 60
it.each(Array.from({ length: ROUNDS }, (_, at) => 20_270_000 + at))(
  '[DOC24] keeps and tells what a later version put into the framework (seed %d)',
  (seed) => {
    const { doc, framework } = written(seed)
    const map = openMapDoc(doc)
    const { map: read, problems } = map.current()
    expect(read.framework.id).toBe(framework['id'])
    expect(problems.map(({ code }) => code)).toEqual(['framework-newer'])
    expect(read.framework.checks.every(({ type }) => !type.startsWith('trend'))).toBe(true)

    // The rest works, and so does writing the framework back, here and by way of a file.
    const id = newElementId(new Uint8Array(16).fill(7))
    const kind = read.framework.kinds[0]?.id ?? ''
    expect(
      map.write({ type: 'create-element', element: { id, kind, code: 'X1', title: 'New', fields: {} } }).ok,
    ).toBe(true)
    expect(map.write({ type: 'set-framework', framework: { ...read.framework, title: 'Renamed' } }).ok).toBe(
      true,
    )
    // The framework that it was made with stays whole, and what differs lies over it.
    expect(doc.getMap('about').get('framework')).toEqual(framework)
    expect(doc.getMap('framework').toJSON()).toEqual({ '=title': 'Renamed' })
    const file = JSON.parse(JSON.stringify(toPlain(map.current().map)))
    expect(file.framework).toEqual({ ...framework, title: 'Renamed' })
    const imported = fromPlain(file)
    expect(imported.ok && imported.value.problems.join()).toContain('parts of a later version')
    if (!imported.ok) return
    const copy = new Y.Doc()
    Y.applyUpdate(copy, encodeMap(imported.value.map))
    expect(copy.getMap('about').get('framework')).toEqual({ ...framework, title: 'Renamed' })
  },
)

it('[DOC25] reads a document of a later version and does not write to it', () => {
  const { doc } = written(1)
  doc.getMap('about').set('version', DOCUMENT_VERSION + 1)
  const map = openMapDoc(doc)
  expect(map.current().problems[0]).toMatchObject({ code: 'document-newer', version: DOCUMENT_VERSION + 1 })
  const before = Y.encodeStateAsUpdate(doc)
  expect(map.write({ type: 'set-about', title: 'Changed' })).toMatchObject({
    error: { code: 'document-newer' },
  })
  expect(Y.encodeStateAsUpdate(doc)).toEqual(before)
  doc.getMap('about').set('version', DOCUMENT_VERSION)
  expect(map.write({ type: 'set-about', title: 'Changed' }).ok).toBe(true)
})

it('[DOC25] writes its version, and takes a document that says none for one of version 1', () => {
  const { doc, framework } = written(2)
  expect(doc.getMap('about').get('version')).toBe(framework['language'] === 2 ? 2 : 1)
  doc.getMap('about').delete('version')
  const map = openMapDoc(doc)
  expect(map.current().problems.map(({ code }) => code)).not.toContain('document-newer')
  expect(map.write({ type: 'set-about', title: 'Changed' }).ok).toBe(true)
})
