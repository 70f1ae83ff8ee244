import { claimsSentence } from '@golden-thread/shared/coverage'
import { Button } from '../ui/index.ts'
import { useStore, useWorkspace } from '../workspace/index.ts'
import styles from './Findings.module.css'
import { text } from './text.ts'

/** How the claims of the paper stand, at the head of what is wrong with the map. */
export function ClaimsCount() {
  const workspace = useWorkspace()
  const claims = useStore(workspace.state, () => workspace.coverage.claims())
  if (claims.length === 0) return null
  return (
    <p className={styles.summary}>
      {claimsSentence(claims)}{' '}
      <Button size="small" variant="place" onClick={() => workspace.go({ screen: 'claims' })}>
        {text.showClaims}
      </Button>
    </p>
  )
}
