import {
  type Archetype,
  type Check,
  FIELD_ROLES,
  FIELD_TYPES,
  type Field,
  type Framework,
  type Kind,
  LANE_FORMS,
  type MatrixDefinition,
  type Measure,
  type Path,
  PLACINGS,
  RELATION_ROLES,
  type Register,
  type Relation,
  type Selector,
  TONES,
} from '../model/index.ts'
import type { Random } from './random.ts'
import { randomText } from './randomText.ts'

const ARCHETYPES: readonly Archetype[] = [
  'aim',
  'action',
  'party',
  'place',
  'money',
  'event',
  'issue',
  'source',
]
const WORDS = ['Key result', 'Perspective', 'Pledge', 'Ward', 'Grant', 'Hearing', 'Objection', 'Minute']
const PERIODS = ['2006/07', '2007/08', 'Q2 2008/09']
/** On the first kind of every framework: what random observations are of. */
const HEALTH: Field = {
  id: 'health',
  label: 'Health',
  type: 'scale',
  values: ['Red', 'Amber', 'Green'],
  tones: ['bad', 'warning', 'good'],
  observed: true,
}

/**
 * A framework that nobody thought of: kinds, fields, relations, matrices, measures, registers, checks, a report and a
 * view, all made by chance and all hanging together. What only works for the frameworks we know breaks on it.
 */
export function randomFramework(random: Random): Framework {
  const kinds = some(random, 3, 7, (at) => kind(random, at))
  const relations = some(random, 2, 7, (at) => relation(random, at, kinds))
  const parts: Parts = { random, kinds, relations }
  const matrices = some(random, 1, 4, (at) => matrix(parts, at))
  const measures = some(random, 0, 4, (at) => measure(parts, at))
  const registers = some(random, 0, 3, (at) => register(parts, at))
  const reports = some(random, 0, 2, (at) => ({
    id: `report-${at}`,
    title: label(random, 'Report'),
    parts: [
      { heading: label(random, 'Part') },
      { text: randomText(random, '') },
      ...matrices.slice(0, 1).map(({ id }) => ({ matrix: id })),
      ...measures.slice(0, 1).map(({ id }) => ({ measure: id })),
      ...registers.slice(0, 1).map(({ id }) => ({ register: id })),
      { findings: ['gap', 'note'] as const },
      { claims: true as const },
      { timeline: true as const },
    ],
  }))
  return {
    id: `random-${random.below(1_000)}`,
    title: label(random, 'Random'),
    language: 2,
    version: `${random.below(9)}`,
    kinds,
    relations,
    matrices,
    checks: checks(parts, matrices, measures),
    // A list that may be left out is left out where it is empty: files do not tell the two apart.
    ...(measures.length > 0 ? { measures } : {}),
    ...(registers.length > 0 ? { registers } : {}),
    ...(reports.length > 0 ? { reports } : {}),
    ...(random.chance(0.5)
      ? {
          view: {
            lanes: kinds
              .filter(() => random.chance(0.7))
              .map(({ id }) => ({ kind: id, as: random.pick(LANE_FORMS) })),
            placing: random.pick(PLACINGS),
          },
        }
      : {}),
  }
}

interface Parts {
  readonly random: Random
  readonly kinds: readonly Kind[]
  readonly relations: readonly Relation[]
}

const some = <T>(random: Random, least: number, below: number, make: (at: number) => T): T[] =>
  Array.from({ length: least + random.below(below - least) }, (_, at) => make(at))

/** A word to call something by, now and then with what breaks names. */
const label = (random: Random, word: string): string =>
  `${word}${random.chance(0.3) ? ` ${randomText(random, '').trim()}` : ''}`.trim()

function kind(random: Random, at: number): Kind {
  const word = random.pick(WORDS)
  // The second is what claims are, and the third decisions, where chance will have it.
  const role = at === 1 && random.chance(0.6) ? 'claim' : at === 2 && random.chance(0.4) ? 'decision' : null
  return {
    id: `kind-${at}`,
    archetype: random.pick(ARCHETYPES),
    label: label(random, word),
    plural: label(random, `${word}s`),
    prefix: random.chance(0.9) ? String.fromCharCode(65 + random.below(26)) : '',
    fields: [
      ...(at === 0 ? [HEALTH] : []),
      ...(role === 'claim' ? [{ id: 'tested', label: 'Tested by', type: 'test' as const }] : []),
      ...some(random, 0, 6, (index) => field(random, `field-${index}`)),
    ],
    ...(role ? { role } : {}),
    ...(random.chance(0.1) ? { publish: 'internal' as const } : {}),
  }
}

function field(random: Random, id: string): Field {
  const type = random.pick(FIELD_TYPES)
  return {
    id,
    label: label(random, 'Fact'),
    type,
    ...(type === 'choice' || type === 'scale' ? { values: ['Low', 'High', '=1+1'] } : {}),
    ...(type === 'scale' ? { tones: [random.pick(TONES), random.pick(TONES), random.pick(TONES)] } : {}),
    ...(type === 'series' && random.chance(0.7) ? { periods: PERIODS } : {}),
    ...(type === 'reference' ? { to: ['kind-0', 'kind-1'] } : {}),
    ...(random.chance(0.5) ? { role: random.pick(FIELD_ROLES) } : {}),
    ...(random.chance(0.3) ? { unit: '£ million' } : {}),
    ...(random.chance(0.2) ? { observed: true as const } : {}),
    ...(random.chance(0.1) ? { publish: 'internal' as const } : {}),
  }
}

