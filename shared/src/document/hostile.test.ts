import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { elementId, limits, linkIdOf } from '../model/index.ts'
import { freshSeed, mapFromText, type Random, withSeeds } from '../testing/index.ts'
import { canonicalText, encodeMap, openMapDoc, readMap } from './index.ts'
import { ROOT_NAMES, type Roots, rootsOf } from './roots/index.ts'

/** A document with a sound map in it, and the roots to spoil it by. */
function opened() {
  const doc = new Y.Doc()
  Y.applyUpdate(doc, encodeMap(mapFromText`proposal S1 "Safer streets" -> O1; S1 / O1 = none`))
  const map = openMapDoc(doc)
  return { doc, map, roots: rootsOf(doc) }
}

/** Spoils a document, and checks that what is kept up to date equals what is read afresh. */
function spoil(change: (roots: Roots, doc: Y.Doc) => void) {
  const { doc, map, roots } = opened()
  map.current()
  doc.transact(() => change(roots, doc))
  const now = map.current()
  const afresh = readMap(Y.encodeStateAsUpdate(doc))
  expect(canonicalText(now.map)).toBe(canonicalText(afresh.map))
  expect(listed(now.problems)).toEqual(listed(afresh.problems))
  return now
}

const listed = (problems: readonly unknown[]) => problems.map((problem) => JSON.stringify(problem)).sort()

const entry = (root: Y.Map<unknown>, id: string) => root.get(id) as Y.Map<unknown>
const S1 = elementId('S1')
const LINK = linkIdOf('supports:S1>O1')

