import { describe, expect, it } from 'vitest'
import { apply, type Change, type StrategyMap, touchedBy } from '../model/index.ts'
import { createCoverage, findings } from './coverage.ts'
import type { CoverageMatrix } from './matrix/index.ts'
import { matrix } from './matrix/index.ts'
import { bruteForce } from './testing/bruteForce.ts'
import { randomChange, seededRandom } from './testing/randomChange.ts'
import { smallLink, smallMap } from './testing/smallMap.ts'

const SEEDS = Array.from({ length: 8 }, (_, seed) => seed + 1)
const CHANGES = 200

describe('coverage of a map that changes', () => {
  it.each(SEEDS)(
    '[COV20] [COV21] [COV24] comes out as if the map were read from nothing (seed %i)',
    (seed) => {
      const random = seededRandom(seed)
      let map = startingMap()
      const coverage = createCoverage(map, '2026-06-01')
      for (let step = 0; step < CHANGES; step += 1) {
        const change = randomChange(map, random)
        const next = apply(map, change)
        if (!next.ok) continue
        const former = coverage.matrices()
        const formerFindings = coverage.findings()
        // Nobody may have read the cells yet, and then there is no identity to keep; they have to come out right.
        const wasRead = random() < 0.5
        if (wasRead) for (const each of former.values()) void each.cells
        const isRebuilt = next.value.framework !== map.framework
        coverage.advance(next.value, touchedBy(change))
        const told = `seed ${seed}, step ${step}: ${tell(change)}`

        expect(plain(former), told).toEqual(plain(fresh(map)))
        expect(plain(coverage.matrices()), told).toEqual(plain(fresh(next.value)))
        for (const each of coverage.matrices().values()) {
          expect(each.cells, told).toEqual(bruteForce(next.value, each.definition))
          if (wasRead && !isRebuilt) keepsIdentity(former.get(each.definition.id), each, told)
        }
        expect(coverage.findings(), told).toEqual(findings(next.value, '2026-06-01'))
        if (!isRebuilt) {
          for (const finding of coverage.findings()) {
            const same = formerFindings.find((other) => JSON.stringify(other) === JSON.stringify(finding))
            if (same) expect(finding, told).toBe(same)
          }
        }
        map = next.value
      }
    },
  )

  it.each(SEEDS)('[COV9] counts as the cells read (seed %i)', (seed) => {
    const random = seededRandom(seed * 1_000)
    let map = startingMap()
    for (let step = 0; step < CHANGES; step += 1) {
      const next = apply(map, randomChange(map, random))
      if (next.ok) map = next.value
    }
    for (const each of fresh(map).values()) {
      each.columnTallies.forEach((tally, column) => {
        const cells = each.cells.map((row) => row[column])
        const count = (state: string): number => cells.filter((cell) => cell?.state === state).length
        expect(tally, `seed ${seed}`).toEqual({
          id: each.columns[column],
          direct: count('direct'),
          inferred: count('direct-inferred'),
          through: count('through'),
          collective: count('collective'),
          none: count('none'),
          notApplicable: count('not-applicable'),
          notAssessed: count('not-assessed'),
        })
      })
      each.rowTallies.forEach((tally, row) => {
        const { id: _, ...counts } = tally
        const cells = each.cells[row] ?? []
        expect(Object.values(counts).reduce((sum, count) => sum + count, 0)).toBe(cells.length)
        expect(tally.direct).toBe(cells.filter((cell) => cell.state === 'direct').length)
        expect(tally.collective).toBe(cells.filter((cell) => cell.state === 'collective').length)
        expect(tally.notAssessed).toBe(cells.filter((cell) => cell.state === 'not-assessed').length)
      })
    }
  })
})

/** A map with what two people can leave between them: a link to nothing, one to itself, one of no known relation. */
function startingMap(): StrategyMap {
  const map = smallMap(
    'S1 supports O1',
    'S1 supports O2 inferred',
    'S2 enables S1',
    'S3 enables S2',
    'L1 leads S1',
    'V1 underpins S1',
    'all proposals supports O3',
    'V1 underpins all outcomes',
  )
  const odd = [
    smallLink('supports', { element: 'proposal9' as never }, { element: 'O1' as never }),
    smallLink('enables', { element: 'S1' as never }, { element: 'S1' as never }),
    smallLink('befriends', { element: 'S1' as never }, { element: 'S2' as never }),
  ]
  return { ...map, links: new Map([...map.links, ...odd.map((link) => [link.id, link] as const)]) }
}

const fresh = (map: StrategyMap): ReadonlyMap<string, CoverageMatrix> =>
  new Map(map.framework.matrices.map((definition) => [definition.id, matrix(map, definition)]))

const plain = (matrices: ReadonlyMap<string, CoverageMatrix>) =>
  Array.from(matrices.values(), ({ rows, columns, cells, rowTallies, columnTallies }) => ({
    rows,
    columns,
    cells,
    rowTallies,
    columnTallies,
  }))

/** Cells, rows of cells and tallies that read the same as before have to be the very same objects. */
function keepsIdentity(before: CoverageMatrix | undefined, after: CoverageMatrix, told: string): void {
  if (!before) return
  const former = new Map(before.cells.flat().map((cell) => [`${cell.row}|${cell.column}`, cell]))
  for (const cell of after.cells.flat()) {
    const was = former.get(`${cell.row}|${cell.column}`)
    if (was && JSON.stringify(was) === JSON.stringify(cell))
      expect(cell === was, `${told}: a cell`).toBe(true)
  }
  for (const row of after.cells) {
    const was = before.cells.find(
      (other) => other.length === row.length && other.every((cell, c) => cell === row[c]),
    )
    if (was && row.length > 0) expect(row === was, `${told}: a row`).toBe(true)
  }
  for (const side of ['rowTallies', 'columnTallies'] as const) {
    for (const tally of after[side]) {
      const was = before[side].find((other) => JSON.stringify(other) === JSON.stringify(tally))
      if (was) expect(tally === was, `${told}: a tally`).toBe(true)
    }
  }
}

const tell = (change: Change): string =>
  JSON.stringify(change, (_, value) => (value instanceof Map ? [...value] : value)).slice(0, 2_000)
