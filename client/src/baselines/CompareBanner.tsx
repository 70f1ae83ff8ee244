import type { MapDifference } from '@golden-thread/shared/difference'
import type { BaselineSummary } from '@golden-thread/shared/protocol'
import { GitCompareArrows } from 'lucide-react'
import { useEffect, useMemo, useState } from 'react'
import { fetchBaselines } from '../api/index.ts'
import { BannerNote, Button, MapBanner, Select } from '../ui/index.ts'
import { goTo, useStore, useWorkspace } from '../workspace/index.ts'
import styles from './Baselines.module.css'
import { ChangeGroups } from './ChangeList.tsx'
import { summaryOf } from './since.ts'
import { baselineWords as words } from './text.ts'
import { useCompared } from './useCompared.ts'

const NOW = 'now'

/** Over every screen while two states are held against each other: which, how much differs, and the list of it. */
export function CompareBanner() {
  const workspace = useWorkspace()
  const compare = useStore(workspace.view, (view) => view.compare)
  const [from = '', to = NOW] = compare?.split('..') ?? []
  const baselines = useBaselines()
  const { difference, problem } = useCompared(from, to)
  const summary = difference && summaryOf(difference)
  const name = baselines.find(({ id }) => id === from)?.name ?? ''
  useEffect(() => {
    if (summary) workspace.announce([words.since, name ? `${name}:` : '', summary].join(' '))
  }, [workspace, name, summary])
  const show = (a: string, b: string): void => workspace.go({ compare: b === NOW ? a : `${a}..${b}` })
  return (
    <MapBanner
      label={words.compared}
      icon={GitCompareArrows}
      tone="warn"
      actions={
        <>
          <Button size="small" onClick={() => workspace.openDialog({ type: 'baselines' })}>
            {words.title}
          </Button>
          <Button size="small" variant="primary" onClick={() => workspace.go({ compare: null })}>
            {words.leaveCompare}
          </Button>
        </>
      }
    >
      <div className={styles.states}>
        <State label={words.from} value={from} baselines={baselines} onChange={(id) => show(id, to)} />
        <State label={words.to} value={to} baselines={baselines} hasNow onChange={(id) => show(from, id)} />
      </div>
      {problem ? <p role="alert">{problem}</p> : !difference && <p>{words.comparing}</p>}
      {difference && summary && <Listed difference={difference} summary={summary} />}
      <BannerNote>{words.keyWords}</BannerNote>
    </MapBanner>
  )
}

function Listed({ difference, summary }: { difference: MapDifference; summary: string }) {
  const workspace = useWorkspace()
  return (
    <details className={styles.listed}>
      <summary>{words.listed(summary)}</summary>
      <div className={styles.changes}>
        <ChangeGroups difference={difference} onGo={(on) => goTo(workspace, on)} />
      </div>
    </details>
  )
}

function State({
  label,
  value,
  baselines,
  hasNow = false,
  onChange,
}: {
  label: string
  value: string
  baselines: readonly BaselineSummary[]
  hasNow?: boolean
  onChange: (id: string) => void
}) {
  const isKnown = (hasNow && value === NOW) || baselines.some(({ id }) => id === value)
  return (
    <Select label={label} value={value} onChange={(event) => onChange(event.target.value)}>
      {!isKnown && <option value={value}>…</option>}
      {hasNow && <option value={NOW}>{words.now}</option>}
      {baselines.map(({ id, name }) => (
        <option key={id} value={id}>
          {name}
        </option>
      ))}
    </Select>
  )
}

/** The last first; none where they cannot be had, which is told where the states are fetched. */
function useBaselines(): readonly BaselineSummary[] {
  const { mapId } = useWorkspace()
  const [baselines, setBaselines] = useState<readonly BaselineSummary[]>([])
  useEffect(() => void fetchBaselines(mapId).then(setBaselines, () => undefined), [mapId])
  return useMemo(() => baselines.toReversed(), [baselines])
}
