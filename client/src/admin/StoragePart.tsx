import type { OrganisationStorageUse } from '@golden-thread/shared/protocol'
import { useCallback } from 'react'
import { Fact, Facts, PagePart, useAsked } from '../access/index.ts'
import { fetchOrganisationStorage } from '../api/index.ts'
import { Tag } from '../ui/index.ts'
import styles from './Admin.module.css'
import { bytesText } from './bytes.ts'
import { adminWords as words } from './text.ts'
import { useFound } from './useFound.tsx'

const moment = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeStyle: 'short' })
/** Older than this, a copy is worth a word. */
const OLD_MS = 8 * 86_400_000

/** How much is kept: altogether, when it was copied last, and of each map. */
export function StoragePart({ id }: { id: string }) {
  const { data, error } = useAsked(useCallback(() => fetchOrganisationStorage(id), [id]))
  return (
    <PagePart id="storage" title={words.storage} help={words.storageHelp}>
      {error && <p role="alert">{error}</p>}
      {!data && !error && <p>{words.loading}</p>}
      {data && (
        <>
          <Facts>
            <Fact name={words.database}>{words.databaseIs(bytesText(data.database), data.keptIn)}</Fact>
            <Fact name={words.backup}>
              <Backup of={data} />
            </Fact>
          </Facts>
          {data.maps.length > 0 && <Sizes maps={data.maps} />}
        </>
      )}
    </PagePart>
  )
}

function Backup({ of: { backup, keptIn } }: { of: OrganisationStorageUse }) {
  if (keptIn === 'postgres') return words.backupElsewhere
  if (!backup)
    return (
      <Tag tone="gap" wraps>
        {words.noBackup}
      </Tag>
    )
  const said = words.backupAt(moment.format(backup.at), bytesText(backup.bytes))
  return Date.now() - backup.at > OLD_MS ? (
    <Tag tone="risk" wraps>
      {said}
    </Tag>
  ) : (
    said
  )
}

function Sizes({ maps }: Pick<OrganisationStorageUse, 'maps'>) {
  // The largest comes first.
  const most = Math.max(1, maps[0]?.bytes ?? 0)
  const { shown, field, rest } = useFound(maps, words.findMap, ({ title }) => title)
  return (
    <>
      {field}
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{words.map}</th>
            <th scope="col" className={styles.number}>
              {words.size}
            </th>
            <td className={styles.wide} />
            <th scope="col" className={styles.number}>
              {words.edits}
            </th>
          </tr>
        </thead>
        <tbody>
          {shown.map(({ id, title, bytes, edits, inBin }) => (
            <tr key={id}>
              <th scope="row">
                {title || words.untitled} {inBin && <Tag tone="none">{words.inBin}</Tag>}
              </th>
              <td className={styles.number}>{bytesText(bytes)}</td>
              <td className={styles.wide} aria-hidden="true">
                <div className={styles.bar} style={{ inlineSize: `${(100 * bytes) / most}%` }} />
              </td>
              <td className={styles.number}>{edits.toLocaleString('en-GB')}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {rest}
    </>
  )
}
