import type { MatrixDefinition } from '@golden-thread/shared/model'
import { Download } from 'lucide-react'
import { matrixFile } from '../../api/index.ts'
import { Select } from '../../ui/index.ts'
import { useWorkspace } from '../../workspace/index.ts'
import { text } from '../text.ts'
import styles from './head.module.css'

const FORMATS = ['docx', 'xlsx', 'csv'] as const

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
  const choose = (matrix: string): void => {
    onChoose()
    workspace.select({})
    workspace.go({ matrix })
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
      <ul className={styles.downloads} aria-label={text.download}>
        {FORMATS.map((format) => (
          <li key={format}>
            <a
              className={styles.download}
              href={matrixFile(workspace.mapId, definition.id, format)}
              download
              aria-label={text.downloadLabel(text.downloads[format])}
            >
              <Download aria-hidden="true" /> {text.downloads[format]}
            </a>
          </li>
        ))}
      </ul>
    </div>
  )
}
