import { setCells } from '@golden-thread/shared/commands'
import type { Cell } from '@golden-thread/shared/coverage'
import type { MatrixDefinition, StrategyMap } from '@golden-thread/shared/model'
import { CELL_TARGETS, type CellTarget, cellTargetOf, directRelations } from '@golden-thread/shared/queries'
import { useState } from 'react'
import { cellTargetWords } from '../parts/index.ts'
import { Button, Panel, Select } from '../ui/index.ts'
import { useWorkspace } from '../workspace/index.ts'
import styles from './CellParts.module.css'
import { cellWords as words } from './text.ts'

/** What the cell can be made, as buttons: the same as the keys and the menu do. */
export function SetPart({
  map,
  definition,
  cell,
}: {
  map: StrategyMap
  definition: MatrixDefinition
  cell: Cell
}) {
  const workspace = useWorkspace()
  const { mayEdit } = workspace
  const relations = directRelations(map, definition)
  const [relation, setRelation] = useState(relations[0]?.relation.id)
  if (!mayEdit) return null
  const present = cellTargetOf(map, cell)
  const set = (target: CellTarget): void => {
    const { row, column } = cell
    const { said } = cellTargetWords[target]
    const by = relation && relations.length > 1 ? { relation } : {}
    const made = workspace.edit(setCells, { matrix: definition, edits: [{ row, column, target, ...by }] })
    if (made.ok) workspace.announce(words.done(said))
  }
  return (
    <Panel title={words.setTo} level={3}>
      {relations.length > 1 && (
        <Select label={words.by} value={relation} onChange={(event) => setRelation(event.target.value)}>
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
            aria-keyshortcuts={target === 'clear' ? 'Delete' : cellTargetWords[target].keys}
            onClick={() => set(target)}
          >
            {cellTargetWords[target].word}
          </Button>
        ))}
      </div>
    </Panel>
  )
}
