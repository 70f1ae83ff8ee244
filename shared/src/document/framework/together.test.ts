import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import {
  type Change,
  type Framework,
  type Kind,
  type LaneForm,
  type LaneView,
  mapViewOf,
  type Placing,
  partNames,
  type Report,
  type ReportPart,
} from '../../model/index.ts'
import { createRandom, mapFromText, type Random, randomChange, randomPart } from '../../testing/index.ts'
import { canonicalText } from '../json/index.ts'
import { type MapDoc, openMapDoc } from '../mapDoc.ts'
import { toPlain } from '../plain/index.ts'
import { encodeMap } from '../readMap.ts'
import { DOCUMENT_VERSION } from '../roots/index.ts'
import { placeBetween, placeOfItem } from './positions.ts'

const map = mapFromText`
  S1 "Neighbourhoods"; S2 "Crime"; O1 "Safer"; P1 "Confidence"
  S1 -supports-> O1
`

const beginning = encodeMap(map)

function opened(): MapDoc {
  const doc = new Y.Doc()
  Y.applyUpdate(doc, beginning, 'received')
  return openMapDoc(doc)
}

const two = (): [MapDoc, MapDoc] => [opened(), opened()]

function exchange(a: MapDoc, b: MapDoc): void {
  const [of, to] = [Y.encodeStateAsUpdate(a.doc), Y.encodeStateAsUpdate(b.doc)]
  Y.applyUpdate(a.doc, to)
  Y.applyUpdate(b.doc, of)
}

const kindIn = ({ kinds }: Framework, id: string): Kind => {
  const kind = kinds.find((one) => one.id === id)
  if (!kind) throw new Error(`there is no ${id}`)
  return kind
}

function done(document: MapDoc, change: Change): void {
  const written = document.write(change)
  if (!written.ok) throw new Error(JSON.stringify(written.error))
}

describe('[FED1] two people who edit the framework at once both keep what they did', () => {
  const cases: readonly (readonly [string, Change, Change, (framework: Framework) => unknown, unknown])[] = [
    [
      'a kind and a field of it',
      {
        type: 'set-part',
        at: { list: 'kinds', id: 'outcome' },
        part: { ...kindIn(map.framework, 'outcome'), label: 'Result' },
      },
      {
        type: 'set-part',
        at: { list: 'kinds', id: 'outcome', field: 'due' },
        part: { id: 'due', label: 'Due', type: 'period' },
      },
      (framework) => {
        const { label, fields } = kindIn(framework, 'outcome')
        return [label, fields.at(-1)?.id]
      },
      ['Result', 'due'],
    ],
    [
      'words and places',
      { type: 'set-part', at: { own: 'title' }, part: 'Renamed' },
      { type: 'move-part', at: { list: 'kinds', id: 'outcome' }, after: null },
      ({ title, kinds }) => [title, kinds[0]?.id],
      ['Renamed', 'outcome'],
    ],
    [
      'two measures, the first there are',
      { type: 'set-part', at: { list: 'measures', id: 'a' }, part: measure('a') },
      { type: 'set-part', at: { list: 'measures', id: 'b' }, part: measure('b') },
      ({ measures }) => measures?.filter(({ id }) => id === 'a' || id === 'b').map(({ id }) => id),
      ['a', 'b'],
    ],
    [
      'a check taken away and another edited',
      { type: 'remove-part', at: { list: 'checks', id: checkName(0) } },
      {
        type: 'set-part',
        at: { list: 'checks', id: checkName(1) },
        part: { ...(map.framework.checks[1] as (typeof map.framework.checks)[number]), severity: 'note' },
      },
      ({ checks }) => [checks.length, checks[0]?.severity],
      [map.framework.checks.length - 1, 'note'],
    ],
  ]

  it.each(cases)('%s', (_, one, other, look, wanted) => {
    const [a, b] = two()
    done(a, one)
    done(b, other)
    exchange(a, b)
    expect(look(a.current().map.framework)).toEqual(wanted)
    expect(canonicalText(a.current().map)).toBe(canonicalText(b.current().map))
    expect(a.current().problems).toEqual([])
  })

  function measure(id: string) {
    return { id, title: 'M', of: 'proposal', take: 'count' } as const
  }
  function checkName(at: number): string {
    return partNames('checks', map.framework.checks)[at] ?? ''
  }
})

