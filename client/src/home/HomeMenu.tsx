import type { Me } from '@golden-thread/shared/protocol'
import { useState } from 'react'
import { Avatar, PersonMenu } from '../me/index.ts'
import { shellWords } from '../text/index.ts'
import { Button, lazily, VisuallyHidden } from '../ui/index.ts'
import styles from './Home.module.css'

const NameDialog = lazily(async () => (await import('../me/NameDialog.tsx')).NameDialog)

/** One's own settings, without a map open. */
export function HomeMenu({ person: { name, colour } }: { person: NonNullable<Me['person']> }) {
  const [isNaming, setNaming] = useState(false)
  return (
    <>
      <PersonMenu
        name={name}
        onRename={() => setNaming(true)}
        trigger={
          <Button variant="quiet" className={styles.me}>
            <VisuallyHidden>{shellWords.me(name)}</VisuallyHidden>
            <span className={styles.myName} aria-hidden="true">
              {name}
            </span>
            <Avatar name={name} colour={colour} />
          </Button>
        }
      />
      {isNaming && <NameDialog name={name} onClose={() => setNaming(false)} />}
    </>
  )
}
