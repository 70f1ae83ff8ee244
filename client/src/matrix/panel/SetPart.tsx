import type { Cell } from '@golden-thread/shared/coverage'
import type { MatrixDefinition, StrategyMap } from '@golden-thread/shared/model'
import { CELL_TARGETS, cellTargetOf, directRelations } from '@golden-thread/shared/queries'
import { useState } from 'react'
import { Button, Panel, Select } from '../../ui/index.ts'
import { useWorkspace } from '../../workspace/index.ts'
import type { CellEdits } from '../edit/useCellEdits.ts'
import { text } from '../text.ts'
import styles from './CellPanel.module.css'

/** What the cell can be made, as buttons: the same as the keys and the menu do. */
export function SetPart({
  map,
  definition,
  cell,
  edits,
}: {
  map: StrategyMap
  definition: MatrixDefinition
  cell: Cell
  edits: CellEdits
}) {
  const { mayEdit } = useWorkspace()
  const relations = directRelations(map, definition)
  const [relation, setRelation] = useState(relations[0]?.relation.id)
  if (!mayEdit) return null
  const present = cellTargetOf(map, cell)
  return (
    <Panel title={text.setTo} level={4}>
      {relations.length > 1 && (
        <Select label={text.by} value={relation} onChange={(event) => setRelation(event.target.value)}>
          {relations.map((option) => (
            <option key={option.relation.id} value={option.relation.id}>
              {option.relation.label}
            </option>
          ))}
        </Select>
      )}
      <div className={styles.targets}>
        {CELL_TARGETS.map((target) => (
          <Button
            key={target}
            size="small"
            aria-pressed={target === 'clear' ? undefined : target === present}
            aria-keyshortcuts={target === 'clear' ? 'Delete' : text.targets[target].keys}
            onClick={() =>
              edits.set([
                {
                  row: cell.row,
                  column: cell.column,
                  target,
                  ...(relation && relations.length > 1 ? { relation } : {}),
                },
              ])
            }
          >
            {text.targets[target].word}
          </Button>
        ))}
      </div>
    </Panel>
  )
}
