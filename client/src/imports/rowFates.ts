import type { ImportLine, PlannedTables } from '@golden-thread/shared/imports'
import type { PlanSeen } from './planning/index.ts'
import { importWords as words } from './text.ts'

/** What becomes of a row, in a few words: of the row itself first, and then of what stands in its cells. */
export function fatesOf({
  lines,
  report,
}: Pick<PlanSeen<PlannedTables>, 'lines' | 'report'>): (row: number) => string {
  const ofRow = new Map<number, ImportLine[]>()
  for (const line of lines) ofRow.set(line.row, [...(ofRow.get(line.row) ?? []), line])
  return (row) => {
    const all = ofRow.get(row) ?? []
    const taken = all.filter(({ isTaken }) => isTaken)
    const made = taken.filter(({ does }) => does === 'create')
    const isNew = made.some(({ column }) => column === '')
    const within = made.filter(({ column }) => column !== '').length
    const changed = taken.filter(({ does }) => does === 'change' || does === 'conflict').length
    const refused = report.refused.filter((each) => each.row === row).length
    const said = [
      isNew ? words.fates.isNew : '',
      within > 0 ? words.fates.within(within, isNew) : '',
      changed > 0 ? words.fates.changed(changed) : '',
      refused > 0 ? words.fates.refused(refused, taken.length === 0) : '',
      all.length > taken.length ? words.fates.left(all.length - taken.length) : '',
    ].filter((each) => each !== '')
    return said.join(', ') || words.fates.same
  }
}
