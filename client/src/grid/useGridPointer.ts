import { type FocusEvent, type MouseEvent, useMemo, useRef } from 'react'
import type { Place } from './block.ts'
import type { GridPlace } from './useGridPlace.ts'

/**
 * Handlers for the mouse, for touch, and for tools that put the focus somewhere themselves: one press selects, a second
 * press on the same place opens its menu.
 */
export function useGridPointer(
  place: GridPlace,
  onMenu: (anchor: HTMLElement, at: Place) => void,
): {
  onMouseDown: (event: MouseEvent) => void
  onMouseOver: (event: MouseEvent) => void
  onClick: (event: MouseEvent) => void
  onContextMenu: (event: MouseEvent) => void
  onFocus: (event: FocusEvent) => void
} {
  const pressed = useRef<Press | null>(null)
  const isPressing = useRef(false)
  return useMemo(() => {
    const { active, go } = place
    return {
      onMouseDown(event) {
        const hit = placeOf(event.target)
        pressed.current = null
        if (!hit || event.button !== 0) return
        const again = same(hit.at, active) && hit.cell === document.activeElement
        pressed.current = { at: hit.at, again, x: event.clientX, y: event.clientY }
        if (event.shiftKey) event.preventDefault()
        go(hit.at, event.shiftKey)
        // A press on words inside the cell would otherwise leave the focus on the page.
        isPressing.current = true
        hit.cell.focus({ preventScroll: true })
        isPressing.current = false
      },
      onMouseOver(event) {
        const press = event.buttons === 1 ? pressed.current : null
        // What was pressed opens its details, which may move the grid under a pointer that holds still.
        const hit = press && hasMoved(press, event) ? placeOf(event.target) : null
        if (!press || !hit || same(hit.at, press.at)) return
        pressed.current = { ...press, again: false }
        go(hit.at, true)
      },
      onClick(event) {
        const hit = placeOf(event.target)
        if (hit && pressed.current?.again && !event.shiftKey) onMenu(hit.cell, hit.at)
      },
      onContextMenu(event) {
        const hit = placeOf(event.target)
        if (!hit) return
        event.preventDefault()
        onMenu(hit.cell, hit.at)
      },
      onFocus(event) {
        // A screen reader focuses the cell that it reads without a key of ours: keys must mean that cell from then on.
        const hit = isPressing.current ? null : placeOf(event.target)
        if (hit && hit.cell === event.target && !same(hit.at, active)) go(hit.at)
      },
    }
  }, [place, onMenu])
}

interface Press {
  readonly at: Place
  /** Of the place that was active already. */
  readonly again: boolean
  /** Where the pointer was in the window, in CSS pixels. */
  readonly x: number
  readonly y: number
}

/** A hand that presses is not quite still. */
const TREMBLE = 4

const hasMoved = ({ x, y }: Press, { clientX, clientY }: MouseEvent): boolean =>
  Math.hypot(clientX - x, clientY - y) > TREMBLE

const same = (a: Place, b: Place): boolean => a.line === b.line && a.column === b.column

/** The cell, head or tally under an event, by the numbers that the grid writes on it. */
export function placeOf(target: EventTarget): { cell: HTMLElement; at: Place } | null {
  if (!(target instanceof HTMLElement || target instanceof SVGElement)) return null
  if (target.closest('textarea, input, select')) return null
  const cell = target.closest<HTMLElement>('[data-column]')
  const line = cell?.closest<HTMLElement>('[data-line]')?.dataset['line']
  const column = cell?.dataset['column']
  if (!cell || line === undefined || column === undefined) return null
  return { cell, at: { line: Number(line), column: Number(column) } }
}
