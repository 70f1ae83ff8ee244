import type { MapDifference } from '@golden-thread/shared/difference'
import { fromPlain } from '@golden-thread/shared/document'
import type { StrategyMap } from '@golden-thread/shared/model'
import { useEffect, useState } from 'react'
import { explainError, fetchBaseline } from '../api/index.ts'
import { today, useWorkspace } from '../workspace/index.ts'
import { type CompareLook, createCompareLook } from './compareLook.ts'
import { sinceOf } from './since.ts'
import { baselineWords as words } from './text.ts'

const NOW = 'now'
/** What differs costs both maps: worked out again this long after the map changed, in ms. */
const AGAIN_MS = 1_000

interface Compared {
  readonly difference?: MapDifference
  readonly problem?: string
}

/** Shows the later of two states with what is gone from it, for as long as the component is there. */
export function useCompared(from: string, to: string): Compared {
  const workspace = useWorkspace()
  const [compared, setCompared] = useState<Compared>({})
  useEffect(() => {
    const { mapId, state, beside } = workspace
    let isHere = true
    let stop = (): void => undefined

    const begin = async (): Promise<void> => {
      const before = await stateOf(mapId, from)
      const later = to === NOW ? state.get().map : await stateOf(mapId, to)
      if (!isHere) return
      const look = createCompareLook(before, later, to === NOW, today())
      workspace.showInstead(look)
      const say = (): void => {
        const difference = look.difference()
        beside.since.set(sinceOf({ id: from, name: '' }, difference))
        setCompared({ difference })
      }
      say()
      if (to === NOW) stop = following(look, say)
    }
    const following = (look: CompareLook, say: () => void): (() => void) => {
      let map = look.map()
      let timer: ReturnType<typeof setTimeout> | undefined
      const end = state.subscribe(() => {
        if (look.map() === map) return
        map = look.map()
        timer ??= setTimeout(() => {
          timer = undefined
          say()
        }, AGAIN_MS)
      })
      return () => {
        end()
        clearTimeout(timer)
      }
    }
    setCompared({})
    begin().catch((error: unknown) => {
      if (isHere) setCompared({ problem: error instanceof Unread ? words.compareGone : explainError(error) })
    })
    return () => {
      isHere = false
      stop()
      workspace.showInstead(null)
      beside.since.set(null)
    }
  }, [workspace, from, to])
  return compared
}

class Unread extends Error {}

async function stateOf(mapId: string, baseline: string): Promise<StrategyMap> {
  const read = fromPlain(await fetchBaseline(mapId, baseline))
  if (!read.ok) throw new Unread(read.error.message)
  return read.value.map
}
