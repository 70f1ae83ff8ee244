import { type BaselineSummary, can } from '@golden-thread/shared/protocol'
import { useCallback, useEffect, useState } from 'react'
import { explainError, fetchBaselines, fetchChanges } from '../api/index.ts'
import { Dialog } from '../ui/index.ts'
import { type Destination, goTo, useWorkspace } from '../workspace/index.ts'
import { BaselineItem } from './BaselineItem.tsx'
import styles from './Baselines.module.css'
import { MakeBaseline } from './MakeBaseline.tsx'
import { sinceOf } from './since.ts'
import { baselineWords as words } from './text.ts'

/** The states of the map that were given a name, the last first; and a form to name the present one. */
export function BaselinesDialog({ onClose }: { onClose: () => void }) {
  const workspace = useWorkspace()
  const { mapId, role, beside } = workspace
  const [baselines, setBaselines] = useState<readonly BaselineSummary[]>()
  const [error, setError] = useState<string>()
  const reload = useCallback(async () => {
    try {
      setBaselines((await fetchBaselines(mapId)).toReversed())
      setError(undefined)
    } catch (failure) {
      setError(explainError(failure))
    }
  }, [mapId])
  useEffect(() => void reload(), [reload])

  const go = (on: Destination): void => {
    onClose()
    goTo(workspace, on)
  }
  const look = async (baseline: BaselineSummary): Promise<void> => {
    try {
      beside.since.set(sinceOf(baseline, await fetchChanges(mapId, baseline.id, 'now')))
      onClose()
    } catch (failure) {
      setError(explainError(failure))
    }
  }
  return (
    <Dialog open size="wide" onClose={onClose} title={words.title} description={words.description}>
      {can(role, 'make a baseline') && <MakeBaseline onMade={reload} />}
      <p role="alert" className={styles.error}>
        {error}
      </p>
      {!error && !baselines?.length && (
        <p className={styles.quiet}>{baselines ? words.none : words.loading}</p>
      )}
      <ul className={styles.list}>
        {baselines?.map((baseline) => (
          <BaselineItem
            key={baseline.id}
            baseline={baseline}
            others={baselines.filter(({ at }) => at > baseline.at)}
            onChanged={reload}
            onGo={go}
            onLook={() => void look(baseline)}
            onDraw={() => {
              onClose()
              workspace.go({ compare: baseline.id, past: null, asAt: null })
            }}
          />
        ))}
      </ul>
    </Dialog>
  )
}
