import type { MatrixDefinition, RelationId } from '@golden-thread/shared/model'
import { basisFor, CELL_TARGETS, type CellTarget, directRelations } from '@golden-thread/shared/queries'
import { MenuGroup, MenuItem, MenuSeparator } from '../../../ui/index.ts'
import { useWorkspace } from '../../../workspace/index.ts'
import { text } from '../../text.ts'

/** Everything that can be done with the selected cells: the same as the keys do. */
export function CellMenuItems({
  definition,
  label,
  several,
  onSet,
  onOpen,
  onCopy,
  onFill,
}: {
  definition: MatrixDefinition
  label: string
  /** More than one cell is selected. */
  several: boolean
  onSet: (target: CellTarget, relation?: RelationId) => void
  onOpen: () => void
  onCopy: () => void
  onFill: (direction: 'down' | 'right') => void
}) {
  const { mayEdit, state } = useWorkspace()
  const relations = directRelations(state.get().map, definition)
  return (
    <>
      {mayEdit && (
        <MenuGroup label={label}>
          {CELL_TARGETS.flatMap((target) => {
            const { word, keys } = text.targets[target]
            if (!basisFor(target) || relations.length < 2) {
              return [
                <MenuItem key={target} keys={keys} onSelect={() => onSet(target)}>
                  {word}
                </MenuItem>,
              ]
            }
            return relations.map(({ relation }, index) => (
              <MenuItem
                key={`${target} ${relation.id}`}
                keys={index === 0 ? keys : undefined}
                onSelect={() => onSet(target, relation.id)}
              >
                {text.targetByRelation(word, relation.label)}
              </MenuItem>
            ))
          })}
        </MenuGroup>
      )}
      {mayEdit && <MenuSeparator />}
      {mayEdit && several && (
        <>
          <MenuItem keys="Ctrl D" onSelect={() => onFill('down')}>
            {text.fillDown}
          </MenuItem>
          <MenuItem keys="Ctrl R" onSelect={() => onFill('right')}>
            {text.fillRight}
          </MenuItem>
        </>
      )}
      <MenuItem keys="Ctrl C" onSelect={onCopy}>
        {text.copyBlock}
      </MenuItem>
      <MenuItem keys="Enter" onSelect={onOpen}>
        {text.openDetails}
      </MenuItem>
    </>
  )
}
