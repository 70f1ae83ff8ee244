import { setSourceAddress } from '@golden-thread/shared/commands'
import { explainRefusal, isWebAddress } from '@golden-thread/shared/model'
import { ExternalLink } from 'lucide-react'
import { type FormEvent, useEffect, useRef, useState } from 'react'
import { Button, TextField } from '../ui/index.ts'
import { useWorkspace } from '../workspace/index.ts'
import styles from './Sources.module.css'
import { sourcesWords as words } from './text.ts'

/** The way to the document of a source; who may edit gives or changes it here. */
export function SourceAddress({ source, address }: { source: string; address: string | undefined }) {
  const workspace = useWorkspace()
  const [asking, setAsking] = useState(false)
  const change = useRef<HTMLButtonElement>(null)
  const label = address ? words.changeAddress : words.addAddress
  const done = () => {
    setAsking(false)
    change.current?.focus()
  }
  return (
    <div className={styles.address}>
      {address && (
        <a
          href={address}
          target="_blank"
          rel="noreferrer"
          aria-label={words.openNamed(source)}
          className={styles.open}
        >
          <ExternalLink aria-hidden="true" /> {words.open}
        </a>
      )}
      {workspace.mayEdit && (
        <Button
          ref={change}
          size="small"
          variant="quiet"
          aria-expanded={asking}
          aria-label={words.changeNamed(label, source)}
          onClick={() => setAsking(!asking)}
        >
          {label}
        </Button>
      )}
      {asking && <AddressForm source={source} address={address ?? ''} onDone={done} />}
    </div>
  )
}

function AddressForm({ source, address, onDone }: { source: string; address: string; onDone: () => void }) {
  const workspace = useWorkspace()
  const [text, setText] = useState(address)
  const [error, setError] = useState<string>()
  const field = useRef<HTMLInputElement>(null)
  useEffect(() => field.current?.select(), [])
  const save = (event: FormEvent) => {
    event.preventDefault()
    const written = text.trim()
    if (written && !isWebAddress(written)) return setError(explainRefusal({ code: 'address-not-web' }))
    const done = workspace.edit(setSourceAddress, { source, address: written })
    if (!done.ok && done.error.code !== 'unchanged') return
    workspace.announce(words.saved(source))
    onDone()
  }
  return (
    <form
      className={styles.form}
      onSubmit={save}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return
        // The dialog closes by the same key.
        event.stopPropagation()
        onDone()
      }}
    >
      <TextField
        ref={field}
        hideLabel
        label={words.addressOf(source)}
        placeholder="https://"
        inputMode="url"
        value={text}
        error={error}
        onChange={(event) => setText(event.target.value)}
      />
      <Button type="submit">{words.saveAddress}</Button>
      <Button onClick={onDone}>{words.cancel}</Button>
    </form>
  )
}