const REPORT: Report = {
  id: 'board',
  title: 'For the board',
  parts: [{ heading: 'First' }, { text: 'One' }, { claims: true }, { heading: 'Last' }, { text: 'Two' }],
}
const reportOf = ({ map: { framework } }: { map: { framework: Framework } }): Report | undefined =>
  framework.reports?.find(({ id }) => id === 'board')
const setReport = (report: Report): Change => ({
  type: 'set-part',
  at: { list: 'reports', id: 'board' },
  part: report,
})
const partsWith = (at: number, part: ReportPart): Change =>
  setReport({ ...REPORT, parts: REPORT.parts.with(at, part) })

describe('[FED16] two people who edit one part at once both keep what they did', () => {
  function together(first: Change, one: Change, other: Change): [MapDoc, MapDoc] {
    const [a, b] = two()
    done(a, first)
    exchange(a, b)
    done(a, one)
    done(b, other)
    exchange(a, b)
    expect(canonicalText(a.current().map)).toBe(canonicalText(b.current().map))
    expect(a.current().problems).toEqual([])
    return [a, b]
  }
  const wordsOf = (document: MapDoc) =>
    reportOf(document.current())?.parts.map((part) => Object.values(part).join())

  it('in two keys of it, also where it is one that the map was made with', () => {
    const [a, b] = two()
    const isAsked = (id: string) =>
      map.framework.checks.some((check) => 'matrix' in check && check.matrix === id)
    const matrix = map.framework.matrices.find(({ id }) => !isAsked(id))
    if (!matrix) throw new Error('there is no matrix')
    const at = { list: 'matrices', id: matrix.id } as const
    done(a, { type: 'set-part', at, part: { ...matrix, title: 'Ours' } })
    done(b, { type: 'set-part', at, part: { ...matrix, closed: true, expects: { row: { least: 2 } } } })
    exchange(a, b)
    for (const { current } of [a, b])
      expect(current().map.framework.matrices.find(({ id }) => id === matrix.id)).toEqual({
        ...matrix,
        title: 'Ours',
        closed: true,
        expects: { row: { least: 2 } },
      })
    // What was edited so goes with it, and does not come back with it.
    done(a, { type: 'remove-part', at })
    done(a, { type: 'set-part', at, part: matrix })
    exchange(a, b)
    expect(b.current().map.framework.matrices.find(({ id }) => id === matrix.id)).toEqual(matrix)
  })

  it('in its title, in one of its parts and in another', () => {
    const [a] = together(
      setReport(REPORT),
      setReport({ ...REPORT, title: 'Ours' }),
      partsWith(4, { text: 'Three' }),
    )
    expect([reportOf(a.current())?.title, wordsOf(a)]).toEqual([
      'Ours',
      ['First', 'One', 'true', 'Last', 'Three'],
    ])
    const [c] = together(setReport(REPORT), partsWith(1, { text: 'Eins' }), partsWith(4, { text: 'Zwei' }))
    expect(wordsOf(c)).toEqual(['First', 'Eins', 'true', 'Last', 'Zwei'])
  })

  it('where one moves, adds and takes away what another edits beside', () => {
    const moved = [...REPORT.parts.slice(3), ...REPORT.parts.slice(0, 3)]
    const [a] = together(
      setReport(REPORT),
      setReport({ ...REPORT, parts: moved }),
      partsWith(1, { text: 'Eins' }),
    )
    expect(wordsOf(a)).toEqual(['Last', 'Two', 'First', 'Eins', 'true'])
    const [c] = together(
      setReport(REPORT),
      setReport({ ...REPORT, parts: [...REPORT.parts.slice(1), { timeline: true }, { text: 'End' }] }),
      partsWith(3, { heading: 'At last' }),
    )
    expect(wordsOf(c)).toEqual(['One', 'true', 'At last', 'Two', 'true', 'End'])
  })

  it('over a report that version 3 wrote whole', () => {
    const [a, b] = two()
    a.doc.getMap('framework').set('reports/board', REPORT)
    a.doc.getMap('about').set('version', 3)
    exchange(a, b)
    expect(reportOf(b.current())).toEqual(REPORT)
    done(a, partsWith(0, { heading: 'At first' }))
    done(b, setReport({ ...REPORT, parts: REPORT.parts.slice(0, -1) }))
    exchange(a, b)
    for (const document of [a, b]) expect(wordsOf(document)).toEqual(['At first', 'One', 'true', 'Last'])
    expect(a.doc.getMap('about').get('version')).toBe(DOCUMENT_VERSION)
    expect(a.doc.getMap('framework').get('reports/board')).toEqual(REPORT)
  })
})

