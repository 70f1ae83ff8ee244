import { fromPlain } from '@golden-thread/shared/document'
import { readPeriod } from '@golden-thread/shared/model'
import type { BaselineSummary } from '@golden-thread/shared/protocol'
import { datesObserved } from '@golden-thread/shared/queries'
import { useEffect, useMemo, useState } from 'react'
import { fetchBaseline, fetchBaselines } from '../api/index.ts'
import { Select } from '../ui/index.ts'
import { useMapState, useStore, useWorkspace } from '../workspace/index.ts'
import { asSlipped, baselineHeld, baselineIn } from './heldStore.ts'
import styles from './Timeline.module.css'
import { text } from './text.ts'

/** Chooses the earlier state that the dates are held against: what had been observed by a date, or a baseline. */
export function HeldAgainst() {
  const workspace = useWorkspace()
  const { mapId } = workspace
  const map = useMapState((whole) => whole)
  const slipped = useStore(workspace.view, (view) => view.slipped)
  const dates = useMemo(() => datesObserved(map), [map])
  const [baselines, setBaselines] = useState<readonly BaselineSummary[]>([])
  useEffect(() => {
    let isHere = true
    // Without the server there are none to choose from, and the dates remain.
    fetchBaselines(mapId).then(
      (found) => isHere && setBaselines(found),
      () => undefined,
    )
    return () => {
      isHere = false
    }
  }, [mapId])
  const baseline = baselineIn(slipped)
  useEffect(() => {
    const held = baselineHeld.get()
    if (baseline === undefined || (held?.mapId === mapId && held.id === baseline)) return
    const failed = () => workspace.notify({ text: text.baselineFailed, tone: 'problem' })
    fetchBaseline(mapId, baseline).then((file) => {
      const read = fromPlain(file)
      if (read.ok) baselineHeld.set({ mapId, id: baseline, map: read.value.map })
      else failed()
    }, failed)
  }, [workspace, mapId, baseline])

  const known = [
    ...dates.map(({ day, words }) => [day, text.dateObserved(words)] as const),
    ...baselines.map(({ id, name }) => [asSlipped(id), text.baseline(name)] as const),
  ]
  // What an address names stays chosen, whether it is offered or not.
  const isOther = slipped !== null && !known.some(([key]) => key === slipped)
  const isDate = slipped !== null && baseline === undefined
  if (known.length === 0 && !isOther) return null
  return (
    <>
      <Select
        label={text.heldAgainst}
        value={slipped ?? ''}
        onChange={(event) => workspace.go({ slipped: event.target.value || null })}
      >
        <option value="">{text.sinceNothing}</option>
        {known.map(([key, words]) => (
          <option key={key} value={key}>
            {words}
          </option>
        ))}
        {isOther && (
          <option value={slipped}>
            {isDate ? text.dateObserved(slipped) : text.baseline(baseline ?? '')}
          </option>
        )}
      </Select>
      {isDate && !readPeriod(slipped) && <p className={styles.problem}>{text.slippedUnread(slipped)}</p>}
    </>
  )
}
