import { describe, expect, it } from 'vitest'
import { bestBasis, type Cell, createCoverage } from '../coverage/index.ts'
import {
  apply,
  BASES,
  type Element,
  type End,
  elementId,
  emptyMap,
  type Framework,
  type Link,
  linkId,
  type MatrixDefinition,
  type StrategyMap,
  touchedBy,
} from '../model/index.ts'
import {
  createRandom,
  mapFromText,
  type Random,
  randomChange,
  randomFramework,
  randomMap,
  testFramework,
} from '../testing/index.ts'
import { type ChangedCell, cellDifference } from './cellDifference.ts'

const TODAY = '2026-11-25'

const side = (map: StrategyMap) => ({ map, matrices: createCoverage(map, TODAY).matrices() })

describe('the cells that differ between two states', () => {
  it('[DIF7] are those that a walk over every cell of both finds, in any framework (seeded)', () => {
    const compared = { gained: 0, lost: 0, changed: 0 }
    for (let seed = 900; seed < 930; seed += 1) {
      const random = createRandom(seed)
      const whole = drawn(seed % 2 === 0 ? testFramework : randomFramework(random), random)
      const later = changed(reworded(whole, random), random)
      const [before, after] = seed % 4 < 2 ? [whole, later] : [later, whole]
      const found = cellDifference(side(before), side(after))
      expect(all(found), `seed ${seed}`).toEqual(everyCellOf(before, after))
      for (const how of ['gained', 'lost', 'changed'] as const) compared[how] += found[how].length
    }
    // Chance has made something of every sort.
    for (const count of Object.values(compared)) expect(count).toBeGreaterThan(10)
  })

  it('[DIF7] are told of the state that was asked about, also after it has gone on', () => {
    const random = createRandom(977)
    const before = randomMap(random, 60).map
    const coverage = createCoverage(before, TODAY)
    const was = { map: before, matrices: coverage.matrices() }
    let now = before
    for (let at = 0; at < 30; at += 1) {
      const change = randomChange(now, random)
      const next = apply(now, change)
      if (!next.ok) continue
      coverage.advance(next.value, touchedBy(change))
      now = next.value
    }
    const is = { map: now, matrices: coverage.matrices() }
    expect(all(cellDifference(was, is))).toEqual(everyCellOf(before, now))
  })

  it('[DIF7] are made without the cells that say nothing', () => {
    const map = mapFromText`
      proposal S1 "Safer streets"
      proposal S2 "Better stations"
      proposal S3 "Warmer homes"
      outcome O1 "Less harm"
      outcome O2 "More trust"
      S1 -> O1
      S2 / O2 = none
    `
    const made: string[] = []
    const watched = (of: StrategyMap) => ({
      map: of,
      matrices: new Map(
        [...side(of).matrices].map(([id, matrix]) => {
          const { sparse } = matrix
          const cellAt: typeof sparse.cellAt = (row, column) => {
            made.push(`${row} ${column}`)
            return sparse.cellAt(row, column)
          }
          const cells = () => {
            throw new Error('Every cell was made.')
          }
          return [
            id,
            Object.create(matrix, {
              cells: { get: cells },
              sparse: { value: { ...sparse, cellAt } },
            }) as typeof matrix,
          ]
        }),
      ),
    })
    const { lost, ...others } = cellDifference(watched(map), watched({ ...map, links: new Map() }))
    expect(lost.map(({ row, column }) => `${row} ${column}`)).toEqual(['S1 O1'])
    expect(others).toEqual({ gained: [], changed: [] })
    expect([...new Set(made)]).toEqual(['S1 O1', 'S2 O2'])
  })

  it('[DIF8] are listed up to a number, and counted from there on', () => {
    const before = mapFromText`
      proposal S1 "Safer streets"
      proposal S2 "Better stations"
      outcome O1 "Less harm"
      outcome O2 "More trust"
    `
    const after = mapFromText`
      proposal S1 "Safer streets"
      proposal S2 "Better stations"
      outcome O1 "Less harm"
      outcome O2 "More trust"
      *proposal -> O1
      *proposal -> O2
    `
    const { gained, more } = cellDifference(side(before), side(after), 3)
    expect([gained.length, more]).toEqual([3, 1])
    expect(cellDifference(side(before), side(after)).gained).toHaveLength(4)
  })
})

