import { changeKind, type LaneMove, reorderInLane } from '@golden-thread/shared/commands'
import { type Element, labelOf } from '@golden-thread/shared/model'
import { Ellipsis, FlaskConical, Link2, Locate, PanelRight, Pencil, Trash2 } from 'lucide-react'
import { IconButton, Menu, MenuChoice, MenuGroup, MenuItem, MenuSeparator } from '../ui/index.ts'
import { leaveOut, useMapState, useWorkspace, type Workspace } from '../workspace/index.ts'
import { leaveFor } from './stepFocus.ts'
import { text } from './text.ts'

const MOVES: readonly LaneMove[] = ['top', 'up', 'down', 'bottom']

/** Everything that can be done with one element. */
export function ElementMenu({
  element,
  onEdit,
}: {
  element: Element
  onEdit: (what: 'title' | 'code') => void
}) {
  const workspace = useWorkspace()
  const { mayEdit } = workspace
  const label = labelOf(element)
  const kinds = useMapState((map) => map.framework.kinds)
  const showOnCanvas = (): void => {
    workspace.go({ screen: 'canvas' })
    workspace.reveal({ element: element.id })
  }
  // The menu gives the focus back to its button as it closes; the field takes it after that.
  const edit = (what: 'title' | 'code') => () => setTimeout(() => onEdit(what))
  return (
    <Menu
      align="end"
      trigger={
        <IconButton label={text.actions(label)} size="small">
          <Ellipsis />
        </IconButton>
      }
    >
      <MenuItem icon={<PanelRight />} onSelect={() => workspace.select({ elements: [element.id] })}>
        {text.open}
      </MenuItem>
      <MenuItem icon={<Locate />} onSelect={showOnCanvas}>
        {text.showOnCanvas}
      </MenuItem>
      <MenuItem icon={<FlaskConical />} onSelect={() => leaveOut(workspace, [element.id])}>
        {text.whatIf}
      </MenuItem>
      {mayEdit && (
        <>
          <MenuItem icon={<Pencil />} keys="F2" onSelect={edit('title')}>
            {text.rename}
          </MenuItem>
          <MenuItem onSelect={edit('code')}>{text.editCode}</MenuItem>
          <MenuItem icon={<Link2 />} onSelect={() => workspace.openLinkTo(element.id)}>
            {text.linkTo}
          </MenuItem>
          <MenuChoice
            label={text.kind}
            value={element.kind}
            options={kinds.map(({ id, label: word }) => ({ value: id, label: word }))}
            onChange={(kind) => workspace.edit(changeKind, { ids: [element.id], kind })}
          />
          <MenuGroup label={text.place}>
            {MOVES.map((move) => (
              <MenuItem key={move} onSelect={() => moveElement(workspace, element, move)}>
                {text.moves[move]}
              </MenuItem>
            ))}
          </MenuGroup>
          <MenuSeparator />
          <MenuItem
            icon={<Trash2 />}
            keys="Del"
            onSelect={() => leaveFor(element.id, () => workspace.confirmDelete([element.id]))}
          >
            {text.delete}
          </MenuItem>
        </>
      )}
    </Menu>
  )
}

function moveElement(workspace: Workspace, element: Element, move: LaneMove): void {
  const label = labelOf(element)
  const done = workspace.edit(reorderInLane, { id: element.id, move })
  if (done.ok) workspace.announce(text.moved(label, text.moves[move]))
  else if (done.error.code === 'unchanged') workspace.announce(text.cannotMove(label))
}
