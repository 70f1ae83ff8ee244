import type { ElementId } from '@golden-thread/shared/model'
import { useCallback, useMemo, useState } from 'react'
import { useWorkspace } from '../workspace/index.ts'

/** Up to this many elements all links are shown at first; a longer map begins as a list of its elements. */
const OPEN_AT_FIRST_MAX = 60

/** Which elements show their links: all but some, or some only. */
export interface Expanded {
  isOpen(id: ElementId): boolean
  toggle(id: ElementId): void
  open(id: ElementId): void
  openAll(): void
  closeAll(): void
}

export function useExpanded(): Expanded {
  const { state } = useWorkspace()
  const [{ byDefault, others }, set] = useState<{ byDefault: boolean; others: ReadonlySet<ElementId> }>(
    () => ({
      byDefault: state.get().map.elements.size <= OPEN_AT_FIRST_MAX,
      others: new Set(),
    }),
  )
  const change = useCallback((id: ElementId, to: (isOpen: boolean) => boolean) => {
    set((before) => {
      const others = new Set(before.others)
      const wasOpen = before.byDefault !== others.has(id)
      if (to(wasOpen) === before.byDefault) others.delete(id)
      else others.add(id)
      return { ...before, others }
    })
  }, [])
  const toggle = useCallback((id: ElementId) => change(id, (isOpen) => !isOpen), [change])
  const open = useCallback((id: ElementId) => change(id, () => true), [change])
  const openAll = useCallback(() => set({ byDefault: true, others: new Set() }), [])
  const closeAll = useCallback(() => set({ byDefault: false, others: new Set() }), [])
  return useMemo(
    () => ({ isOpen: (id) => byDefault !== others.has(id), toggle, open, openAll, closeAll }),
    [byDefault, others, toggle, open, openAll, closeAll],
  )
}
