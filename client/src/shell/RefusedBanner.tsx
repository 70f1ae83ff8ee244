import { explainProblem } from '@golden-thread/shared/model'
import { shellWords } from '../text/index.ts'
import { Button } from '../ui/index.ts'
import { type OpenWorkspace, useStore } from '../workspace/index.ts'
import { QuarantinedEdits } from './QuarantinedEdits.tsx'
import styles from './RefusedBanner.module.css'

/**
 * What happened when the server closed the map for good or will not take an edit, where nobody can miss it. Where
 * edits are left in this page, they can be taken away as a file before they are given up.
 */
export function RefusedBanner({ workspace }: { workspace: OpenWorkspace }) {
  const connection = useStore(workspace.connection)
  const newer = useStore(workspace.state, ({ problems }) =>
    problems.find(({ code }) => code === 'document-newer'),
  )
  if (connection.status !== 'refused') {
    return newer ? (
      <div role="alert" className={styles.banner}>
        <p>{explainProblem(newer)}</p>
        <Button size="small" onClick={() => location.reload()}>
          {shellWords.reload}
        </Button>
      </div>
    ) : null
  }
  return (
    <div role="alert" className={styles.banner}>
      <p>{connection.message}</p>
      {connection.quarantined && (
        <QuarantinedEdits workspace={workspace} onDiscarded={() => location.reload()} />
      )}
      {(!connection.quarantined || connection.mayReturn) && (
        <Button size="small" onClick={() => location.reload()}>
          {shellWords.reload}
        </Button>
      )}
      <a href="/">{shellWords.toMaps}</a>
    </div>
  )
}
