import type { Change, Refusal, StrategyMap } from '../model/index.ts'
import { ok, type Result, refuse } from '../result.ts'
import type { ImportReport } from './entries/index.ts'
import { type GraphChoices, planGraph, type SourceGraph } from './graph/index.ts'
import type { ImportContext } from './plan/index.ts'

/** What a model of another program makes of a map, as every other edit: a change, the name of its step, and its report. */
export function importModel(
  map: StrategyMap,
  intent: { readonly graph: SourceGraph; readonly choices: GraphChoices; readonly source: string },
  context: ImportContext,
): Result<{ readonly change: Change; readonly label: string; readonly report: ImportReport }, Refusal> {
  const { change, label, report } = planGraph(map, intent, context)
  return change.type === 'batch' && change.changes.length === 0
    ? refuse({ code: 'unchanged' })
    : ok({ change, label, report })
}
