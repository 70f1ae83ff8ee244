import { readFramework } from '@golden-thread/shared/document'
import type { Framework } from '@golden-thread/shared/model'
import { isLaterVersion } from '@golden-thread/shared/queries'
import { useEffect, useState } from 'react'
import { fetchFramework } from '../api/index.ts'
import { Button } from '../ui/index.ts'
import type { Asking } from './asking.ts'
import styles from './Framework.module.css'
import { NewerDialog } from './NewerDialog.tsx'
import { text } from './text.ts'

/** Says that the server brings a later version of this framework along, and leads through what it has otherwise. */
export function NewerVersion({ framework, asking }: { framework: Framework; asking: Asking }) {
  const [later, setLater] = useState<Framework>()
  const [isOpen, setOpen] = useState(false)
  useEffect(() => {
    let isLeft = false
    fetchFramework(framework.id).then(
      (json) => {
        const read = readFramework(json)
        if (!isLeft) setLater(read.ok && read.value.id === framework.id ? read.value : undefined)
      },
      // Nothing of that name is brought along, or the server is away: the map has what it has.
      () => setLater(undefined),
    )
    return () => {
      isLeft = true
    }
  }, [framework.id])
  const { newer } = text
  if (!later?.version || !isLaterVersion(later.version, framework.version)) return null
  return (
    <div className={styles.newer}>
      <p>{newer.found(later.title, framework.version ?? newer.noVersion, later.version)}</p>
      <p>
        <Button onClick={() => setOpen(true)}>{newer.walk}</Button>
      </p>
      {isOpen && (
        <NewerDialog framework={framework} later={later} asking={asking} onClose={() => setOpen(false)} />
      )}
    </div>
  )
}
