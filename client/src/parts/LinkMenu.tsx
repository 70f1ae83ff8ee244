import { setBasis } from '@golden-thread/shared/commands'
import { BASES, type End, endLabel, type Link } from '@golden-thread/shared/model'
import { Ellipsis, Locate, Pencil, Trash2 } from 'lucide-react'
import { IconButton, Menu, MenuChoice, MenuItem, MenuSeparator } from '../ui/index.ts'
import { useMapState, useWorkspace } from '../workspace/index.ts'
import { basisWords, partsWords as words } from './text.ts'

/** Everything that can be done with one link. */
export function LinkMenu({
  link,
  reading,
  other,
  onDelete,
}: {
  link: Link
  reading: string
  other?: End | undefined
  onDelete: () => void
}) {
  const workspace = useWorkspace()
  const otherLabel = useMapState((map) => (other ? endLabel(map, other) : ''))
  const showOnCanvas = (): void => {
    workspace.go({ screen: 'canvas' })
    workspace.reveal({ link: link.id })
  }
  return (
    <Menu
      align="end"
      trigger={
        <IconButton label={words.linkActions(reading)} size="small">
          <Ellipsis />
        </IconButton>
      }
    >
      <MenuItem icon={<Pencil />} onSelect={() => workspace.select({ link: link.id })}>
        {words.openLink}
      </MenuItem>
      {other && 'element' in other && (
        <MenuItem onSelect={() => workspace.reveal({ element: other.element })}>
          {words.goToEnd(otherLabel)}
        </MenuItem>
      )}
      <MenuItem icon={<Locate />} onSelect={showOnCanvas}>
        {words.showOnCanvas}
      </MenuItem>
      {workspace.mayEdit && (
        <>
          <MenuChoice
            label={words.basis}
            value={link.basis}
            options={BASES.map((value) => ({ value, label: basisWords[value].word }))}
            onChange={(basis) => workspace.edit(setBasis, { ids: [link.id], basis })}
          />
          <MenuSeparator />
          <MenuItem icon={<Trash2 />} keys="Del" onSelect={onDelete}>
            {words.deleteLink}
          </MenuItem>
        </>
      )}
    </Menu>
  )
}
