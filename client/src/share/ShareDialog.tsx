import type { EntrySummary, LinkSummary } from '@golden-thread/shared/protocol'
import { useCallback, useEffect, useState } from 'react'
import { explainError, fetchLinks, fetchPeople } from '../api/index.ts'
import { Dialog } from '../ui/index.ts'
import { Boards } from './Boards.tsx'
import { BodiesPart } from './Bodies.tsx'
import { LinkList } from './LinkList.tsx'
import { MakeLink } from './MakeLink.tsx'
import styles from './Share.module.css'
import { shareWords as words } from './text.ts'

/** The links of a map, for its owners: make, copy, change and revoke. */
export function ShareDialog({ mapId, onClose }: { mapId: string; onClose: () => void }) {
  const [links, setLinks] = useState<readonly LinkSummary[]>()
  const [people, setPeople] = useState<readonly EntrySummary[]>([])
  const [error, setError] = useState<string>()
  const reload = useCallback(async () => {
    try {
      const [found, entered] = await Promise.all([fetchLinks(mapId), fetchPeople(mapId)])
      setLinks(found)
      setPeople(entered)
      setError(undefined)
    } catch (failure) {
      setError(explainError(failure))
    }
  }, [mapId])
  useEffect(() => void reload(), [reload])

  return (
    <Dialog open onClose={onClose} title={words.title} description={words.description}>
      <MakeLink mapId={mapId} onMade={reload} />
      <h3 className={styles.heading}>{words.links}</h3>
      <p role="alert" className={styles.error}>
        {error}
      </p>
      {links ? (
        <LinkList mapId={mapId} links={links} people={people} onChanged={reload} />
      ) : (
        !error && <p className={styles.quiet}>{words.loading}</p>
      )}
      <Boards mapId={mapId} />
      <BodiesPart mapId={mapId} />
    </Dialog>
  )
}
