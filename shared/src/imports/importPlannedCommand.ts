import { type Change, type Element, type Refusal, type StrategyMap, touchedBy } from '../model/index.ts'
import { aliasesOf } from '../queries/index.ts'
import { ok, type Result, refuse } from '../result.ts'
import type { ImportReport } from './entries/index.ts'

/** What was planned elsewhere, and against which map. */
export interface PlannedElsewhere {
  readonly change: Change
  readonly label: string
  readonly report: ImportReport
  readonly from: StrategyMap
}

/**
 * A plan that was made beside the page becomes an edit, as long as the map still says all that the plan rests on: others
 * may have moved cards, or drawn links of their own. Where they gave something a name, or changed what the plan writes, it
 * is refused as `unchanged`, without a word, and has to be made again.
 */
export function importPlanned(
  map: StrategyMap,
  { from, change, label, report }: PlannedElsewhere,
): Result<{ readonly change: Change; readonly label: string; readonly report: ImportReport }, Refusal> {
  return holds(from, map, change) ? ok({ change, label, report }) : refuse({ code: 'unchanged' })
}

/** Whether a plan against the one map would be the same against the other. */
function holds(from: StrategyMap, map: StrategyMap, change: Change): boolean {
  if (from === map) return true
  if (from.framework !== map.framework || from.elements.size !== map.elements.size) return false
  const { elements, links, assessments, observations } = touchedBy(change)
  for (const [id, element] of map.elements) {
    const before = from.elements.get(id)
    if (before === element) continue
    if (!before || elements.has(id)) return false
    if (namesOf(from, before) !== namesOf(map, element)) return false
  }
  return (
    isSame(links, from.links, map.links) &&
    isSame(assessments, from.assessments, map.assessments) &&
    isSame(observations, from.observations, map.observations) &&
    from.observations.size === map.observations.size &&
    from.texts === map.texts
  )
}

/** What rows find an element by. */
const namesOf = (map: StrategyMap, element: Element): string => {
  const { kind, code, title, deletedAt = null } = element
  return JSON.stringify([kind, code, title, deletedAt, ...aliasesOf(map, element)])
}

const isSame = <Id, T>(ids: ReadonlySet<Id>, a: ReadonlyMap<Id, T>, b: ReadonlyMap<Id, T>): boolean =>
  [...ids].every((id) => a.get(id) === b.get(id))
