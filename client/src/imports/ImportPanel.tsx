import type { ImportChoices, MadeChoices, TablePreview } from '@golden-thread/shared/imports'
import type { StrategyMap } from '@golden-thread/shared/model'
import { Button } from '../ui/index.ts'
import { ChooseMarks } from './ChooseMarks.tsx'
import { ChooseRows } from './ChooseRows.tsx'
import { ChooseSource } from './ChooseSource.tsx'
import { FirstRows } from './FirstRows.tsx'
import styles from './imports.module.css'
import { ReportList } from './ReportList.tsx'
import { importWords as words } from './text.ts'
import type { ImportState } from './useImport.ts'

/** What was brought, how it is taken, and what would happen: everything but what is done with it. */
export function ImportPanel({
  map,
  state,
  onPaper,
}: {
  map: StrategyMap
  state: ImportState
  /** It is the text of a paper after all. */
  onPaper: () => void
}) {
  const { planned, fault } = state
  const [latest] = planned?.tables ?? []
  // What was chosen stands there at once, also while what comes of it is worked out.
  const preview = latest && (state.made.share === undefined ? latest : withChoices(latest, state.choices))
  return (
    <div className={styles.panel}>
      {state.base ? <p>{words.ours}</p> : <ChooseSource state={state} onPaper={onPaper} />}
      {fault && (
        <p role="alert" className={styles.error}>
          {fault} <Button onClick={() => state.choose({})}>{words.out}</Button>
        </p>
      )}
      {state.base && planned && (
        <>
          <label className={styles.check}>
            <input
              type="checkbox"
              checked={state.choices.conflicts === 'theirs'}
              onChange={({ target }) =>
                state.choose({ ...state.choices, conflicts: target.checked ? 'theirs' : 'ours' })
              }
            />
            {words.theirs}
          </label>
          <ReportList planned={planned} state={state} />
        </>
      )}
      {!state.base && preview && planned && (
        <>
          <ChooseRows map={map} state={state} preview={preview} />
          <FirstRows map={map} state={state} preview={preview} planned={planned} />
          {preview.marks.length > 0 && <ChooseMarks state={state} preview={preview} />}
          {preview.hiddenRows.length > 0 && (
            <label className={styles.check}>
              <input
                type="checkbox"
                checked={preview.choices.hidden === 'take'}
                onChange={({ target }) =>
                  state.choose({ ...preview.choices, hidden: target.checked ? 'take' : 'leave' })
                }
              />
              {words.hidden(preview.hiddenRows.length)}
            </label>
          )}
          <ReportList planned={planned} state={state} />
        </>
      )}
    </div>
  )
}

const withChoices = (preview: TablePreview, choices: ImportChoices): TablePreview => ({
  ...preview,
  choices: { ...preview.choices, ...choices } as MadeChoices,
})
