import type { MatrixDefinition } from '@golden-thread/shared/model'
import { Download } from 'lucide-react'
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
              href={exportAddress(workspace.mapId, definition.id, format)}
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

/** Where the server answers with the matrix as a file. An address that is followed, so it needs no client of the API. */
const exportAddress = (map: string, matrix: string, format: string): string =>
  `/api/maps/${encodeURIComponent(map)}/matrices/${encodeURIComponent(matrix)}.${format}`
