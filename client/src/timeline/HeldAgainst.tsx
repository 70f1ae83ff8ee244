import { fromPlain } from '@golden-thread/shared/document'
import type { BaselineSummary } from '@golden-thread/shared/protocol'
import { datesObserved, asAt as mapAsAt } from '@golden-thread/shared/queries'
import { useEffect, useMemo, useState } from 'react'
import { fetchBaseline, fetchBaselines } from '../api/index.ts'
import { Select } from '../ui/index.ts'
import { useMapState, useStore, useWorkspace } from '../workspace/index.ts'
import { heldAgainst } from './heldStore.ts'
import { text } from './text.ts'

/** Chooses the earlier state that the dates are held against: what had been observed by a date, or a baseline. */
export function HeldAgainst() {
  const workspace = useWorkspace()
  const { mapId } = workspace
  const map = useMapState((whole) => whole)
  const held = useStore(heldAgainst, (each) => (each?.mapId === mapId ? each.key : ''))
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
  if (dates.length + baselines.length === 0) return null

  const choose = async (key: string): Promise<void> => {
    const [type = '', id = ''] = key.split(' ')
    if (type === '') return heldAgainst.set(null)
    if (type === 'date') return heldAgainst.set({ mapId, key, map: mapAsAt(map, id) })
    try {
      const read = fromPlain(await fetchBaseline(mapId, id))
      if (read.ok) return heldAgainst.set({ mapId, key, map: read.value.map })
    } catch {
      // Told below, as a file that cannot be read is.
    }
    return workspace.notify({ text: text.baselineFailed, tone: 'problem' })
  }
  return (
    <Select label={text.heldAgainst} value={held} onChange={(event) => void choose(event.target.value)}>
      <option value="">{text.sinceNothing}</option>
      {dates.map(({ day, words }) => (
        <option key={day} value={`date ${day}`}>
          {text.dateObserved(words)}
        </option>
      ))}
      {baselines.map(({ id, name }) => (
        <option key={id} value={`baseline ${id}`}>
          {text.baseline(name)}
        </option>
      ))}
    </Select>
  )
}
