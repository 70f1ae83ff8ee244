import type { MapSummary } from '@golden-thread/shared/protocol'
import { PagePart } from '../access/index.ts'
import styles from './Admin.module.css'
import { adminWords as words } from './text.ts'
import { useFound } from './useFound.tsx'

/** Every map that the organisation owns. */
export function MapsPart({ maps }: { maps: readonly MapSummary[] }) {
  const { shown, field, rest } = useFound(maps, words.findMap, ({ title }) => title)
  return (
    <PagePart id="maps" title={words.maps(maps.length)} help={words.mapsHelp}>
      {maps.length === 0 && <p>{words.noMaps}</p>}
      {field}
      <ul className={styles.rows}>
        {shown.map((map) => (
          <li key={map.id}>
            <span className={styles.label}>
              <a href={`/maps/${map.id}`}>{map.title || words.untitled}</a>
              <small>{map.coverage}</small>
            </span>
          </li>
        ))}
      </ul>
      {rest}
    </PagePart>
  )
}
