import { isRole, type Role } from '@golden-thread/shared/protocol'
import { Link } from 'lucide-react'
import { type FormEvent, useState } from 'react'
import { ShownOnce } from '../access/index.ts'
import { explainError, makeLink } from '../api/index.ts'
import { Button, Select, TextField } from '../ui/index.ts'
import { dayOf } from './day.ts'
import styles from './Share.module.css'
import { roleChoices, shareWords as words } from './text.ts'

/** Roles in the order of how often a link of theirs is wanted; the least power first. */
const OFFERED: readonly Role[] = ['viewer', 'commenter', 'editor', 'owner']

export function MakeLink({ mapId, onMade }: { mapId: string; onMade: () => Promise<void> }) {
  const [role, setRole] = useState<Role>('viewer')
  const [label, setLabel] = useState('')
  const [day, setDay] = useState('')
  const [url, setUrl] = useState<string>()
  const [error, setError] = useState<string>()

  const make = async (event: FormEvent) => {
    event.preventDefault()
    try {
      const expiresAt = day && role !== 'owner' ? endOf(day) : undefined
      const until = expiresAt === undefined ? {} : { expiresAt }
      const link = await makeLink(mapId, { role, label: label.trim(), ...until })
      setUrl(link.url)
      setLabel('')
      setError(undefined)
      await onMade()
    } catch (failure) {
      setError(explainError(failure))
    }
  }
  return (
    <>
      <form className={styles.make} onSubmit={(event) => void make(event)}>
        <Select
          label={words.role}
          value={role}
          onChange={(event) => isRole(event.target.value) && setRole(event.target.value)}
        >
          {OFFERED.map((value) => (
            <option key={value} value={value}>
              {roleChoices[value].allows}
            </option>
          ))}
        </Select>
        <TextField
          label={words.label}
          placeholder={words.labelHint}
          value={label}
          maxLength={80}
          onChange={(event) => setLabel(event.target.value)}
        />
        {role !== 'owner' && (
          <TextField
            label={words.until}
            help={words.untilHelp}
            type="date"
            min={dayOf(new Date())}
            value={day}
            onChange={(event) => setDay(event.target.value)}
          />
        )}
        <Button type="submit" variant="primary">
          <Link aria-hidden="true" />
          {words.make}
        </Button>
      </form>
      <p role="alert" className={styles.error}>
        {error}
      </p>
      {url && <ShownOnce label={words.made} value={url} copied={words.copied} notCopied={words.notCopied} />}
    </>
  )
}

/** The last moment of a day, where this device is. */
const endOf = (day: string): number => new Date(`${day}T23:59:59.999`).getTime()
