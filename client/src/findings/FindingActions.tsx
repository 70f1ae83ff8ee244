import type { Finding } from '@golden-thread/shared/coverage'
import { can } from '@golden-thread/shared/protocol'
import { useState } from 'react'
import { Button } from '../ui/index.ts'
import { useMapState, useMayEdit, useOpenThreads, useWorkspace } from '../workspace/index.ts'
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
  if (!mayEdit)
    return (
      <p className={styles.places}>
        <CommentButton finding={finding} />
      </p>
    )
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
      <CommentButton finding={finding} />
      {isAccepting && <AcceptDialog finding={finding} onClose={() => setAccepting(false)} />}
    </p>
  )
}

/** Opens what is said about a finding, and says how much of it is open. */
function CommentButton({ finding: { id, sentence } }: { finding: Finding }) {
  const workspace = useWorkspace()
  const open = useOpenThreads({ finding: id })
  if (!can(workspace.role, 'read the comments')) return null
  return (
    <Button
      size="small"
      aria-label={text.comments.label(sentence, open)}
      onClick={() => workspace.openDialog({ type: 'comments', on: { finding: id } })}
    >
      {text.comments.button(open)}
    </Button>
  )
}
