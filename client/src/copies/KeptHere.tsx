import { useCallback, useEffect, useRef, useState } from 'react'
import { type KeptCopy, keptCopies } from '../collab/index.ts'
import { KEPT_HERE } from '../text/index.ts'
import styles from './KeptCopies.module.css'
import { KeptCopies } from './KeptCopies.tsx'
import { copyWords as words } from './text.ts'

/** What this device holds and the server may not have. Nothing where there is nothing. */
export function KeptHere() {
  const [copies, setCopies] = useState<readonly KeptCopy[]>([])
  const section = useRef<HTMLElement>(null)
  const look = useCallback(async () => setCopies((await keptCopies()).filter((copy) => copy.isUnsaved)), [])
  useEffect(() => {
    void look()
    const again = () => document.visibilityState === 'visible' && void look()
    document.addEventListener('visibilitychange', again)
    addEventListener('hashchange', look)
    return () => {
      document.removeEventListener('visibilitychange', again)
      removeEventListener('hashchange', look)
    }
  }, [look])
  useEffect(() => {
    if (copies.length > 0 && location.hash === `#${KEPT_HERE}`) section.current?.focus()
  }, [copies])
  if (copies.length === 0) return null
  return (
    <section ref={section} id={KEPT_HERE} tabIndex={-1} aria-label={words.title} className={styles.section}>
      <h2>{words.title}</h2>
      <p>{words.help}</p>
      <KeptCopies copies={copies} withLinks onDeleted={() => void look()} />
    </section>
  )
}
