import { bringBack } from '@golden-thread/shared/commands'
import { isAlive, labelOf } from '@golden-thread/shared/model'
import { can, type EditBurst } from '@golden-thread/shared/protocol'
import { History } from 'lucide-react'
import { useEffect, useState } from 'react'
import { duplicateAt, explainError, fetchHistory } from '../api/index.ts'
import { BannerNote, Button, MapBanner } from '../ui/index.ts'
import { useStore, useWorkspace } from '../workspace/index.ts'
import styles from './History.module.css'
import { Timeline } from './Timeline.tsx'
import { historyWords as words } from './text.ts'
import { type Past, usePast } from './usePast.ts'

const spoken = new Intl.DateTimeFormat('en-GB', { dateStyle: 'full', timeStyle: 'short' })
const inWords = (moment: string): string =>
  Number.isNaN(Date.parse(moment)) ? moment : spoken.format(Date.parse(moment))

/** Over every screen while the map is shown as it was: the moment, a timeline to drag, and what can be taken from there. */
export function PastBanner() {
  const moment = useStore(useWorkspace().view, (view) => view.past)
  return moment === null ? null : <Banner moment={moment} />
}

function Banner({ moment }: { moment: string }) {
  const workspace = useWorkspace()
  const bursts = useBursts()
  const past = usePast(moment)
  const { shown, problem } = past
  const isNow = shown === moment
  useEffect(() => {
    if (shown) workspace.announce([words.asItWas, inWords(shown)].join(' '))
  }, [workspace, shown])
  return (
    <MapBanner
      label={words.region}
      icon={History}
      tone="warn"
      actions={
        <>
          {can(workspace.role, 'change the map') && <Take past={past} />}
          <Button size="small" variant="primary" onClick={() => workspace.go({ past: null })}>
            {words.leave}
          </Button>
        </>
      }
    >
      <p>
        {words.asItWas} <strong>{inWords(moment)}</strong>
      </p>
      <Timeline bursts={bursts} moment={moment} onMoment={(past) => workspace.go({ past })} />
      <BannerNote live>{problem ?? (isNow ? words.only : words.fetching)}</BannerNote>
    </MapBanner>
  )
}

/** One card goes back into the map of now, or all of it becomes a map of its own. */
function Take({ past: { map, shown } }: { past: Past }) {
  const workspace = useWorkspace()
  const [id] = useStore(workspace.selection).elements
  const was = id && map?.elements.get(id)
  const bring = (): void => {
    if (!was || !map || !isAlive(was)) return
    const label = labelOf(was)
    workspace.go({ past: null })
    const made = workspace.edit(bringBack, { past: map, id: was.id })
    if (made.ok)
      workspace.notify({
        text: words.restored(label),
        action: { label: words.undo, run: made.value.takeBack },
      })
    else if (made.error.code === 'unchanged') workspace.notify({ text: words.asNow(label) })
    workspace.reveal({ element: was.id })
  }
  const copy = async (): Promise<void> => {
    if (!shown) return
    try {
      location.assign(`/maps/${encodeURIComponent((await duplicateAt(workspace.mapId, shown)).id)}`)
    } catch (error) {
      workspace.notify({ text: explainError(error), tone: 'problem' })
    }
  }
  return (
    <>
      {was && isAlive(was) ? (
        <Button size="small" onClick={bring}>
          {words.restore(was.code || labelOf(was))}
        </Button>
      ) : (
        <span className={styles.quiet}>{words.chooseOne}</span>
      )}
      <Button size="small" disabled={!shown} onClick={() => void copy()}>
        {words.copy}
      </Button>
    </>
  )
}

/** Bursts that the timeline has a step for. */
const STEPS_MAX = 1_000

/** The earliest first; none where they cannot be had: the moment of the address is shown all the same. */
function useBursts(): readonly EditBurst[] {
  const { mapId } = useWorkspace()
  const [bursts, setBursts] = useState<readonly EditBurst[]>([])
  useEffect(() => {
    fetchHistory(mapId, null, STEPS_MAX).then(
      ({ entries }) => setBursts(entries.toReversed()),
      () => undefined,
    )
  }, [mapId])
  return bursts
}
