import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { createCoverage } from '../../coverage/index.ts'
import { templates } from '../../frameworks/index.ts'
import { type Framework, LANGUAGE_VERSION } from '../../model/index.ts'
import { createRandom, type Random } from '../../testing/index.ts'
import { openMapDoc } from '../mapDoc.ts'
import { fromPlain, toPlain } from '../plain/index.ts'
import { encodeMap, readMap } from '../readMap.ts'

type Json = Record<string, unknown>
type Damaged = Json &
  Record<'kinds' | 'relations' | 'matrices' | 'checks' | 'measures' | 'registers' | 'reports', Json[]>

const strategy = templates.find(({ id }) => id === 'corporate-strategy-2006')?.build()
if (!strategy) throw new Error('the strategy is no template')

const copy = <T>(value: T): T => JSON.parse(JSON.stringify(value)) as T

/** The strategy with its framework damaged, by way of a file. */
function damaged(damage: (framework: Damaged) => void, map = strategy) {
  const file = copy(toPlain(map as NonNullable<typeof map>)) as unknown as { framework: Damaged }
  damage(file.framework)
  const written = copy(file.framework)
  const read = fromPlain(file)
  if (!read.ok) throw new Error(read.error.message)
  return { ...read.value, written }
}

const asides = (framework: Framework) => framework.unread?.map(({ what }) => what) ?? []

describe('[SET1] a part that contradicts the framework is set aside by itself, in one sentence', () => {
  const cases: readonly (readonly [string, (framework: Damaged) => void, string, RegExp])[] = [
    [
      'a path over a missing relation',
      ({ matrices }) => Object.assign(matrices[0] as Json, { indirect: [['moon']] }),
      'matrix "proposals-outcomes"',
      /follows "moon", which is not a relation/,
    ],
    [
      'a matrix with no kinds',
      ({ matrices }) => Object.assign(matrices[0] as Json, { rows: { kinds: [] } }),
      'matrix "proposals-outcomes"',
      /no kind for its rows/,
    ],
    [
      'a check on an unknown field',
      ({ checks }) =>
        checks.push({ type: 'field-filled', kind: 'proposal', field: 'moon', severity: 'note' }),
      'check "field-filled proposal moon"',
      /asks about field "moon", which kind "proposal" does not have/,
    ],
    [
      'a measure on a missing kind',
      ({ measures }) => measures.push({ id: 'm', title: 'M', of: 'moon', take: 'count' }),
      'measure "m"',
      /is of "moon", which is not a kind/,
    ],
    [
      'a relation whose kind does not exist',
      ({ relations }) =>
        relations.push({ id: 'r', label: 'a', inverse: 'b', from: ['moon'], to: ['outcome'] }),
      'relation "r"',
      /joins "moon"/,
    ],
    [
      'a field that is there twice',
      ({ kinds }) => {
        const fields = kinds[0]?.['fields'] as Json[]
        fields.push({ id: 'twin', label: 'T', type: 'text' }, { id: 'twin', label: 'U', type: 'text' })
      },
      'a field of kind "value"',
      /have the same id/,
    ],
    ['a kind that is incomplete', ({ kinds }) => kinds.push({ id: 'k' }), 'kind "k"', /incomplete/],
    [
      'a part of a report that is not there',
      ({ reports }) => reports.push({ id: 'r', title: 'R', parts: [{ heading: 'H' }, { matrix: 'moon' }] }),
      'a part of report "r"',
      /has matrix "moon" in it/,
    ],
  ]

  it.each(cases)('%s', (_, damage, what, sentence) => {
    const { map, problems, written } = damaged((framework) => {
      framework.measures ??= []
      framework.reports ??= []
      damage(framework)
    })
    expect(asides(map.framework)[0]).toBe(what)
    const told = problems.filter((problem) => problem.includes('is set aside'))
    expect(told).toHaveLength(asides(map.framework).length)
    expect(told[0]).toMatch(sentence)
    // Everything else of it is used.
    const [kept, before] = [toPlain(map).framework, written]
    expect(kept).toEqual(before)
    expect(() => createCoverage(map).findings()).not.toThrow()
  })

  it('and so is what hangs on it', () => {
    const { map } = damaged(({ relations }) =>
      Object.assign(relations.find(({ id }) => id === 'supports') as Json, { from: ['moon'] }),
    )
    expect(map.framework.matrices.map(({ id }) => id)).not.toContain('proposals-outcomes')
    expect(asides(map.framework)).toEqual(
      expect.arrayContaining([
        'relation "supports"',
        'matrix "proposals-outcomes"',
        'check "row-covers proposals-outcomes"',
      ]),
    )
  })

  it('one without a kind is none, and a plain one is shown', () => {
    const file = copy(toPlain(strategy)) as unknown as { framework: Damaged }
    file.framework.kinds = [{ id: 'k' }]
    expect(fromPlain(file)).toMatchObject({ ok: false })
  })
})

