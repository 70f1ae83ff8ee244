import {
  COMPARISONS,
  type Condition,
  type EachCheck,
  type Framework,
  type Kind,
  type MatrixDefinition,
  type Measure,
  type Operand,
  type Path,
  type Relation,
  type Selector,
} from '../../model/index.ts'
import { smallFramework } from './smallMap.ts'

/** Fields of each sort that conditions, orders and measures read. */
const FIELDS: Kind['fields'] = [
  { id: 'cost', label: 'Cost', type: 'number' },
  { id: 'state', label: 'State', type: 'choice', values: ['Open', 'Closed'] },
  { id: 'progress', label: 'Progress', type: 'choice', values: ['Open', 'Closed'], observed: true },
  { id: 'due', label: 'Due', type: 'period' },
  { id: 'budget', label: 'Budget', type: 'series', periods: ['2005/06', '2006/07'] },
  { id: 'printed', label: 'Printed', type: 'number' },
]

const RELATIONS: readonly Relation[] = [
  ...smallFramework.relations.map((relation) =>
    relation.id === 'supports'
      ? { ...relation, fields: [{ id: 'amount', label: 'Amount', type: 'number' as const }] }
      : relation.id === 'leads'
        ? { ...relation, role: 'leads' as const }
        : relation,
  ),
  {
    id: 'part-of',
    label: 'is part of',
    inverse: 'has part',
    from: ['proposal', 'outcome'],
    to: ['proposal', 'outcome'],
    acyclic: true,
  },
  { id: 'meets', label: 'meets', inverse: 'meets', from: ['person'], to: ['person'], symmetric: true },
]

const PATHS: readonly Path[] = [
  ['supports'],
  ['^supports'],
  ['part-of+'],
  ['^part-of+', 'supports'],
  ['enables+', 'supports'],
  ['leads', 'part-of+'],
  ['meets', 'leads'],
  ['meets+'],
  ['^leads', 'meets'],
  ['part-of', '^part-of'],
  ['^underpins', 'underpins'],
]

const KINDS = ['proposal', 'outcome', 'person', 'value']

/** A framework of random selectors, paths, orders, groups and cells, over the kinds of the small one. */
export function randomFramework(random: () => number): Framework {
  const pick = <T>(items: readonly T[]): T => items[Math.floor(random() * items.length)] as T
  const maybe = <T>(chance: number, make: () => T): T[] => (random() < chance ? [make()] : [])
  const condition = (): Condition =>
    pick<() => Condition>([
      () => ({ field: 'state', is: [pick(['open', 'Closed'])] }),
      () => ({ field: 'state', not: ['Open'] }),
      () => ({ field: 'progress', is: ['Closed'] }),
      () => ({ field: 'cost', filled: random() < 0.5 }),
      () => ({ field: 'cost', least: 2 }),
      () => ({ path: pick(PATHS), some: random() < 0.6 }),
      () => ({ field: 'state', is: ['Open'], kind: 'outcome' }),
    ])()
  const selector = (): Selector =>
    random() < 0.25
      ? pick(KINDS)
      : {
          kinds: [...new Set([pick(KINDS), ...maybe(0.4, () => pick(KINDS))])],
          where: Array.from({ length: Math.floor(random() * 3) }, condition),
        }
  const matrix = (at: number): MatrixDefinition => ({
    id: `matrix-${at}`,
    title: `Matrix ${at}`,
    rows: selector(),
    columns: selector(),
    direct: random() < 0.8 ? [pick(RELATIONS).id] : [],
    indirect: Array.from({ length: Math.floor(random() * 3) }, () => pick(PATHS)),
    verb: 'served',
    ...(random() < 0.3 ? { indirectBasis: pick(['stated', 'inferred'] as const) } : {}),
    ...(random() < 0.3 ? { closed: true as const } : {}),
    ...(random() < 0.5
      ? { show: pick(['count', 'initials', { sum: 'amount' }, { field: 'amount' }] as const) }
      : {}),
    ...(random() < 0.4 ? { order: pick(['paper', { field: 'cost' }, { field: 'due' }] as const) } : {}),
    ...(random() < 0.3 ? { rowGroups: pick(PATHS) } : {}),
    ...(random() < 0.2 ? { columnGroups: pick(PATHS) } : {}),
    ...(random() < 0.4
      ? {
          extra: [
            pick([
              { label: 'Cost', field: 'cost' },
              { label: 'With', path: pick(PATHS) },
            ]),
          ],
        }
      : {}),
    ...(random() < 0.4 ? { expects: { row: { least: 1 }, column: { most: 2 } } } : {}),
  })
  const measure = (at: number): Measure => ({
    id: `measure-${at}`,
    title: `Measure ${at}`,
    of: selector(),
    take: pick(['sum', 'count', 'least', 'greatest'] as const),
    field: pick(['cost', 'budget']),
    ...(random() < 0.7 ? { path: pick(PATHS) } : {}),
    ...(random() < 0.3 ? { where: [condition()] } : {}),
    ...(random() < 0.3 ? { sign: { field: 'state', minus: ['closed'] } } : {}),
    ...(random() < 0.4 ? { by: pick(['series', { period: 'due' }] as const) } : {}),
    ...(random() < 0.8 ? { printed: pick(['printed', 'budget']) } : {}),
    ...(random() < 0.5 ? { tolerance: 1 } : {}),
  })
  const operand = (): Operand =>
    pick<() => Operand>([
      () => ({ constant: pick([1, 2, 'Open', '2006/07']) }),
      () => ({ field: pick(['cost', 'state', 'progress', 'due', 'budget']) }),
      () => ({ field: pick(['cost', 'due']), along: pick(PATHS) }),
      () => ({ field: 'cost', along: pick(PATHS), take: pick(['least', 'greatest'] as const) }),
      () => ({ measure: `measure-${Math.floor(random() * 3)}` }),
      () => ({ count: random() < 0.3 ? [] : pick(PATHS) }),
      () => ({ daysSince: 'progress' }),
      () => ({ today: true }),
    ])()
  const check = (at: number): EachCheck => ({
    type: 'each',
    id: `check-${at}`,
    title: `Check ${at}`,
    of: selector(),
    value: operand(),
    is: pick(COMPARISONS),
    than: operand(),
    severity: pick(['gap', 'risk', 'note'] as const),
    sentence: '{element}: {value} is not as {than} in {period} of {group} {else}.',
    ...(random() < 0.2 ? { tolerance: 1 } : {}),
    ...(random() < 0.25 ? { perPeriod: 'due' } : random() < 0.3 ? { perGroup: pick(PATHS) } : {}),
    ...(random() < 0.3 ? { periods: ['2006/2007'] } : {}),
  })
  return {
    ...smallFramework,
    kinds: smallFramework.kinds.map((kind) => ({ ...kind, fields: FIELDS })),
    relations: RELATIONS,
    matrices: Array.from({ length: 4 }, (_, at) => matrix(at)),
    measures: Array.from({ length: 3 }, (_, at) => measure(at)),
    checks: [
      ...smallFramework.checks.filter((check) => !('matrix' in check)),
      { type: 'field-filled', kind: 'outcome', field: 'progress', severity: 'note' },
      ...Array.from({ length: 6 }, (_, at) => check(at)),
    ],
  }
}
