import type { MatrixDefinition, StrategyMap } from '@golden-thread/shared/model'
import { SlidersHorizontal } from 'lucide-react'
import { Button, Menu, MenuChoice } from '../../ui/index.ts'
import { type Arrangement, groupingOptions, PLAIN, type SortBy } from '../arrange/index.ts'
import { text } from '../text.ts'

const SORTS = (Object.keys(text.sorts) as SortBy[]).map((value) => ({ value, label: text.sorts[value] }))
const NO_GROUPS = ''

/** How rows and columns are sorted, and what rows are grouped by: for this person only. */
export function ViewMenu({
  map,
  definition,
  words,
  arrangement,
  onChange,
}: {
  map: StrategyMap
  definition: MatrixDefinition
  words: { readonly rows: string; readonly columns: string }
  arrangement: Arrangement
  onChange: (part: Partial<Arrangement>) => void
}) {
  const groups = groupingOptions(map, definition)
  const grouping = JSON.stringify(arrangement.groupRows)
  const group = groups.find((option) => JSON.stringify(option.grouping) === grouping)
  const changed =
    Number(arrangement.sortRows !== PLAIN.sortRows) +
    Number(arrangement.sortColumns !== PLAIN.sortColumns) +
    Number(group !== undefined)
  return (
    <Menu
      trigger={
        <Button>
          <SlidersHorizontal /> {text.view(changed)}
        </Button>
      }
    >
      <MenuChoice
        label={text.sort(words.rows)}
        value={arrangement.sortRows}
        options={SORTS}
        onChange={(sortRows) => onChange({ sortRows })}
      />
      <MenuChoice
        label={text.sort(words.columns)}
        value={arrangement.sortColumns}
        options={SORTS}
        onChange={(sortColumns) => onChange({ sortColumns })}
      />
      {groups.length > 0 && (
        <MenuChoice
          label={text.group(words.rows)}
          value={group?.key ?? NO_GROUPS}
          options={[
            { value: NO_GROUPS, label: text.noGroups },
            ...groups.map(({ key, label }) => ({ value: key, label })),
          ]}
          onChange={(key) =>
            onChange({ groupRows: groups.find((option) => option.key === key)?.grouping ?? null })
          }
        />
      )}
    </Menu>
  )
}
