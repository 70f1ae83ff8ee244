import type { Change, Refusal, StrategyMap } from '../model/index.ts'
import { ok, type Result, refuse } from '../result.ts'
import type { ImportReport } from './entries/index.ts'
import type { ImportContext } from './plan/index.ts'
import { planTables } from './planTables.ts'
import type { ImportTable } from './tables/index.ts'
import type { TripBase } from './trip/index.ts'

/** What an import of tables makes of a map, as every other edit: a change, the name of its step, and its report. */
export function importTables(
  map: StrategyMap,
  intent: {
    readonly tables: readonly ImportTable[]
    readonly source: string
    readonly base?: TripBase | undefined
  },
  context: ImportContext,
): Result<{ readonly change: Change; readonly label: string; readonly report: ImportReport }, Refusal> {
  const planned = planTables(map, intent, context)
  if (!planned.ok) return refuse({ code: 'unchanged' })
  const { change, label, report } = planned.value
  return change.type === 'batch' && change.changes.length === 0
    ? refuse({ code: 'unchanged' })
    : ok({ change, label, report })
}