it('[FED2] a part that one takes away and another builds on is told, and the rest works', () => {
  const [a, b] = two()
  const fresh: Kind = {
    id: 'risk',
    archetype: 'issue',
    label: 'Risk',
    plural: 'Risks',
    prefix: 'R',
    fields: [],
  }
  done(a, { type: 'set-part', at: { list: 'kinds', id: 'risk' }, part: fresh })
  exchange(a, b)
  done(a, { type: 'remove-part', at: { list: 'kinds', id: 'risk' } })
  const relation = { id: 'hurts', label: 'hurts', inverse: 'is hurt by', from: ['risk'], to: ['outcome'] }
  done(b, { type: 'set-part', at: { list: 'relations', id: 'hurts' }, part: relation })
  exchange(a, b)
  for (const { current } of [a, b]) {
    expect(current().problems.map(({ code }) => code)).toEqual(['framework-part-set-aside'])
    expect(current().map.framework.kinds.length).toBe(map.framework.kinds.length)
  }
  // What was taken away comes back with its place, and so does what hung on it.
  done(b, { type: 'set-part', at: { list: 'kinds', id: 'risk' }, part: fresh })
  expect(b.current().problems).toEqual([])
  expect(b.current().map.framework.relations.map(({ id }) => id)).toContain('hurts')
})

it('[FED4] places are always between two others', () => {
  const random = createRandom(4)
  const places = Array.from({ length: 40 }, (_, index) => placeOfItem(index))
  for (let step = 0; step < 3_000; step += 1) {
    const at = random.below(places.length + 1)
    const [low = '', high] = [places[at - 1], places[at]]
    const place = placeBetween(low, high)
    expect(low < place && (high === undefined || place < high), `${low} ${place} ${high}`).toBe(true)
    places.splice(at, 0, place)
  }
})

const ROUNDS = 40
it.each(Array.from({ length: ROUNDS }, (_, at) => 310 + at))(
  '[FED5] framework and content edited by three at once converge, whatever the order (seed %d)',
  (seed) => {
    const random = createRandom(seed)
    const people = [opened(), opened(), opened()]
    const updates: Uint8Array[] = []
    for (const person of people)
      person.doc.on('update', (update, origin) => {
        if (origin !== 'received') updates.push(update)
      })
    for (let step = 0; step < 120; step += 1) {
      const person = random.pick(people)
      person.write(someChange(person, random))
      if (random.chance(0.1))
        Y.applyUpdate(person.doc, random.maybe(updates) ?? new Uint8Array([0, 0]), 'received')
    }
    for (const person of people)
      for (const update of shuffled(updates, random)) Y.applyUpdate(person.doc, update, 'received')
    const [first, ...others] = people.map(({ current }) => canonicalText(current().map))
    expect(others.map((other) => other === first)).toEqual([true, true])
    const problems = people.map(({ current }) =>
      JSON.stringify(
        current()
          .problems.map(({ code }) => code)
          .sort(),
      ),
    )
    expect(new Set(problems).size).toBe(1)
    // Afresh it is the same, and what stands over the first framework hangs together or is told.
    const [person] = people as [MapDoc]
    const again = openMapDoc(person.doc)
    expect(canonicalText(again.current().map)).toBe(first)
    const { framework } = person.current().map
    const names = toPlain(person.current().map).framework.kinds.map(({ id }) => id)
    expect(names).toEqual(expect.arrayContaining(framework.kinds.map(({ id }) => id)))
  },
)

function someChange({ current }: MapDoc, random: Random): Change {
  if (random.chance(0.5)) return randomChange(current().map, random)
  const type = random.pick(['set-part', 'set-part', 'remove-part', 'move-part'] as const)
  return randomPart(type, current().map.framework, random) ?? randomChange(current().map, random)
}

function shuffled<T>(items: readonly T[], random: Random): T[] {
  const left = [...items]
  return items.map(() => left.splice(random.below(left.length), 1)[0] as T)
}

