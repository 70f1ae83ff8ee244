import { cellWord } from '@golden-thread/shared/coverage'
import { EndButton, LinkRow } from '../parts/index.ts'
import { Panel } from '../ui/index.ts'
import { type CellRef, sameItems, useStore, useWorkspace } from '../workspace/index.ts'
import styles from './Details.module.css'
import { detailsWords as words } from './text.ts'

/** A cell of a matrix: what it says, its two sides, and the links behind it. */
export function CellDetails({ cell }: { cell: CellRef }) {
  const { state } = useWorkspace()
  const found = useStore(state, ({ matrices }) => {
    const matrix = matrices.get(cell.matrix)
    const row = matrix?.rows.indexOf(cell.row) ?? -1
    const column = matrix?.columns.indexOf(cell.column) ?? -1
    return matrix?.cells[row]?.[column]
  })
  const word = useStore(state, ({ map }) => (found ? cellWord(map, found) : ''))
  const links = useStore(
    state,
    ({ map }) => {
      const ids = found
        ? [...found.links, ...found.paths.flatMap((path) => path.links), ...found.collective]
        : []
      return [...new Set(ids)].flatMap((id) => map.links.get(id) ?? [])
    },
    sameItems,
  )
  const map = useStore(state, (value) => value.map)
  const note = found?.assessment?.note
  if (!map.elements.has(cell.row) || !map.elements.has(cell.column)) return null
  return (
    <Panel level={2} title={words.cell}>
      <p className={styles.sentence}>
        <EndButton end={{ element: cell.row }} /> <em>{word}</em> <EndButton end={{ element: cell.column }} />
      </p>
      {note && <p>{note}</p>}
      <ul className={styles.list}>
        {links.map((link) => (
          <LinkRow key={link.id} link={link} reveals />
        ))}
      </ul>
    </Panel>
  )
}
