import type { ElementId } from '@golden-thread/shared/model'
import type { DrawnTimeline, Timeline } from '@golden-thread/shared/timeline'

/** Where a key leads from a bar: to another, or to words that say why not; undefined where the key is not the timeline's. */
export type WalkedTo =
  | { readonly to: ElementId }
  | { readonly none: 'before' | 'after' }
  | { readonly notDrawn: ElementId }

export function walk(
  key: string,
  active: ElementId | null,
  { rows }: DrawnTimeline,
  { dependencies }: Timeline,
): WalkedTo | undefined {
  const ids = rows.map(({ item }) => item.id)
  const at = active ? ids.indexOf(active) : -1
  const toRow = (index: number): WalkedTo | undefined => {
    const to = ids[Math.max(0, Math.min(ids.length - 1, index))]
    return to && { to }
  }
  switch (key) {
    case 'ArrowDown':
      return toRow(at + 1)
    case 'ArrowUp':
      return toRow(at < 0 ? 0 : at - 1)
    case 'Home':
      return toRow(0)
    case 'End':
      return toRow(ids.length - 1)
    case 'ArrowLeft':
    case 'ArrowRight': {
      const back = key === 'ArrowLeft'
      const ends = dependencies.flatMap(({ from, to }) =>
        active === (back ? to : from) ? [back ? from : to] : [],
      )
      const drawn = ends.find((id) => ids.includes(id))
      if (drawn) return { to: drawn }
      return ends[0] ? { notDrawn: ends[0] } : { none: back ? 'before' : 'after' }
    }
    default:
      return undefined
  }
}
