import { noteAssessment } from '@golden-thread/shared/commands'
import type { Cell } from '@golden-thread/shared/coverage'
import type { MatrixId } from '@golden-thread/shared/model'
import { cellTargetWords } from '../parts/index.ts'
import { Panel, TextArea } from '../ui/index.ts'
import { useWorkspace } from '../workspace/index.ts'
import styles from './CellParts.module.css'
import { cellWords as words } from './text.ts'

const day = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long' })

/** Who looked at this pair and found nothing, when, and why. */
export function AssessmentPart({ matrix, cell }: { matrix: MatrixId; cell: Cell }) {
  const workspace = useWorkspace()
  const { assessment } = cell
  if (!assessment) return null
  const saveNote = (note: string) =>
    workspace.edit(noteAssessment, { matrix, row: cell.row, column: cell.column, note })
  const word = cellTargetWords[assessment.state].word
  const when = assessment.at > 0 ? day.format(assessment.at) : null
  return (
    <Panel title={words.assessment} level={3}>
      <p>{words.assessed(word, assessment.by, when)}</p>
      {workspace.mayEdit ? (
        <TextArea
          // What someone else writes meanwhile replaces what is shown, unless it is being typed over.
          key={assessment.note}
          label={words.assessmentNote}
          defaultValue={assessment.note}
          onBlur={(event) => saveNote(event.target.value.trim())}
        />
      ) : (
        assessment.note && <p className={styles.muted}>{assessment.note}</p>
      )}
    </Panel>
  )
}
