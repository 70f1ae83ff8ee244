import { confirmLinks } from '@golden-thread/shared/commands'
import type { Finding } from '@golden-thread/shared/coverage'
import { Button } from '../ui/index.ts'
import { useWorkspace } from '../workspace/index.ts'
import styles from './Findings.module.css'
import { text } from './text.ts'

/** Answers every link to re-check at once: after a typo is mended, that is one answer and not one for each link. */
export function ConfirmAll({ findings }: { findings: readonly Finding[] }) {
  const workspace = useWorkspace()
  const ids = findings.filter(({ code }) => code === 'link-to-recheck').flatMap(({ links }) => links)
  if (ids.length < 2 || !workspace.mayEdit) return null
  const confirm = (): void => {
    if (workspace.edit(confirmLinks, { ids }).ok) workspace.announce(text.confirmedAll(ids.length))
  }
  return (
    <p className={styles.confirmAll}>
      {text.confirmAllHelp(ids.length)}{' '}
      <Button size="small" onClick={confirm}>
        {text.confirmAll}
      </Button>{' '}
      <Button size="small" variant="quiet" onClick={() => workspace.openDialog({ type: 'recheck' })}>
        {text.oneByOne}
      </Button>
    </p>
  )
}