it('[SET4] a framework in a later version of the language is told, in one sentence', () => {
  const { map, problems } = damaged((framework) =>
    Object.assign(framework, { language: LANGUAGE_VERSION + 1 }),
  )
  expect(problems.filter((problem) => problem.includes('later version of the language'))).toHaveLength(1)
  expect(map.framework.language).toBe(LANGUAGE_VERSION + 1)
})

it('[SET2] a part that is mended is used again, and what is set aside stays where it is meanwhile', () => {
  const { map, written } = damaged(({ matrices }) =>
    Object.assign(matrices[1] as Json, { rows: 'moon', hologram: 7 }),
  )
  const doc = new Y.Doc()
  Y.applyUpdate(doc, encodeMap(map))
  const document = openMapDoc(doc)
  expect(document.current().problems.map(({ code }) => code)).toContain('framework-part-set-aside')
  const { framework } = document.current().map
  document.write({ type: 'set-framework', framework: { ...framework, title: 'Renamed' } })
  expect(toPlain(document.current().map).framework).toEqual({ ...written, title: 'Renamed' })
  const kind = { ...(framework.kinds[0] as Framework['kinds'][number]), id: 'moon' }
  document.write({
    type: 'set-framework',
    framework: { ...document.current().map.framework, kinds: [...framework.kinds, kind] },
  })
  const after = document.current()
  expect(after.map.framework.matrices.map(({ id }) => id)).toContain((written.matrices[1] as Json)['id'])
  expect(after.problems.map(({ code }) => code)).not.toContain('framework-part-set-aside')
})

it('[SET2] a list of which everything is set aside is kept with all that was in it', () => {
  const { map, written } = damaged((framework) => {
    framework.measures = [{ id: 'm', title: 'M', of: 'moon', take: 'count' }]
  })
  expect(map.framework.measures).toBeUndefined()
  expect(toPlain(map).framework).toEqual(written)
  expect(toPlain(readMap(encodeMap(map)).map).framework).toEqual(written)
})

const ROUNDS = 60
it.each(Array.from({ length: ROUNDS }, (_, at) => 10_000 + at))(
  '[SET3] whatever is damaged, the rest is read and works, and nothing is lost (seed %d)',
  (seed) => {
    const random = createRandom(seed)
    const map = random.pick(templates).build()
    const read = damaged((framework) => {
      for (let at = 1 + random.below(4); at > 0; at -= 1) damage(framework, random)
    }, map)
    expect(read.problems.every((problem) => /^\S.*\.$/s.test(problem))).toBe(true)
    expect(toPlain(read.map).framework).toEqual(read.written)
    createCoverage(read.map).findings()
    // Opened from a document it is the same, and so it is after a file.
    const opened = readMap(encodeMap(read.map))
    expect(opened.map.framework).toEqual(read.map.framework)
    expect(opened.map.elements.size).toBe(map.elements.size)
  },
)

/** One thing goes, is named otherwise, is there twice or is of another make; some kind is always left. */
function damage(framework: Damaged, { pick, below }: Random): void {
  const list = pick(['kinds', 'relations', 'matrices', 'checks', 'measures', 'registers', 'reports'] as const)
  const items = framework[list]
  if (!items || items.length === 0) return
  const at = below(items.length)
  pick([
    () => items.length > 2 && items.splice(at, 1),
    () => items.length > 2 && items.splice(at, 1, pick([7, null, 'x', {}, { id: 'lost' }]) as Json),
    () => items.push(copy(items[at] as Json)),
    () =>
      items.length > 2 &&
      list !== 'checks' &&
      Object.assign(items[at] as Json, { id: pick(['other', 'a b']) }),
    () => list === 'matrices' && Object.assign(items[at] as Json, { rows: pick(['moon', { kinds: [] }]) }),
    () => list === 'relations' && Object.assign(items[at] as Json, { to: ['moon'] }),
    () => list === 'measures' && Object.assign(items[at] as Json, { path: ['moon+'] }),
    () => list === 'registers' && Object.assign(items[at] as Json, { of: 'moon' }),
  ])()
}
