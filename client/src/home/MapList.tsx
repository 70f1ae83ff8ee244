import type { MapSummary, TemplateSummary } from '@golden-thread/shared/protocol'
import { Plus } from 'lucide-react'
import { useState } from 'react'
import { Button, TextField } from '../ui/index.ts'
import styles from './Home.module.css'
import { MapCard } from './MapCard.tsx'
import { NewMapDialog } from './NewMapDialog.tsx'
import { homeWords as words } from './text.ts'

/** Below this many a field to search in would only be in the way. */
const SEARCH_FROM = 8

export interface MapListProps {
  maps: readonly MapSummary[]
  /** What a new map can be made from; nothing for those who may only open maps. */
  templates: readonly TemplateSummary[]
  reload: () => Promise<void>
}

export function MapList({ maps, templates, reload }: MapListProps) {
  const [query, setQuery] = useState('')
  const [isStarting, setStarting] = useState(false)
  const shown = maps.filter((map) => map.title.toLowerCase().includes(query.trim().toLowerCase()))
  return (
    <section aria-labelledby="maps">
      <div className={styles.head}>
        <h1 id="maps">{words.title}</h1>
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
        {templates.length > 0 && (
          <Button variant="primary" onClick={() => setStarting(true)}>
            <Plus aria-hidden="true" />
            {words.new}
          </Button>
        )}
      </div>
      <div role="status">{shown.length === 0 && <p className={styles.waiting}>{words.noMatch}</p>}</div>
      <ul className={styles.grid}>
        {shown.map((map) => (
          <MapCard key={map.id} map={map} reload={reload} />
        ))}
      </ul>
      {isStarting && <NewMapDialog templates={templates} onClose={() => setStarting(false)} />}
    </section>
  )
}
