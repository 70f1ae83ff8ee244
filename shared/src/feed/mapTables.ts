import { createCoverage } from '../coverage/index.ts'
import type { StrategyMap } from '../model/index.ts'
import { elementsTable, linksTable, observationsTable } from './contentTables.ts'
import type { Feeding } from './feeding.ts'
import type { FeedTable } from './feedTable.ts'
import { cellsTable, claimsTable, findingsTable, measuresTable } from './provedTables.ts'

/** What a map gives as flat tables, by their names; decisions are kept apart from maps (`decisionTable.ts`). */
const TABLES = {
  elements: elementsTable,
  links: linksTable,
  cells: cellsTable,
  findings: findingsTable,
  claims: claimsTable,
  measures: measuresTable,
  observations: observationsTable,
} satisfies Record<string, (feeding: Feeding) => FeedTable>

export type MapTable = keyof typeof TABLES

export const MAP_TABLES = Object.keys(TABLES) as readonly MapTable[]

export const isMapTable = (name: string): name is MapTable => Object.hasOwn(TABLES, name)

/** A map as one of its flat tables. `today` as "2026-11-25". */
export const mapTable = (map: StrategyMap, name: MapTable, today: string): FeedTable =>
  TABLES[name]({ map, coverage: createCoverage(map, today) })
