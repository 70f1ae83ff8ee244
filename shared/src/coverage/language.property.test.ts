import { describe, expect, it } from 'vitest'
import { apply, type Element, type StrategyMap, touchedBy } from '../model/index.ts'
import { createCoverage, findings } from './coverage.ts'
import { type CoverageMatrix, matrix } from './matrix/index.ts'
import { bruteForce } from './testing/bruteForce.ts'
import { bruteSelect } from './testing/bruteSelect.ts'
import { randomChange, seededRandom } from './testing/randomChange.ts'
import { randomFramework } from './testing/randomFramework.ts'
import { smallMap } from './testing/smallMap.ts'

const SEEDS = Array.from({ length: 9 }, (_, seed) => seed + 1)
const CHANGES = 90
const TODAY = '2006-06-01'

describe('coverage in any framework', () => {
  it.each(SEEDS)(
    '[COV20] [COV21] [COV60] [COV61] [COV62] [COV64] [COV67] comes out as if the map were read from nothing (seed %i)',
    (seed) => {
      const random = seededRandom(seed)
      let map: StrategyMap = { ...startingMap(), framework: randomFramework(random) }
      const coverage = createCoverage(map, TODAY)
      for (let step = 0; step < CHANGES; step += 1) {
        const change = randomChange(map, random)
        const next = apply(map, change)
        if (!next.ok) continue
        if (random() < 0.5) for (const each of coverage.matrices().values()) void each.cells
        const former = [...coverage.matrices().values()].map((each) => [each, told(each)] as const)
        coverage.advance(next.value, touchedBy(change))
        map = next.value
        const where = `seed ${seed}, step ${step}: ${JSON.stringify(change).slice(0, 600)}`
        for (const [each, before] of former) expect(told(each), where).toEqual(before)
        for (const each of coverage.matrices().values()) {
          const { definition } = each
          expect(told(each), where).toEqual(told(matrix(map, definition)))
          expect(each.rows.toSorted(), where).toEqual(idsOf(bruteSelect(map, definition.rows)))
          expect(each.columns.toSorted(), where).toEqual(idsOf(bruteSelect(map, definition.columns)))
          const initialsOf = ({ id }: Element) => each.lineOf('rows', id).initials
          const lines = { rows: elements(map, each.rows), columns: elements(map, each.columns), initialsOf }
          expect(each.cells, where).toEqual(bruteForce(map, definition, lines))
        }
        expect(coverage.findings(), where).toEqual(findings(map, TODAY))
      }
    },
  )
})

const told = (each: CoverageMatrix) => ({
  rows: each.rows,
  columns: each.columns,
  cells: each.cells,
  rowTallies: each.rowTallies,
  columnTallies: each.columnTallies,
  lines: each.rows.map((id) => each.lineOf('rows', id)),
  heads: each.columns.map((id) => each.lineOf('columns', id)),
})

const idsOf = (found: readonly Element[]) => found.map(({ id }) => id).sort()

const elements = (map: StrategyMap, ids: CoverageMatrix['rows']): Element[] =>
  ids.flatMap((id) => map.elements.get(id) ?? [])

const startingMap = (): StrategyMap =>
  smallMap(
    'S1 supports O1',
    'S1 supports O2 inferred',
    'S2 enables S1',
    'S3 enables S2 assumed',
    'S1 enables S3',
    'S2 part-of S1',
    'S3 part-of S2',
    'S1 part-of S3',
    'O1 part-of S3 inferred',
    'L1 leads S1',
    'L2 leads S2',
    'L1 meets L2',
    'L2 meets L3',
    'V1 underpins S1',
    'all proposals supports O3',
  )
