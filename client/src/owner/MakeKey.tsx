import { can, type MapSummary, type Role } from '@golden-thread/shared/protocol'
import { type FormEvent, useEffect, useState } from 'react'
import { ShownOnce } from '../access/index.ts'
import { explainError, fetchMaps, makeKey } from '../api/index.ts'
import { Button, Select, TextField } from '../ui/index.ts'
import { useWorkspace } from '../workspace/index.ts'
import styles from './Owner.module.css'
import { ownerWords as words } from './text.ts'

type KeyRole = keyof typeof words.roles
const ROLES = Object.keys(words.roles) as KeyRole[]

/** Another day than today is what a key is mostly made for: so many days from now. */
const DAYS = 90
const inDays = (days: number): string =>
  new Intl.DateTimeFormat('sv-SE').format(new Date(Date.now() + days * 86_400_000))

/** Makes a key for some of one's maps, with no more power than one has; it is shown once. */
export function MakeKey({ onMade }: { onMade: () => Promise<void> }) {
  const { mapId, role: own } = useWorkspace()
  const [label, setLabel] = useState('')
  const [role, setRole] = useState<KeyRole>('viewer')
  const [maps, setMaps] = useState<ReadonlySet<string>>(new Set([mapId]))
  const [expires, setExpires] = useState(inDays(DAYS))
  const [error, setError] = useState<string>()
  const [key, setKey] = useState<string>()
  const others = useOtherMaps(mapId)
  const make = async (event: FormEvent): Promise<void> => {
    event.preventDefault()
    if (label.trim() === '') return setError(words.labelMissing)
    try {
      const made = await makeKey({ role, maps: [...maps], expires, label: label.trim() })
      setKey(made.key)
      setLabel('')
      setError(undefined)
    } catch (failure) {
      return setError(explainError(failure))
    }
    await onMade()
  }
  const choose = (map: string, isChosen: boolean): void =>
    setMaps((before) => new Set(isChosen ? [...before, map] : [...before].filter((id) => id !== map)))
  return (
    <>
      <form className={styles.make} aria-label={words.makeKey} onSubmit={(event) => void make(event)}>
        <TextField
          label={words.label}
          placeholder={words.labelHint}
          maxLength={80}
          error={error}
          value={label}
          onChange={(event) => setLabel(event.target.value)}
        />
        <Select label={words.role} value={role} onChange={(event) => setRole(event.target.value as KeyRole)}>
          {ROLES.filter((one) => mayGive(own, one)).map((one) => (
            <option key={one} value={one}>
              {words.roles[one]}
            </option>
          ))}
        </Select>
        <TextField
          label={words.until}
          type="date"
          min={inDays(1)}
          max={inDays(365)}
          value={expires}
          onChange={(event) => setExpires(event.target.value)}
        />
        {others.length > 0 && (
          <fieldset className={styles.maps}>
            <legend>{words.maps}</legend>
            <Choice label={words.thisMap} isOn={maps.has(mapId)} onChange={(isOn) => choose(mapId, isOn)} />
            {others.map(({ id, title }) => (
              <Choice key={id} label={title} isOn={maps.has(id)} onChange={(isOn) => choose(id, isOn)} />
            ))}
          </fieldset>
        )}
        <Button type="submit" disabled={maps.size === 0}>
          {words.makeKey}
        </Button>
      </form>
      {key && <ShownOnce label={words.made} value={key} copied={words.copied} notCopied={words.notCopied} />}
    </>
  )
}

const mayGive = (own: Role, role: KeyRole): boolean => role === 'viewer' || can(own, NEEDS[role])

const NEEDS = { commenter: 'comment on the map', editor: 'change the map', owner: 'manage boards' } as const

function Choice({
  label,
  isOn,
  onChange,
}: {
  label: string
  isOn: boolean
  onChange: (isOn: boolean) => void
}) {
  return (
    <label className={styles.choice}>
      <input type="checkbox" checked={isOn} onChange={(event) => onChange(event.target.checked)} /> {label}
    </label>
  )
}

/** Maps besides this one that a key may be for; none where the list cannot be had. */
function useOtherMaps(mapId: string): readonly MapSummary[] {
  const [maps, setMaps] = useState<readonly MapSummary[]>([])
  useEffect(() => {
    fetchMaps().then(
      (found) => setMaps(found.filter(({ id }) => id !== mapId)),
      () => undefined,
    )
  }, [mapId])
  return maps
}
