import type { MatrixDefinition } from '@golden-thread/shared/model'
import { FileLinks, fileAddress, useFormats } from '../../exports/index.ts'
import { Select } from '../../ui/index.ts'
import { useStore, useWorkspace } from '../../workspace/index.ts'
import { text } from '../text.ts'
import styles from './head.module.css'

/** As many formats as there is room for; the export menu has the others. */
const SHOWN_MAX = 3

/** Which matrix of the framework is shown, and the files it can be taken away as. */
export function MatrixChoice({
  definition,
  matrices,
  onChoose,
}: {
  definition: MatrixDefinition
  matrices: readonly MatrixDefinition[]
  onChoose: () => void
}) {
  const workspace = useWorkspace()
  const all = useFormats('paper')
  const formats = workspace.standsAlone ? [] : all.slice(0, SHOWN_MAX)
  const where = useStore(workspace.view, (view) => view.where)
  const day = useStore(workspace.state, ({ asAt }) => asAt?.day ?? null)
  const choose = (matrix: string): void => {
    onChoose()
    workspace.select({})
    workspace.go({ matrix, where: [] })
  }
  return (
    <div className={styles.top}>
      <div className={styles.choice}>
        <Select
          label={text.chooseMatrix}
          hideLabel
          value={definition.id}
          onChange={(event) => choose(event.target.value)}
        >
          {matrices.map(({ id, title }) => (
            <option key={id} value={id}>
              {title}
            </option>
          ))}
        </Select>
      </div>
      <FileLinks
        label={text.download}
        formats={formats}
        addressOf={(format) => fileAddress(workspace.mapId, format, definition.id, where, day)}
        nameOf={text.downloadLabel}
      />
    </div>
  )
}
