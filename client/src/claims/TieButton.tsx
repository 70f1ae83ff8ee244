import type { ClaimTie } from '@golden-thread/shared/coverage'
import { useWorkspace } from '../workspace/index.ts'
import styles from './Claims.module.css'
import { text } from './text.ts'

/** Leads to what a claim is tested by: its matrix, or the findings, which have the figures and checks. */
export function TieButton({ tie, words, label }: { tie: ClaimTie; words: string; label: string }) {
  const workspace = useWorkspace()
  const show = (): void => {
    if (tie.by === 'matrix') workspace.go({ screen: 'matrix', matrix: tie.matrix })
    else workspace.go({ screen: 'findings' })
  }
  return (
    <button type="button" className={styles.way} aria-label={text.showTie(words)} onClick={show}>
      {label}
    </button>
  )
}
