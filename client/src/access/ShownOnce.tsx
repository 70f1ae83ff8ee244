import { Copy } from 'lucide-react'
import { useRef } from 'react'
import { Button, TextField, toast } from '../ui/index.ts'
import styles from './Access.module.css'
import { accessWords as words } from './text.ts'

/** What lets somebody in, this once: the address of a link, a key, what a webhook signs with. */
export function ShownOnce({
  label,
  value,
  copied = words.copied,
  notCopied = words.notCopied,
}: {
  /** Says that it is not shown again. */
  label: string
  value: string
  copied?: string
  notCopied?: string
}) {
  const field = useRef<HTMLInputElement>(null)
  const copy = async (): Promise<void> => {
    field.current?.select()
    try {
      await navigator.clipboard.writeText(value)
      toast({ text: copied })
    } catch {
      toast({ text: notCopied, tone: 'problem' })
    }
  }
  return (
    <div className={styles.once} role="status">
      <TextField
        ref={field}
        label={label}
        readOnly
        value={value}
        onFocus={(event) => event.target.select()}
      />
      <Button onClick={() => void copy()}>
        <Copy aria-hidden="true" />
        {words.copy}
      </Button>
    </div>
  )
}
