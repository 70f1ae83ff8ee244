import { type KeyboardEvent, type RefObject, useCallback } from 'react'
import {
  type GridPlace,
  isOneCell,
  movePlace,
  type Place,
  placeOf,
  ROW_REM,
  remPixels,
} from '../../../grid/index.ts'
import { useWorkspace } from '../../../workspace/index.ts'
import type { GridActions, GridAxes } from '../../edit/index.ts'
import { keyCommand } from '../../edit/index.ts'

interface Keys {
  readonly place: GridPlace
  readonly axes: GridAxes
  readonly actions: GridActions
  /** The first column of each group; undefined where columns stand in none. */
  readonly groups: readonly number[] | undefined
  readonly scroller: RefObject<HTMLElement | null>
  readonly onOpen: () => void
  readonly onMenu: (anchor: HTMLElement, at: Place) => void
  readonly onRename: (at: Place) => void
}

/** Runs the commands of the keys. What they mean is in `keyCommand`. */
export function useGridKeys({ place, axes, actions, scroller, groups, onOpen, onMenu, onRename }: Keys) {
  const { mayEdit } = useWorkspace()
  return useCallback(
    (event: KeyboardEvent): void => {
      const hit = placeOf(event.target)
      if (!hit) return
      const { key, shiftKey: shift, altKey: alt } = event
      const command = keyCommand({ key, ctrl: event.ctrlKey || event.metaKey, shift, alt })
      if (!command) return
      const { active, block, inCells, go } = place
      // Without a block there is nothing to fill, and Ctrl R should reload as everywhere.
      if (command.type === 'fill' && (!mayEdit || !inCells || isOneCell(block))) return
      event.preventDefault()
      event.stopPropagation()
      switch (command.type) {
        case 'move': {
          const page = Math.max(
            1,
            Math.floor((scroller.current?.clientHeight ?? 0) / (ROW_REM * remPixels())) - 3,
          )
          go(movePlace(active, command.move, { ...axes, page, groups }), command.extend)
          return
        }
        case 'select-all':
          go({ line: 0, column: 0 })
          go({ line: axes.lines - 1, column: axes.columns - 1 }, true)
          return
        case 'collapse':
          go(active)
          return
        case 'set':
          if (inCells) actions.set(block, command.target)
          return
        case 'toggle':
          if (inCells) actions.toggle(block)
          return
        case 'fill':
          actions.fill(block, command.direction)
          return
        case 'open':
          if (isHead(active, axes)) onMenu(hit.cell, active)
          else onOpen()
          return
        case 'menu':
          onMenu(hit.cell, active)
          return
        case 'rename':
          onRename(renamed(active))
      }
    },
    [place, axes, actions, scroller, groups, onOpen, onMenu, onRename, mayEdit],
  )
}

/** F2 in a cell renames its row: the head that is always in sight. */
const renamed = (at: Place): Place => (at.line === -1 ? at : { line: at.line, column: -1 })

/** True for the name of a row or of a column. */
export const isHead = (at: Place, axes: GridAxes): boolean =>
  (at.line === -1 && axes.columnAt(at.column) !== undefined) ||
  (at.column === -1 && axes.rowAt(at.line) !== undefined)
