import { Dialog } from '../ui/index.ts'
import { useMapState, useStore, useWorkspace } from '../workspace/index.ts'
import styles from './exports.module.css'
import { fileAddress, useFormats } from './formats.ts'
import { exportWords } from './text.ts'

/** Every matrix in every form. */
export function ExportDialog({ onClose }: { onClose: () => void }) {
  const { mapId, state } = useWorkspace()
  const matrices = useMapState((map) => map.framework.matrices)
  const day = useStore(state, ({ asAt }) => asAt?.day ?? null)
  const forMatrix = useFormats('paper')
  const forMap = useFormats('map')
  if (forMatrix.length + forMap.length === 0)
    return (
      <Dialog open onClose={onClose} title={exportWords.title}>
        <p className={styles.note}>{exportWords.noFormats}</p>
      </Dialog>
    )
  return (
    <Dialog open onClose={onClose} title={exportWords.title} size="wide">
      {day && <p className={styles.note}>{exportWords.asAt(day)}</p>}
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{exportWords.matrix}</th>
            {forMatrix.map(({ id, label }) => (
              <th key={id} scope="col">
                {label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {matrices.map((matrix) => (
            <tr key={matrix.id}>
              <th scope="row">{matrix.title}</th>
              {forMatrix.map((format) => (
                <td key={format.id}>
                  <a
                    className={styles.download}
                    href={fileAddress(mapId, format, matrix.id, [], day)}
                    download
                    aria-label={exportWords.link(matrix.title, format.label)}
                  >
                    {format.label}
                  </a>
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {forMap.map((format) => (
        <p key={format.id} className={styles.note}>
          <a href={fileAddress(mapId, format)} download>
            {exportWords.file(format)}
          </a>
          {` – ${exportWords.wholeMapHelp[format.id === 'json' ? 'json' : 'other']}`}
        </p>
      ))}
    </Dialog>
  )
}
