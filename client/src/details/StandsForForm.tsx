import { standFor } from '@golden-thread/shared/commands'
import type { Element } from '@golden-thread/shared/model'
import { useEffect, useRef, useState } from 'react'
import { explainError, fetchElements } from '../api/index.ts'
import { Button, TextField } from '../ui/index.ts'
import { useWorkspace } from '../workspace/index.ts'
import styles from './Details.module.css'
import { elementAddress } from './elementAddress.ts'
import { detailsWords as words } from './text.ts'

/** Asks for the address of the element of another map, and keeps what that one is called now. */
export function StandsForForm({ element, onClose }: { element: Element; onClose: () => void }) {
  const workspace = useWorkspace()
  const input = useRef<HTMLInputElement>(null)
  const [address, setAddress] = useState('')
  const [error, setError] = useState<string>()
  const [isLooking, setLooking] = useState(false)
  useEffect(() => input.current?.focus(), [])
  /** What is wrong with it, as a sentence; nothing where it is done. */
  const choose = async (): Promise<string | undefined> => {
    const named = elementAddress(address, location.origin)
    if (!named) return words.noAddress
    if (named.map === workspace.mapId) return words.sameMap
    const found = (await fetchElements(named.map)).find(({ id }) => id === named.element)
    if (!found) return words.notThere(named.element)
    const standsFor = { ...named, seen: { code: found.code, title: found.title } }
    const done = workspace.edit(standFor, { id: element.id, standsFor })
    if (done.ok || done.error.code === 'unchanged') onClose()
    return undefined
  }
  const save = async (): Promise<void> => {
    setLooking(true)
    setError(await choose().catch(explainError))
    setLooking(false)
  }
  return (
    <form
      className={styles.standsFor}
      aria-label={words.chooseStandsFor}
      onSubmit={(event) => {
        event.preventDefault()
        if (!isLooking) void save()
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return
        event.stopPropagation()
        onClose()
      }}
    >
      <TextField
        ref={input}
        label={words.standsForAddress}
        help={words.standsForHelp}
        error={error}
        value={address}
        onChange={(event) => setAddress(event.target.value)}
      />
      <Button size="small" variant="primary" type="submit" aria-disabled={isLooking}>
        {words.saveStandsFor}
      </Button>
      <Button size="small" variant="quiet" type="button" onClick={onClose}>
        {words.cancel}
      </Button>
    </form>
  )
}