describe('[DOC2] reading leaves out what it cannot read, and says so', () => {
  it('an element that is not a map, has no kind, or has an id that nothing could name', () => {
    const { map, problems } = spoil(({ elements }) => {
      elements.set('a', 'text')
      elements.set('b', new Y.Map([['title', 'no kind']]))
      elements.set('c|d', new Y.Map([['kind', 'proposal']]))
      elements.set('', new Y.Array())
    })
    expect([...map.elements.keys()]).toHaveLength(2)
    expect(problems.map(({ code }) => code)).toEqual(Array(4).fill('element-unreadable'))
  })

  it('one part of an element, and keeps the rest', () => {
    const { map, problems } = spoil(({ elements }) => {
      const element = entry(elements, 'S1')
      element.set('code', 7)
      element.set('x', Number.NaN)
      element.set('y', 'far')
      element.set('deletedAt', true)
      element.set('f:status', { a: 1 })
      element.set('f:__proto__', 'x')
      element.set('f:ends', '2007')
    })
    expect(map.elements.get(S1)).toEqual({
      id: 'S1',
      kind: 'proposal',
      code: '',
      title: 'Safer streets',
      fields: { ends: '2007' },
    })
    expect(problems).toHaveLength(5)
  })

  it('one part of a saved view, and keeps the rest', () => {
    const { map, problems } = spoil(({ views }) => {
      views.set('v1', {
        title: 'Board',
        order: 'last',
        screen: 'cinema',
        focus: 7,
        camera: { x: 1 },
        without: 'S1',
      })
      views.set('v2', 7)
      views.set('a|b', { title: 'Nobody can name it' })
    })
    expect([...map.views.values()]).toEqual([
      { id: 'v1', title: 'Board', order: 0, screen: 'canvas', filter: '' },
    ])
    expect(problems.map(({ code }) => code)).toEqual(Array(7).fill('view-unreadable'))
  })

  it('[DOC52] an observation that does not say what, of what or as of when, and one part of another', () => {
    const { map, problems } = spoil(({ observations }) => {
      const whole = { element: 'S1', field: 'health', value: 'Red', asAt: '2004-06' }
      const made = (more: object) => new Y.Map(Object.entries({ ...whole, ...more }))
      observations.set('o1', made({ event: 7, note: 7, by: 7, at: 'now', deletedAt: 'yes', 'e:1': 'moon' }))
      observations.set('o2', made({ element: 'a b' }))
      observations.set('o3', made({ asAt: '' }))
      observations.set('o4', made({ value: { a: 1 } }))
      observations.set('o5', 7)
      observations.set('o|6', made({}))
    })
    expect([...map.observations.values()]).toEqual([
      {
        id: 'o1',
        element: 'S1',
        field: 'health',
        value: 'Red',
        asAt: '2004-06',
        note: '',
        by: '',
        at: 0,
        evidence: [],
      },
    ])
    expect(problems).toHaveLength(9)
  })

  it('[DOC52] a period of a series, a piece of evidence or a twin that makes no sense', () => {
    const { map, problems } = spoil(({ elements }) => {
      const element = entry(elements, 'S1')
      element.set('s:spend:2006/07', 12)
      element.set('s:spend:__proto__', 1)
      element.set('s:spend:2007/08', { a: 1 })
      element.set('s:spend:', 3)
      element.set('f:spend', 'in words')
      element.set('e:e1', { source: 'Paper', paragraph: 7, field: 'cost' })
      element.set('e:e2', 'moon')
      element.set('standsFor', { map: 7 })
      element.set('placeholder', 'yes')
    })
    const { fields, evidence } = map.elements.get(S1) ?? {}
    expect(Object.entries(fields?.spend ?? {})).toEqual([
      ['2006/07', 12],
      ['__proto__', 1],
    ])
    expect(evidence).toEqual([{ id: 'e1', source: 'Paper', paragraph: '', quotation: '', field: 'cost' }])
    expect(map.elements.get(S1)).not.toHaveProperty('standsFor')
    expect(problems).toHaveLength(4)
  })

  it('a title that is a list, and takes one that is a plain string', () => {
    const list = spoil(({ elements }) => entry(elements, 'S1').set('title', new Y.Array()))
    expect(list.map.elements.get(S1)?.title).toBe('')
    const plain = spoil(({ elements }) => entry(elements, 'S1').set('title', 'Plain'))
    expect(plain.map.elements.get(S1)?.title).toBe('Plain')
    expect(plain.problems).toEqual([])
  })

  it('a link whose id names no ends, and evidence without a link', () => {
    const { map, problems } = spoil(({ links, evidence }) => {
      links.delete(LINK)
      links.set('supports:S1', new Y.Map([['basis', 'stated']]))
      links.set('supports:S1>a|b', new Y.Map())
      links.set('x', null)
      evidence.set('nothing', {})
      evidence.set('leads:L1>S1|e1', { source: 'Paper' })
      evidence.set(`${LINK}|e1`, new Y.Text('Paper'))
    })
    expect(map.links.size).toBe(0)
    expect(problems.map(({ code }) => code).sort()).toEqual([
      'evidence-unreadable',
      'evidence-unreadable',
      'evidence-unreadable',
      'link-unreadable',
      'link-unreadable',
      'link-unreadable',
    ])
  })

  it('an assessment of another state or of no cell', () => {
    const { map, problems } = spoil(({ assessments }) => {
      assessments.set('a|b', { state: 'none' })
      assessments.set('m|a|b', { state: 'perhaps' })
      assessments.set('m|a|c', { state: 'none', at: 'now' })
    })
    expect(map.assessments.size).toBe(2)
    expect(problems).toHaveLength(2)
  })

  it.each([
    undefined,
    null,
    7,
    'framework',
    [],
    {},
    { id: 'x', title: 'X', kinds: [], relations: [], matrices: [], checks: [] },
    { id: 'x', title: 'X', kinds: [{ id: 'k' }], relations: [], matrices: [], checks: [] },
  ])('a framework that is %j, for which a plain one is shown', (framework) => {
    const { map, problems } = spoil(({ about }) => {
      about.set('framework', framework)
    })
    expect(map.framework.id).toBe('plain')
    expect(map.elements.size).toBe(2)
    expect(problems[0]).toMatchObject({ code: 'framework-unreadable' })
  })
})

it('[DOC3] more than the limit is cut the same way everywhere, and stays in the document', () => {
  const { doc, map, roots } = opened()
  const title = entry(roots.elements, 'S1').get('title') as Y.Text
  title.insert(0, 'x'.repeat(limits.TITLE_CHARS_MAX))
  const now = map.current()
  expect(now.map.elements.get(S1)?.title).toHaveLength(limits.TITLE_CHARS_MAX)
  expect(now.problems).toMatchObject([{ code: 'too-much', most: limits.TITLE_CHARS_MAX }])
  doc.transact(() => {
    for (let at = 0; at < limits.ELEMENTS_MAX; at += 1)
      roots.elements.set(`e${at}`, new Y.Map([['kind', 'outcome']]))
  })
  expect(map.current().map.elements.size).toBe(limits.ELEMENTS_MAX)
  expect(canonicalText(map.current().map)).toBe(canonicalText(readMap(Y.encodeStateAsUpdate(doc)).map))
  expect(map.current().problems.map(({ code }) => code)).toContain('too-much')
  roots.elements.delete('e1')
  roots.elements.delete('e2')
  expect(map.current().map.elements.size).toBe(limits.ELEMENTS_MAX)
  expect(roots.elements.size).toBe(limits.ELEMENTS_MAX)
})

