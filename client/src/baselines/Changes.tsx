import type { BaselineSummary } from '@golden-thread/shared/protocol'
import { useCallback, useState } from 'react'
import { fetchChanges } from '../api/index.ts'
import { FileLinks } from '../exports/index.ts'
import { Select } from '../ui/index.ts'
import { type Destination, useWorkspace } from '../workspace/index.ts'
import styles from './Baselines.module.css'
import { ChangeList } from './ChangeList.tsx'
import { lapsedWords } from './since.ts'
import { baselineWords as words } from './text.ts'

const NOW = 'now'
const FORMATS = ['docx', 'pdf', 'html', 'md'] as const

/** What another baseline, or the map as it is, has gained, lost and changed since this one. */
export function Changes({
  baseline: kept,
  others,
  onGo,
}: {
  baseline: BaselineSummary
  others: readonly BaselineSummary[]
  onGo: (on: Destination) => void
}) {
  const { mapId } = useWorkspace()
  const { id: baseline, name } = kept
  const [to, setTo] = useState(NOW)
  const ask = useCallback(
    (signal: AbortSignal) => fetchChanges(mapId, baseline, to, signal),
    [mapId, baseline, to],
  )
  return (
    <section aria-label={words.changesNamed(name)} className={styles.changes}>
      {others.length > 0 && (
        <Select label={words.compareWith} value={to} onChange={(event) => setTo(event.target.value)}>
          <option value={NOW}>{words.now}</option>
          {others.map((other) => (
            <option key={other.id} value={other.id}>
              {other.name}
            </option>
          ))}
        </Select>
      )}
      <FileLinks
        label={words.changesAsPaper}
        formats={FORMATS.map((id) => ({ id, label: words.formats[id] }))}
        addressOf={({ id }) =>
          `/api/maps/${encodeURIComponent(mapId)}/baselines/${baseline}/changes.${id}?to=${to}`
        }
        nameOf={words.changesAs}
      />
      <ChangeList ask={ask} note={(difference) => lapsedWords(kept, difference)} onGo={onGo} />
    </section>
  )
}
