import { Milestone } from 'lucide-react'
import { useEffect, useMemo } from 'react'
import { fetchChanges } from '../api/index.ts'
import { BannerNote, Button, MapBanner } from '../ui/index.ts'
import { type Since, useCommands, useStore, useWorkspace } from '../workspace/index.ts'
import { sinceOf } from './since.ts'
import { baselineWords as words } from './text.ts'

/** Over every screen while the map is held against a baseline: which one, and how much has moved since. */
export function SinceBanner() {
  const workspace = useWorkspace()
  const since = useStore(workspace.beside.since)
  const commands = useMemo(
    () => [
      {
        id: 'baselines',
        group: words.group,
        title: words.command,
        run: () => workspace.openDialog({ type: 'baselines' }),
      },
      {
        id: 'leave-since',
        group: words.group,
        title: words.leaveCommand,
        enabled: () => workspace.beside.since.get() !== null,
        run: () => workspace.beside.since.set(null),
      },
    ],
    [workspace],
  )
  useCommands(commands)
  // While two states are held against each other another banner says so.
  const isCompared = useStore(workspace.view, (view) => view.compare !== null)
  return since && !isCompared && <Banner since={since} />
}

/** The comparison is the server's, of what is on its disk: asked again this long after the map changed, in ms. */
const ASK_AGAIN_MS = 3_000

function Banner({ since }: { since: Since }) {
  const workspace = useWorkspace()
  const { baseline, name, summary, sections } = since
  useEffect(
    () => workspace.announce([words.since, `${name}:`, summary].join(' ')),
    [workspace, name, summary],
  )
  useEffect(() => {
    const { state, beside, mapId } = workspace
    let map = state.get().map
    let timer: ReturnType<typeof setTimeout> | undefined
    let isHere = true
    const ask = async (): Promise<void> => {
      timer = undefined
      const found = await fetchChanges(mapId, baseline, 'now').catch(() => null)
      // A server that is busy or away is asked again: nothing else would, until somebody edits.
      if (!found && isHere) askSoon()
      if (found && beside.since.get()?.baseline === baseline)
        beside.since.set(sinceOf({ id: baseline, name }, found))
    }
    const askSoon = (): void => {
      timer ??= setTimeout(() => void ask(), ASK_AGAIN_MS)
    }
    // What was edited while the first answer was on its way is not in it, and nobody need edit again.
    askSoon()
    const stop = state.subscribe(() => {
      if (state.get().map === map) return
      map = state.get().map
      askSoon()
    })
    return () => {
      isHere = false
      stop()
      clearTimeout(timer)
    }
  }, [workspace, baseline, name])
  return (
    <MapBanner
      label={words.region}
      icon={Milestone}
      tone="warn"
      actions={
        <>
          <Button size="small" onClick={() => workspace.openDialog({ type: 'baselines' })}>
            {words.list}
          </Button>
          <Button size="small" variant="primary" onClick={() => workspace.beside.since.set(null)}>
            {words.leave}
          </Button>
        </>
      }
    >
      <p>
        {words.since} <strong>{name}</strong>: {summary}
      </p>
      {sections.size > 0 && <p>{words.reportMoved([...sections.values()])}</p>}
      <BannerNote>{words.marked}</BannerNote>
    </MapBanner>
  )
}