describe('[FED20] two people who change how the map is drawn at once both keep what they did', () => {
  const lanesOf = (document: MapDoc) =>
    mapViewOf(document.current().map.framework).lanes.map(({ kind, as }) => `${kind} ${as}`)
  const drawn = (document: MapDoc, lanes: readonly LaneView[], placing?: Placing): void => {
    const view = mapViewOf(document.current().map.framework)
    done(document, {
      type: 'set-part',
      at: { own: 'view' },
      part: { lanes, placing: placing ?? view.placing },
    })
  }
  const lanes = (document: MapDoc) => mapViewOf(document.current().map.framework).lanes
  const withForm = (document: MapDoc, at: number, as: LaneForm) =>
    lanes(document).map((lane, index) => (index === at ? { ...lane, as } : lane))
  const moved = (document: MapDoc, from: number, to: number) => {
    const all = [...lanes(document)]
    all.splice(to, 0, ...all.splice(from, 1))
    return all
  }
  const same = (a: MapDoc, b: MapDoc): void => {
    expect(canonicalText(a.current().map)).toBe(canonicalText(b.current().map))
    expect([a.current().problems, b.current().problems]).toEqual([[], []])
    expect(canonicalText(openMapDoc(a.doc).current().map)).toBe(canonicalText(a.current().map))
  }

  it.each([false, true])(
    'in two lanes, where the map says how it is drawn, and where it does not (%s)',
    (isFirst) => {
      const [a, b] = two()
      if (isFirst) {
        done(a, { type: 'remove-part', at: { own: 'view' } })
        exchange(a, b)
      }
      const wanted = lanesOf(a)
      drawn(a, withForm(a, 0, 'hidden'))
      drawn(b, withForm(b, 2, 'band'), 'hand')
      exchange(a, b)
      same(a, b)
      expect(lanesOf(a)).toEqual(
        wanted.map((line, at) =>
          at === 0 ? line.replace(/ .*/, ' hidden') : at === 2 ? line.replace(/ .*/, ' band') : line,
        ),
      )
      expect(mapViewOf(a.current().map.framework).placing).toBe('hand')
    },
  )

  it('in the form of one and the place of another', () => {
    const [a, b] = two()
    const [first, ...rest] = lanesOf(a)
    drawn(a, moved(a, 0, lanes(a).length - 1))
    drawn(b, withForm(b, 1, 'badge'))
    exchange(a, b)
    same(a, b)
    expect(lanesOf(a)).toEqual([...rest.with(0, (rest[0] ?? '').replace(/ .*/, ' badge')), first])
  })

  it('over a view that version 4 wrote whole', () => {
    const [a, b] = two()
    const whole = { lanes: [...lanes(a)].reverse(), placing: 'free' }
    a.doc.getMap('framework').set('=view', whole)
    a.doc.getMap('about').set('version', 4)
    exchange(a, b)
    expect(b.current().map.framework.view).toEqual(whole)
    drawn(a, withForm(a, 0, 'hidden'))
    drawn(b, withForm(b, 1, 'hidden'))
    exchange(a, b)
    same(a, b)
    expect(
      lanesOf(a)
        .slice(0, 2)
        .every((line) => line.endsWith(' hidden')),
    ).toBe(true)
    expect(a.doc.getMap('about').get('version')).toBe(DOCUMENT_VERSION)
  })

  it.each(Array.from({ length: 20 }, (_, at) => 700 + at))(
    'in random ways, lane by lane (seed %d)',
    (seed) => {
      const random = createRandom(seed)
      const [a, b] = two()
      const forms: readonly LaneForm[] = ['column', 'beneath', 'band', 'badge', 'hidden']
      const count = lanes(a).length
      for (let round = 0; round < 6; round += 1) {
        // Each has lanes of their own, so that both are right.
        const [mine, theirs] = [random.below(count), random.below(count)]
        const [one, other] = [random.pick(forms), random.pick(forms)]
        const before = lanes(a).map(({ kind }) => kind)
        drawn(a, withForm(a, mine, one))
        if (mine !== theirs) drawn(b, withForm(b, theirs, other))
        exchange(a, b)
        same(a, b)
        const now = new Map(lanes(a).map(({ kind, as }) => [kind, as]))
        expect(now.get(before[mine] ?? '')).toBe(one)
        if (mine !== theirs) expect(now.get(before[theirs] ?? '')).toBe(other)
        drawn(a, moved(a, random.below(count), random.below(count)))
        exchange(a, b)
        same(a, b)
      }
    },
  )
})
