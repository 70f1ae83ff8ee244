import { Copy } from 'lucide-react'
import { useRef } from 'react'
import { Button, TextField, toast } from '../ui/index.ts'
import styles from './Share.module.css'
import { shareWords as words } from './text.ts'

/** The address of a link, this once. */
export function MadeLink({ url }: { url: string }) {
  const field = useRef<HTMLInputElement>(null)
  const copy = async () => {
    field.current?.select()
    try {
      await navigator.clipboard.writeText(url)
      toast({ text: words.copied })
    } catch {
      toast({ text: words.notCopied, tone: 'problem' })
    }
  }
  return (
    <div className={styles.made} role="status">
      <TextField
        ref={field}
        label={words.made}
        readOnly
        value={url}
        onFocus={(event) => event.target.select()}
      />
      <Button onClick={() => void copy()}>
        <Copy aria-hidden="true" />
        {words.copy}
      </Button>
    </div>
  )
}
