import { shellWords } from '../text/shell.ts'
import { Button } from '../ui/index.ts'
import { useStore, useWorkspace } from '../workspace/index.ts'
import styles from './RefusedBanner.module.css'

/** What happened when the server closed the map for good, where nobody can miss it. */
export function RefusedBanner() {
  const connection = useStore(useWorkspace().connection)
  if (connection.status !== 'refused') return null
  return (
    <div role="alert" className={styles.banner}>
      <p>{connection.message}</p>
      <Button size="small" onClick={() => location.reload()}>
        {shellWords.reload}
      </Button>
      <a href="/">{shellWords.toMaps}</a>
    </div>
  )
}
