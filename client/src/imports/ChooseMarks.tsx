import { MARK_MEANINGS, type MarkMeaning, type TablePreview } from '@golden-thread/shared/imports'
import { Select } from '../ui/index.ts'
import styles from './imports.module.css'
import { importWords as words } from './text.ts'
import type { ImportState } from './useImport.ts'

/** What each mark means. One that nobody has explained is refused, wherever it stands. */
export function ChooseMarks({
  state,
  preview: { marks, choices },
}: {
  state: ImportState
  preview: TablePreview
}) {
  return (
    <fieldset className={styles.marks}>
      <legend>{words.marks}</legend>
      <div className={styles.choices}>
        {marks.map(({ mark, count }) => (
          <Select
            key={mark}
            label={words.mark(mark, count)}
            value={choices.marks[mark] ?? ''}
            onChange={({ target }) =>
              state.choose({
                ...choices,
                marks: { ...choices.marks, [mark]: target.value as MarkMeaning },
              })
            }
          >
            {choices.marks[mark] === undefined && <option value="">{words.unsaid}</option>}
            {MARK_MEANINGS.map((meaning) => (
              <option key={meaning} value={meaning}>
                {words.meanings[meaning]}
              </option>
            ))}
          </Select>
        ))}
      </div>
    </fieldset>
  )
}
