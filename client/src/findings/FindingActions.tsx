import type { Finding } from '@golden-thread/shared/coverage'
import { useState } from 'react'
import { Button } from '../ui/index.ts'
import { useMapState, useMayEdit, useWorkspace } from '../workspace/index.ts'
import { AcceptDialog } from './AcceptDialog.tsx'
import styles from './Findings.module.css'
import { mendOf } from './mend.ts'
import { text } from './text.ts'

/** What can be done about a finding: mend it, or say that it stays as it is. */
export function FindingActions({ finding }: { finding: Finding }) {
  const workspace = useWorkspace()
  const mayEdit = useMayEdit()
  const label = useMapState((map) => mendOf(map, finding)?.label)
  const [isAccepting, setAccepting] = useState(false)
  if (!mayEdit) return null
  return (
    <p className={styles.places}>
      {label && (
        <Button
          size="small"
          aria-label={text.mend.for(label, finding.sentence)}
          onClick={() => mendOf(workspace.state.get().map, finding)?.run(workspace)}
        >
          {label}
        </Button>
      )}
      <Button
        size="small"
        aria-label={text.accept.label(finding.sentence)}
        onClick={() => setAccepting(true)}
      >
        {text.accept.button}
      </Button>
      {isAccepting && <AcceptDialog finding={finding} onClose={() => setAccepting(false)} />}
    </p>
  )
}