function relation(random: Random, at: number, kinds: readonly Kind[]): Relation {
  const ends = () => [...new Set([random.pick(kinds).id, random.pick(kinds).id])]
  const from = ends()
  const isLoop = random.chance(0.3)
  return {
    id: `relation-${at}`,
    label: label(random, 'goes with'),
    inverse: label(random, 'is gone with by'),
    from,
    to: isLoop ? from : ends(),
    ...(random.chance(0.6) ? { role: random.pick(RELATION_ROLES) } : {}),
    ...(isLoop && random.chance(0.5) ? { acyclic: true as const } : {}),
    ...(isLoop && random.chance(0.4) ? { symmetric: true as const } : {}),
    ...(random.chance(0.2) ? { cardinality: { perFrom: 1 } } : {}),
    ...(random.chance(0.3) ? { strengths: ['Minor', 'Major'] } : {}),
    ...(random.chance(0.4)
      ? { fields: [{ id: 'share', label: 'Share', type: 'money' as const }], ordered: 'share' }
      : {}),
  }
}

const path = ({ random, relations }: Parts): Path =>
  some(random, 1, 4, () => {
    const repeated = random.chance(0.2) ? '+' : ''
    return `${random.chance(0.4) ? '^' : ''}${random.pick(relations).id}${repeated}`
  })

function selector(parts: Parts): Selector {
  const { random, kinds } = parts
  const one = random.pick(kinds)
  if (random.chance(0.5)) return one.id
  const own = random.maybe(one.fields)
  return {
    kinds: [...new Set([one.id, random.pick(kinds).id])],
    where: [
      ...(own && random.chance(0.3) ? [{ field: own.id, filled: random.chance(0.3), kind: one.id }] : []),
      ...(random.chance(0.2) ? [{ path: path(parts), some: random.chance(0.5) }] : []),
    ],
  }
}

/** A field of what is selected, if it has any. */
const fieldIn = ({ random, kinds }: Parts, of: Selector): string | undefined => {
  const ids = typeof of === 'string' ? [of] : of.kinds
  return random.maybe(kinds.filter(({ id }) => ids.includes(id)).flatMap(({ fields }) => fields))?.id
}

function matrix(parts: Parts, at: number): MatrixDefinition {
  const { random, relations } = parts
  return {
    id: `matrix-${at}`,
    title: label(random, 'Matrix'),
    rows: selector(parts),
    columns: selector(parts),
    direct: random.chance(0.9) ? [random.pick(relations).id] : [],
    indirect: some(random, 0, 3, () => path(parts)),
    verb: 'served',
    ...(random.chance(0.3) ? { closed: true as const } : {}),
    ...(random.chance(0.5)
      ? { show: random.pick(['count', 'initials', { sum: 'share' }, { field: 'share' }] as const) }
      : {}),
    ...(random.chance(0.3) ? { rowGroups: path(parts) } : {}),
    ...(random.chance(0.2) ? { columnGroups: path(parts) } : {}),
    ...(random.chance(0.4) ? { extra: [{ label: 'With', path: path(parts) }] } : {}),
    ...(random.chance(0.3) ? { order: random.pick(['code', 'paper', { field: 'field-0' }] as const) } : {}),
    ...(random.chance(0.3) ? { expects: { row: { least: 1 }, column: { most: 2 } } } : {}),
  }
}

function measure(parts: Parts, at: number): Measure {
  const { random } = parts
  const of = selector(parts)
  const taken = fieldIn(parts, of)
  const printed = random.chance(0.6) ? fieldIn(parts, of) : undefined
  return {
    id: `measure-${at}`,
    title: label(random, 'Measure'),
    of,
    take: taken ? random.pick(['sum', 'count', 'least', 'greatest'] as const) : 'count',
    ...(taken ? { field: taken } : {}),
    ...(random.chance(0.5) ? { path: path(parts) } : {}),
    ...(random.chance(0.4) ? { by: 'series' as const } : {}),
    ...(printed ? { printed } : {}),
  }
}

function register(parts: Parts, at: number): Register {
  const of = selector(parts)
  const own = fieldIn(parts, of)
  return {
    id: `register-${at}`,
    title: label(parts.random, 'Register'),
    of,
    ...(own && parts.random.chance(0.5)
      ? { columns: [{ field: own }, { label: 'With', path: path(parts) }] }
      : {}),
  }
}

function checks(
  parts: Parts,
  matrices: readonly MatrixDefinition[],
  measures: readonly Measure[],
): readonly Check[] {
  const { random } = parts
  const severity = () => random.pick(['gap', 'risk', 'note'] as const)
  return [
    ...matrices.map(({ id }) => ({ type: 'column-covered' as const, matrix: id, severity: severity() })),
    ...some(random, 0, 4, (at): Check => {
      const of = selector(parts)
      const own = fieldIn(parts, of)
      return {
        type: 'each',
        id: `check-${at}`,
        title: label(random, 'Check'),
        of,
        value: own ? { field: own } : { count: path(parts) },
        is: random.pick(['filled', 'differs', 'at-most', 'not-after'] as const),
        than: measures[0] && random.chance(0.3) ? { measure: measures[0].id } : { constant: 1 },
        severity: severity(),
        sentence: '{element}: {value} is not as {than}.',
      }
    }),
  ]
}
