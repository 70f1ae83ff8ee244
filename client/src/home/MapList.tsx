import type { MapSummary } from '@golden-thread/shared/protocol'
import { useState } from 'react'
import { EmptyState, TextField } from '../ui/index.ts'
import styles from './Home.module.css'
import { MapCard } from './MapCard.tsx'
import { homeWords as words } from './text.ts'

/** Below this many a field to search in would only be in the way. */
const SEARCH_FROM = 8

export function MapList({
  maps,
  mayCreate,
  reload,
}: {
  maps: readonly MapSummary[]
  mayCreate: boolean
  reload: () => Promise<void>
}) {
  const [query, setQuery] = useState('')
  const shown = maps.filter((map) => map.title.toLowerCase().includes(query.trim().toLowerCase()))
  if (maps.length === 0) {
    return <EmptyState title={words.none}>{mayCreate ? words.noneHelp : words.noneViewer}</EmptyState>
  }
  return (
    <section aria-label={words.title}>
      {maps.length >= SEARCH_FROM && (
        <div className={styles.search}>
          <TextField
            hideLabel
            label={words.search}
            type="search"
            placeholder={words.search}
            value={query}
            onChange={(event) => setQuery(event.target.value)}
          />
        </div>
      )}
      {shown.length === 0 && <p className={styles.waiting}>{words.noMatch}</p>}
      <ul className={styles.grid}>
        {shown.map((map) => (
          <MapCard key={map.id} map={map} reload={reload} />
        ))}
      </ul>
    </section>
  )
}
