import { setFrameworkVersion } from '@golden-thread/shared/commands'
import type { Framework } from '@golden-thread/shared/model'
import { frameworkDifference, type PartDifference } from '@golden-thread/shared/queries'
import { Button, Dialog } from '../ui/index.ts'
import { useWorkspace } from '../workspace/index.ts'
import type { Asking } from './asking.ts'
import { DifferenceRow } from './DifferenceRow.tsx'
import styles from './Framework.module.css'
import { text } from './text.ts'

/** What a later version adds, changes and no longer has, to be taken part by part. */
export function NewerDialog({
  framework,
  later,
  asking,
  onClose,
}: {
  framework: Framework
  later: Framework
  asking: Asking
  onClose: () => void
}) {
  const workspace = useWorkspace()
  const differences = frameworkDifference(framework, later)
  const { newer } = text
  const version = later.version ?? ''
  const finish = () => {
    const done = workspace.edit(setFrameworkVersion, { version, language: later.language })
    if (done.ok || done.error.code === 'unchanged') onClose()
  }
  return (
    <Dialog
      open
      onClose={onClose}
      size="wide"
      title={newer.title(later.title, version)}
      description={newer.about}
      footer={
        <>
          <Button onClick={onClose}>{text.form.cancel}</Button>
          <Button variant="primary" onClick={finish}>
            {newer.done(version)}
          </Button>
        </>
      }
    >
      {differences.length === 0 && <p>{newer.nothing}</p>}
      {GROUPS.map(([type, heading]) => {
        const own = differences.filter((difference) => difference.type === type)
        if (own.length === 0) return null
        return (
          <section key={type} className={styles.section} aria-label={heading}>
            <h3>
              {heading} ({own.length})
            </h3>
            <ul className={styles.list}>
              {own.map((difference) => (
                <DifferenceRow
                  key={JSON.stringify(difference.at)}
                  framework={type === 'removed' ? framework : later}
                  difference={difference}
                  asking={asking}
                />
              ))}
            </ul>
          </section>
        )
      })}
    </Dialog>
  )
}

const GROUPS: readonly (readonly [PartDifference['type'], string])[] = [
  ['added', text.newer.adds],
  ['changed', text.newer.changes],
  ['removed', text.newer.removes],
]
