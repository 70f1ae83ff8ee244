import { ROLES_LINKED_AT_ONCE } from '@golden-thread/shared/protocol'
import { Copy } from 'lucide-react'
import type { CreatedMap } from '../api/index.ts'
import { Button, TextField, toast } from '../ui/index.ts'
import styles from './Home.module.css'
import { homeWords as words } from './text.ts'

/**
 * The links of a map that was just made, the only time that they are shown. Without one of them whoever loses the cookie
 * of this browser loses the map.
 */
export function MadeMap({ made }: { made: CreatedMap }) {
  const all = ROLES_LINKED_AT_ONCE.flatMap((role) => {
    const url = made.links.find((link) => link.role === role)?.url
    return url ? [{ role, url, label: words.madeLinks[role] }] : []
  })
  const copy = async (text: string) => {
    try {
      await navigator.clipboard.writeText(text)
      toast({ text: words.copied })
    } catch {
      toast({ text: words.notCopied, tone: 'problem' })
    }
  }
  return (
    <section className={styles.made} aria-labelledby="made">
      <h2 id="made">{words.madeTitle}</h2>
      <p>{words.madeHelp}</p>
      {all.map(({ role, url, label }) => (
        <div key={role} className={styles.madeLink}>
          <TextField readOnly label={label} value={url} onFocus={(event) => event.currentTarget.select()} />
          <Button aria-label={words.copyLink(label)} onClick={() => void copy(url)}>
            <Copy aria-hidden="true" />
            {words.copy}
          </Button>
        </div>
      ))}
      <div className={styles.madeFoot}>
        <Button onClick={() => void copy(all.map(({ label, url }) => `${label}: ${url}`).join('\n'))}>
          {words.copyAll}
        </Button>
        <Button variant="primary" autoFocus onClick={() => location.assign(`/maps/${made.id}`)}>
          {words.openMap}
        </Button>
      </div>
    </section>
  )
}