it('[DOC4] what is mended in the document is no problem any more', () => {
  const { map, roots } = opened()
  entry(roots.elements, 'S1').set('code', 7)
  expect(map.current().problems).toHaveLength(1)
  map.write({ type: 'edit-element', id: S1, code: 'S1' })
  expect(map.current().problems).toEqual([])
})

it('[DOC2] any type at any key is read without throwing, and as well bit by bit as afresh', () => {
  withSeeds([1, 2, 3, 4, freshSeed()], (random) => {
    const { doc, map, roots } = opened()
    for (let step = 0; step < 300; step += 1) {
      doc.transact(() => vandalise(roots, random))
      if (random.chance(0.3)) map.current()
      if (random.chance(0.1)) map.write({ type: 'edit-element', id: S1, title: `${step}` })
    }
    const afresh = readMap(Y.encodeStateAsUpdate(doc))
    expect(canonicalText(map.current().map)).toBe(canonicalText(afresh.map))
    expect(listed(map.current().problems)).toEqual(listed(afresh.problems))
  })
})

const KEYS = [
  'kind',
  'code',
  'title',
  'x',
  'y',
  'deletedAt',
  'f:summary',
  'relation',
  'from',
  'to',
  'basis',
  'note',
  '',
]
const IDS = [
  'S1',
  'O1',
  LINK,
  'supports:S1>O2',
  'v1',
  `${LINK}|e1`,
  'a|b|c',
  'title',
  'about',
  'framework',
  '',
  '|',
]

function vandalise(roots: Roots, random: Random): void {
  const root = roots[random.pick(ROOT_NAMES)]
  const id = random.pick(IDS)
  const held = root.get(id)
  if (held instanceof Y.Map && random.chance(0.6)) held.set(random.pick(KEYS), junk(random))
  else if (random.chance(0.1)) root.delete(id)
  else root.set(id, random.chance(0.4) ? element(random) : junk(random))
}

const element = (random: Random) =>
  new Y.Map<unknown>([
    ['kind', random.pick(['proposal', 'outcome', 'nonsense'])],
    ['title', new Y.Text('T')],
    ['code', random.pick(['S1', 'X'])],
    ['basis', random.pick(['stated', 'nonsense'])],
  ])

function junk(random: Random): unknown {
  return random.pick([
    () => null,
    () => true,
    () => Number.POSITIVE_INFINITY,
    () => -7.5,
    () => 12n,
    () => 'x'.repeat(random.below(30)),
    () => ({ source: 'Paper', state: 'none', nested: [{}] }),
    () => ({ title: 'V', order: 1, screen: 'matrix', lens: '', camera: [], without: ['S1', 7] }),
    () => [1, [2]],
    () => new Uint8Array(3),
    () => new Y.Text('text'),
    () => new Y.Array(),
    () => new Y.Map([['kind', new Y.Map()]]),
    () => new Y.XmlElement('b'),
    () => new Y.Doc(),
  ])()
}

it('[DOC4] an empty document is empty and no problem', () => {
  const map = openMapDoc(new Y.Doc())
  expect(map.current().problems).toEqual([])
  expect(map.current().map.elements.size).toBe(0)
})

it('[DOC27] an accepted finding that cannot be read is kept in the document and told', () => {
  const doc = new Y.Doc()
  Y.applyUpdate(doc, encodeMap(mapFromText`S1; O1`))
  const { accepted } = rootsOf(doc)
  const sound = { reason: 'So decided', by: 'Ann', at: 1, facts: 'f' }
  accepted.set('sound', sound)
  accepted.set('later', { verdict: 'of a later version' })
  accepted.set('dated', { ...sound, until: 'soon' })
  const { map, problems } = readMap(Y.encodeStateAsUpdate(doc))
  expect([...map.accepted]).toEqual([['sound', sound]])
  expect(problems.map(({ code }) => code)).toEqual(['acceptance-unreadable', 'acceptance-unreadable'])
  expect(accepted.size).toBe(3)
})
