import type { End, MatrixDefinition, StrategyMap } from '@golden-thread/shared/model'
import { useEffect, useRef } from 'react'
import type { Place } from '../../../grid/index.ts'
import { type Reveal, useStore, useWorkspace } from '../../../workspace/index.ts'
import type { GridAxes } from '../../edit/index.ts'

/** Calls back once for each request to bring a cell, or the head of a row or a column, of this matrix into sight. */
export function useReveal(definition: MatrixDefinition, axes: GridAxes, onReveal: (at: Place) => void): void {
  const workspace = useWorkspace()
  const target = useStore(workspace.revealed)
  const done = useRef<Reveal | null>(null)
  useEffect(() => {
    if (!target || done.current === target) return
    const at = placeOfTarget(workspace.state.get().map, definition, axes, target)
    // A row that is about to arrive may still be missing: then the next arrangement answers the same request.
    if (!at) return
    done.current = target
    onReveal(at)
  }, [workspace, target, definition, axes, onReveal])
}

function placeOfTarget(
  map: StrategyMap,
  definition: MatrixDefinition,
  axes: GridAxes,
  { cell, element, link: linkId }: Reveal,
): Place | null {
  if (cell && cell.matrix === definition.id) return axes.find(cell.row, cell.column)
  if (element) return axes.find(element, null) ?? axes.find(null, element)
  const link = linkId && map.links.get(linkId)
  if (!link) return null
  const from = elementAt(link.from)
  const to = elementAt(link.to)
  return from && to ? (axes.find(from, to) ?? axes.find(to, from)) : null
}

const elementAt = (end: End) => ('element' in end ? end.element : undefined)
