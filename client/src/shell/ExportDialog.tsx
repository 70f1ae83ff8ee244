import { type MatrixFormat, mapFile, matrixFile } from '../api/index.ts'
import { exportWords } from '../text/shell.ts'
import { Dialog } from '../ui/index.ts'
import { useMapState, useWorkspace } from '../workspace/index.ts'
import styles from './dialogs.module.css'

const FORMATS: readonly { format: MatrixFormat; word: string }[] = [
  { format: 'docx', word: exportWords.word },
  { format: 'xlsx', word: exportWords.excel },
  { format: 'csv', word: exportWords.csv },
]

/** Every matrix in every form. */
export function ExportDialog({ onClose }: { onClose: () => void }) {
  const { mapId } = useWorkspace()
  const matrices = useMapState((map) => map.framework.matrices)
  return (
    <Dialog open onClose={onClose} title={exportWords.title}>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{exportWords.matrix}</th>
            {FORMATS.map(({ format, word }) => (
              <th key={format} scope="col">
                {word}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {matrices.map((matrix) => (
            <tr key={matrix.id}>
              <th scope="row">{matrix.title}</th>
              {FORMATS.map(({ format, word }) => (
                <td key={format}>
                  <a
                    className={styles.download}
                    href={matrixFile(mapId, matrix.id, format)}
                    download
                    aria-label={exportWords.link(matrix.title, word)}
                  >
                    {word}
                  </a>
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <p className={styles.note}>
        <a href={mapFile(mapId)} download>
          {exportWords.jsonLong}
        </a>
        {` – ${exportWords.wholeMapHelp}`}
      </p>
    </Dialog>
  )
}
