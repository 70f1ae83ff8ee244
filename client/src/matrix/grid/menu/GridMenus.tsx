import { labelOf, type MatrixDefinition } from '@golden-thread/shared/model'
import { blockHeight, blockWidth, type GridPlace, isOneCell, type Place } from '../../../grid/index.ts'
import { useWorkspace } from '../../../workspace/index.ts'
import { type GridActions, type GridAxes, pairLabel } from '../../edit/index.ts'
import { text } from '../../text.ts'
import { CellMenuItems } from './CellMenuItems.tsx'
import { GridMenu } from './GridMenu.tsx'
import { HeadMenuItems } from './HeadMenuItems.tsx'

export interface OpenMenu {
  readonly anchor: HTMLElement
  readonly at: Place
}

/** The menu of a cell, of a block, or of a head, whichever is at the place. */
export function GridMenus({
  menu,
  definition,
  axes,
  place: { block, inCells },
  actions,
  onClose,
  onOpen,
  onRename,
  focusAfter,
}: {
  menu: OpenMenu
  definition: MatrixDefinition
  axes: GridAxes
  place: GridPlace
  actions: GridActions
  onClose: () => void
  onOpen: () => void
  onRename: () => void
  focusAfter: () => HTMLElement | null
}) {
  const workspace = useWorkspace()
  const { map } = workspace.state.get()
  const row = axes.rowAt(menu.at.line)
  const column = axes.columnAt(menu.at.column)
  const head = row ?? column
  // The head of a group is of no element.
  if (!head || menu.at.line < -1) return null
  const frame = { anchor: menu.anchor, onClose, focusAfter }
  if (!row || !column || !inCells) {
    const element = map.elements.get(head)
    return (
      <GridMenu {...frame} label={element ? labelOf(element) : text.untitled}>
        <HeadMenuItems id={head} onRename={onRename} />
      </GridMenu>
    )
  }
  const several = !isOneCell(block)
  const label = several
    ? text.menuForBlock(blockHeight(block) * blockWidth(block))
    : text.menuFor(pairLabel(map, row, column))
  const copy = (): void => {
    const { tsv, cells } = actions.words(block)
    navigator.clipboard.writeText(tsv).then(
      () => workspace.announce(text.copied(cells)),
      () => workspace.notify({ text: text.copyFailed, tone: 'problem' }),
    )
  }
  return (
    <GridMenu {...frame} label={label}>
      <CellMenuItems
        definition={definition}
        label={label}
        several={several}
        onSet={(target, relation) => actions.set(block, target, relation)}
        onOpen={onOpen}
        onCopy={copy}
        onFill={(direction) => actions.fill(block, direction)}
      />
    </GridMenu>
  )
}
