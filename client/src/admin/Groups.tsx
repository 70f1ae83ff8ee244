import type { GroupSummary, MemberRole } from '@golden-thread/shared/protocol'
import { useState } from 'react'
import { PagePart } from '../access/index.ts'
import { removeGroup, setGroup } from '../api/index.ts'
import { Button, TextField } from '../ui/index.ts'
import styles from './Admin.module.css'
import { RoleSelect } from './RoleSelect.tsx'
import { adminWords as words } from './text.ts'
import type { Changing } from './useOrganisation.ts'

/** What groups of the directory make their people. */
export function Groups({
  id,
  groups,
  change,
}: {
  id: string
  groups: readonly GroupSummary[]
  change: Changing
}) {
  const [group, setName] = useState('')
  const [role, setRole] = useState<MemberRole>('viewer')
  return (
    <PagePart id="groups" title={words.groups} help={words.groupsHelp}>
      {groups.length === 0 && <p>{words.noGroups}</p>}
      <ul className={styles.rows}>
        {groups.map((one) => (
          <li key={one.group}>
            <span className={styles.label}>{one.group}</span>
            <RoleSelect
              hideLabel
              label={words.roleOf(one.group)}
              value={one.role}
              onChange={(to) => void change(() => setGroup(id, one.group, to))}
            />
            <Button
              size="small"
              aria-label={words.removeWho(one.group)}
              onClick={() => void change(() => removeGroup(id, one.group))}
            >
              {words.remove}
            </Button>
          </li>
        ))}
      </ul>
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault()
          void change(() => setGroup(id, group, role)).then((done) => done && setName(''))
        }}
      >
        <TextField
          required
          label={words.group}
          value={group}
          onChange={(event) => setName(event.target.value)}
        />
        <RoleSelect label={words.role} value={role} onChange={setRole} />
        <Button type="submit">{words.add}</Button>
      </form>
    </PagePart>
  )
}
