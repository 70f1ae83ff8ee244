import { can, type MapSummary } from '@golden-thread/shared/protocol'
import { Copy, Ellipsis, Pencil, Trash2 } from 'lucide-react'
import { useState } from 'react'
import { deleteMap, duplicateMap, explainError, pictureOf, restoreMap } from '../api/index.ts'
import { Button, Menu, MenuItem, toast } from '../ui/index.ts'
import { ago } from './ago.ts'
import styles from './Home.module.css'
import { RenameDialog } from './RenameDialog.tsx'
import { roleWords, homeWords as words } from './text.ts'

/** One map: what it looks like, how far it is covered, and what may be done with it. */
export function MapCard({ map, reload }: { map: MapSummary; reload: () => Promise<void> }) {
  const [isRenaming, setRenaming] = useState(false)
  const title = map.title || words.untitled
  return (
    <li className={styles.card}>
      <a href={`/maps/${map.id}`} className={styles.cardLink}>
        <span className={styles.frame}>
          {map.elements > 0 ? (
            <img
              className={styles.picture}
              src={pictureOf(map.id, map.updatedAt)}
              alt=""
              width={320}
              height={160}
              loading="lazy"
              decoding="async"
            />
          ) : (
            words.empty
          )}
        </span>
        <span className={styles.cardText}>
          <strong className={styles.cardTitle}>{title}</strong>
          <span className={styles.coverage}>{map.coverage || words.size(map.elements, map.links)}</span>
          <span className={styles.meta}>
            {roleWords[map.role]} · {words.changed(ago(map.updatedAt, Date.now()))}
          </span>
        </span>
      </a>
      <span className={styles.cardMenu}>
        <Menu
          align="end"
          trigger={
            <Button variant="quiet" size="small" aria-label={words.actions(title)} className={styles.dots}>
              <Ellipsis aria-hidden="true" />
            </Button>
          }
        >
          {can(map.role, 'rename the map') && (
            <MenuItem icon={<Pencil />} onSelect={() => setRenaming(true)}>
              {words.rename}
            </MenuItem>
          )}
          <MenuItem icon={<Copy />} onSelect={() => void copy(map, reload)}>
            {words.duplicate}
          </MenuItem>
          {can(map.role, 'delete the map') && (
            <MenuItem icon={<Trash2 />} onSelect={() => void remove(map, title, reload)}>
              {words.delete}
            </MenuItem>
          )}
        </Menu>
      </span>
      {isRenaming && <RenameDialog map={map} onClose={() => setRenaming(false)} onRenamed={reload} />}
    </li>
  )
}

async function copy(map: MapSummary, reload: () => Promise<void>) {
  try {
    const made = await duplicateMap(map.id)
    toast({ text: words.duplicated(made.title) })
    await reload()
  } catch (error) {
    toast({ text: explainError(error), tone: 'problem' })
  }
}

async function remove(map: MapSummary, title: string, reload: () => Promise<void>) {
  try {
    await deleteMap(map.id)
    const undo = () => void restoreMap(map.id).then(reload, fail)
    toast({ text: words.deleted(title), action: { label: words.undo, run: undo } })
    await reload()
  } catch (error) {
    fail(error)
  }
}

const fail = (error: unknown) => toast({ text: explainError(error), tone: 'problem' })
