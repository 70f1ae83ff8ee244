import { readMap } from '@golden-thread/shared/document'
import { deleteCopy, type KeptCopy, readCopy } from '../collab/index.ts'
import { Button, toast } from '../ui/index.ts'
import { downloadMap } from './downloadMap.ts'
import styles from './KeptCopies.module.css'
import { copyWords as words } from './text.ts'

interface KeptCopiesProps {
  readonly copies: readonly KeptCopy[]
  /** With a link to each map, which brings its changes to the server. */
  readonly withLinks?: boolean
  readonly onDeleted: () => void
}

/** Copies on this device, each to be taken away as a file and deleted. */
export function KeptCopies({ copies, withLinks = false, onDeleted }: KeptCopiesProps) {
  const download = async (copy: KeptCopy) => {
    const update = await readCopy(copy)
    if (update) downloadMap(readMap(update).map)
    else toast({ text: words.notRead, tone: 'problem' })
  }
  const remove = async (copy: KeptCopy, title: string) => {
    await deleteCopy(copy)
    toast({ text: words.deleted(title) })
    onDeleted()
  }
  return (
    <ul className={styles.list}>
      {copies.map((copy) => {
        const title = copy.about?.title || words.untitled
        return (
          <li key={`${copy.mapId} ${copy.personId}`}>
            <span className={styles.title}>
              {title}
              {copy.about && <small>{words.written(new Date(copy.about.at).toLocaleString('en-GB'))}</small>}
            </span>
            {withLinks && (
              <a href={`/maps/${encodeURIComponent(copy.mapId)}`} aria-label={words.of(words.open, title)}>
                {words.open}
              </a>
            )}
            <Button
              size="small"
              aria-label={words.of(words.download, title)}
              onClick={() => void download(copy)}
            >
              {words.download}
            </Button>
            <Button
              size="small"
              aria-label={words.of(words.delete, title)}
              onClick={() => void remove(copy, title)}
            >
              {words.delete}
            </Button>
          </li>
        )
      })}
    </ul>
  )
}
