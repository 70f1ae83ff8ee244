import type { Change, Refusal, StrategyMap } from '../model/index.ts'
import { ok, type Result, refuse } from '../result.ts'
import type { ImportReport } from './entries/index.ts'
import type { ImportContext } from './plan/index.ts'
import { planPaper, type ReadPaper, type TextChoices } from './text/index.ts'

/** What a paper makes of a map, as every other edit: a change, the name of its step, and its report. */
export function importPaper(
  map: StrategyMap,
  intent: { readonly paper: ReadPaper; readonly choices: TextChoices; readonly source: string },
  context: ImportContext,
): Result<{ readonly change: Change; readonly label: string; readonly report: ImportReport }, Refusal> {
  const { change, label, report } = planPaper(map, intent, context)
  return change.type === 'batch' && change.changes.length === 0
    ? refuse({ code: 'unchanged' })
    : ok({ change, label, report })
}
