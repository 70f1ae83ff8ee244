import type { End, Link } from '@golden-thread/shared/model'
import { Button } from '../ui/index.ts'
import { seenNow, useMapState, useWorkspace } from '../workspace/index.ts'
import styles from './Recheck.module.css'
import { partsWords as words } from './text.ts'

/** Shown when an end of the link reads differently from when someone last confirmed it. */
export function Recheck({ link, reading }: { link: Link; reading: string }) {
  const workspace = useWorkspace()
  const drifts = useMapState(
    (map) => {
      const now = seenNow(map, link)
      const differs = (end: End, was: string | undefined, is: string) =>
        'element' in end && was !== undefined && was !== is
      return [
        ...(differs(link.from, link.seen?.from, now.from)
          ? [words.was(link.seen?.from ?? '', now.from)]
          : []),
        ...(differs(link.to, link.seen?.to, now.to) ? [words.was(link.seen?.to ?? '', now.to)] : []),
      ]
    },
    (a, b) => a.join() === b.join(),
  )
  if (drifts.length === 0) return null
  const confirm = () => {
    const seen = seenNow(workspace.state.get().map, link)
    workspace.run({ type: 'edit-link', id: link.id, seen }, words.confirmLabel(reading))
  }
  return (
    <div className={styles.recheck}>
      <h4>{words.recheck}</h4>
      <p>{words.recheckHelp}</p>
      {drifts.map((drift) => (
        <p key={drift}>{drift}</p>
      ))}
      {workspace.mayEdit && (
        <Button size="small" onClick={confirm}>
          {words.confirm}
        </Button>
      )}
    </div>
  )
}
