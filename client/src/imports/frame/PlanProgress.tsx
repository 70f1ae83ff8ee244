import { Button } from '../../ui/index.ts'
import styles from '../imports.module.css'
import { planWords as words } from './planText.ts'

/** What of a plan in the making is shown. */
export interface PlanShown {
  readonly share: number | undefined
  readonly isStopped: boolean
  stop(): void
  again(): void
}

/** How far a plan is, with a way to end it; and once it was ended, the way back. Nothing where nothing is waited for. */
export function PlanProgress({
  made,
  bringing,
}: {
  made: PlanShown
  bringing?: { readonly share: number; readonly words: string } | undefined
}) {
  const share = bringing?.share ?? made.share
  return (
    <div className={styles.progress}>
      <span role="status" className={styles.note}>
        {bringing
          ? bringing.words
          : made.isStopped
            ? words.stopped
            : share === undefined
              ? ''
              : words.planning}
      </span>
      {share !== undefined && (
        <>
          <progress aria-label={bringing?.words ?? words.planning} value={share} max={1} />
          {!bringing && (
            <Button size="small" onClick={made.stop}>
              {words.stop}
            </Button>
          )}
        </>
      )}
      {made.isStopped && share === undefined && (
        <Button size="small" onClick={made.again}>
          {words.again}
        </Button>
      )}
    </div>
  )
}