const keyOf = (cell: Pick<ChangedCell, 'matrix' | 'row' | 'column'>) =>
  `${cell.matrix}|${cell.row}|${cell.column}`

const all = (found: ReturnType<typeof cellDifference>): string[] =>
  (['gained', 'lost', 'changed'] as const)
    .flatMap((how) => found[how].map((cell) => JSON.stringify([how, keyOf(cell), cell.before, cell.after])))
    .sort()

/** Elements of every kind, with links of every relation between some of them and claims about whole kinds. */
function drawn(framework: Framework, random: Random): StrategyMap {
  const elements = framework.kinds.flatMap(({ id: kind }, at) =>
    Array.from(
      { length: 4 },
      (_, n): Element => ({
        id: elementId(`E${at}-${n}`),
        kind,
        code: `E${at}-${n}`,
        title: 'One',
        fields: {},
      }),
    ),
  )
  const endOf = (kinds: readonly string[]): End =>
    random.chance(0.02)
      ? { kind: random.pick(kinds) }
      : { element: random.pick(elements.filter(({ kind }) => kinds.includes(kind))).id }
  const links = framework.relations.flatMap(({ id: relation, from, to }) =>
    Array.from({ length: 12 }, (): Link => {
      const ends = { from: endOf(from), to: endOf(to) }
      const basis = random.pick(BASES)
      return { id: linkId(relation, ends.from, ends.to), relation, ...ends, basis, note: '', evidence: [] }
    }),
  )
  return {
    ...emptyMap(framework, 'Drawn'),
    elements: new Map(elements.map((one) => [one.id, one])),
    links: new Map(links.map((one) => [one.id, one])),
  }
}

function changed(before: StrategyMap, random: Random): StrategyMap {
  let now = before
  for (let at = 0; at < 15; at += 1) {
    const next = apply(now, randomChange(now, random))
    if (next.ok) now = next.value
  }
  const keeps = <Id, Thing>(things: ReadonlyMap<Id, Thing>, chance: number) =>
    new Map([...things].filter(() => random.chance(chance)))
  return { ...now, elements: keeps(now.elements, 0.9), links: keeps(now.links, 0.7) }
}

/** Now and then with a matrix that has another word for nothing. */
function reworded(map: StrategyMap, random: Random): StrategyMap {
  const [first] = map.framework.matrices
  if (!first || random.chance(0.5)) return map
  const { closed, ...open } = first
  const other: MatrixDefinition = closed ? open : { ...open, closed: true }
  const matrices = map.framework.matrices.map((one) => (one === first ? other : one))
  return { ...map, framework: { ...map.framework, matrices } }
}

/** What the rule says, cell by cell: of both states, what one of them says something of, and reads differently. */
function everyCellOf(before: StrategyMap, after: StrategyMap): string[] {
  const [was, is] = [readings(before), readings(after)]
  const SUPPORTED = ['direct', 'direct-inferred', 'through', 'collective']
  const isSupported = (read: { state: string } | null | undefined) => SUPPORTED.includes(read?.state ?? '')
  return [...new Set([...was.keys(), ...is.keys()])]
    .flatMap((key) => {
      const [then, now] = [was.get(key), is.get(key)]
      if (!then?.saysSomething && !now?.saysSomething) return []
      const [from, to] = [then?.read ?? null, now?.read ?? null]
      if (JSON.stringify(from) === JSON.stringify(to)) return []
      const [had, has] = [isSupported(from), isSupported(to)]
      return [JSON.stringify([has && !had ? 'gained' : had && !has ? 'lost' : 'changed', key, from, to])]
    })
    .sort()
}

function readings(map: StrategyMap) {
  const found = new Map<
    string,
    { saysSomething: boolean; read: { state: string; basis: string | null } | null }
  >()
  for (const [id, { cells }] of createCoverage(map, TODAY).matrices())
    for (const cell of cells.flat())
      found.set(keyOf({ matrix: id, row: cell.row, column: cell.column }), {
        saysSomething: saysSomething(cell),
        read:
          cell.state === 'not-assessed'
            ? null
            : { state: cell.state, basis: bestBasis(map, cell.links, cell.paths) },
      })
  return found
}

const saysSomething = ({ row, column, links, paths, collective, assessment }: Cell): boolean =>
  row !== column && links.length + paths.length + collective.length + (assessment ? 1 : 0) > 0
