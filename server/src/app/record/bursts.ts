import type { EditBurst } from '@golden-thread/shared/protocol'
import type { EditEntry } from '../../storage/index.ts'

/** Somebody who has not edited for so long begins another burst. */
export const BURST_PAUSE_MS = 10 * 60_000

export interface Bursts {
  readonly bursts: readonly Omit<EditBurst, 'by'>[]
  /** The edit that would have begun one burst too many. */
  readonly rest: EditEntry | undefined
}

/** Edits, in either order of time, as bursts of one person each, in the order in which these begin; at most so many. */
export function burstsOf(edits: readonly EditEntry[], most: number): Bursts {
  const bursts: Omit<EditBurst, 'by'>[] = []
  const last = new Map<string, number>()
  for (const edit of edits) {
    const { person, at, position } = edit
    const index = last.get(person)
    const burst = index === undefined ? undefined : bursts[index]
    if (index !== undefined && burst && pause(burst, at) <= BURST_PAUSE_MS) {
      bursts[index] = {
        ...burst,
        at: Math.min(burst.at, at),
        until: Math.max(burst.until, at),
        edits: burst.edits + 1,
        from: Math.min(burst.from, position),
        to: Math.max(burst.to, position),
      }
    } else {
      if (bursts.length === most) return { bursts, rest: edit }
      last.set(person, bursts.length)
      bursts.push({ person, at, until: at, edits: 1, from: position, to: position })
    }
  }
  return { bursts, rest: undefined }
}

const pause = ({ at, until }: Pick<EditBurst, 'at' | 'until'>, moment: number): number =>
  Math.max(at - moment, moment - until)
