import { confirmLink } from '@golden-thread/shared/commands'
import type { Link } from '@golden-thread/shared/model'
import { renamedEnds } from '@golden-thread/shared/queries'
import { Button } from '../ui/index.ts'
import { sameItems, useMapState, useWorkspace } from '../workspace/index.ts'
import styles from './Recheck.module.css'
import { partsWords as words } from './text.ts'

/** Shown when an end of the link reads differently from when someone last confirmed it. */
export function Recheck({ link }: { link: Link }) {
  const workspace = useWorkspace()
  const drifts = useMapState(
    (map) => renamedEnds(map, link).map(({ was, is }) => words.was(was, is)),
    sameItems,
  )
  if (drifts.length === 0) return null
  return (
    <div className={styles.recheck}>
      <h4>{words.recheck}</h4>
      <p>{words.recheckHelp}</p>
      {drifts.map((drift) => (
        <p key={drift}>{drift}</p>
      ))}
      {workspace.mayEdit && (
        <Button size="small" onClick={() => workspace.edit(confirmLink, { id: link.id })}>
          {words.confirm}
        </Button>
      )}
    </div>
  )
}
