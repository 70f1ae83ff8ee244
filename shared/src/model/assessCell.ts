import type { Change } from './change.ts'
import type { Draft } from './draft.ts'
import { textFault } from './fault.ts'
import { matrixOf } from './framework.ts'
import { TEXT_CHARS_MAX } from './limits.ts'
import { cellFromKey } from './link.ts'
import type { Refusal } from './refusal.ts'

export function assessCell(
  draft: Draft,
  { cell: key, assessment }: Extract<Change, { type: 'assess-cell' }>,
): Refusal | undefined {
  const cell = cellFromKey(key)
  const matrix = cell && matrixOf(draft.framework, cell.matrix)
  const row = cell && draft.elements.get(cell.row)
  const column = cell && draft.elements.get(cell.column)
  if (!matrix || row?.kind !== matrix.rows || column?.kind !== matrix.columns) {
    return { code: 'cell-unknown', cell: key }
  }
  const fault = assessment ? textFault('The note', assessment.note, TEXT_CHARS_MAX) : undefined
  if (!fault) draft.setAssessment(key, assessment)
  return fault
}
