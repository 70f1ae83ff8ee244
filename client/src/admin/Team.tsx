import type { MemberSummary, TeamSummary } from '@golden-thread/shared/protocol'
import { joinTeam, leaveTeam, removeTeam } from '../api/index.ts'
import { Button, Select } from '../ui/index.ts'
import styles from './Admin.module.css'
import { adminWords as words } from './text.ts'
import { useFound } from './useFound.tsx'
import type { Changing } from './useOrganisation.ts'

/** One team: who is in it, and whoever could be. */
export function Team({
  id,
  team,
  members,
  change,
}: {
  id: string
  team: TeamSummary
  members: readonly MemberSummary[]
  change: Changing
}) {
  const names = new Map(members.map(({ person, name }) => [person, name]))
  const inTeam = new Set(team.members)
  const others = useFound(
    members.filter(({ person }) => !inTeam.has(person)),
    words.findFor(team.name),
    textOf,
  )
  const { shown, field, rest } = useFound(
    team.members,
    words.findIn(team.name),
    (one) => names.get(one) ?? '',
  )
  return (
    <section aria-label={team.name} className={styles.team}>
      <h3>{team.name}</h3>
      {field}
      <ul className={styles.rows}>
        {shown.map((person) => (
          <li key={person}>
            <span className={styles.label}>{names.get(person)}</span>
            <Button
              size="small"
              aria-label={words.removeWho(names.get(person) ?? '')}
              onClick={() => void change(() => leaveTeam(id, team.id, person))}
            >
              {words.remove}
            </Button>
          </li>
        ))}
      </ul>
      {rest}
      {others.field}
      <Select
        label={words.joinTeam(team.name)}
        value=""
        onChange={(event) => void change(() => joinTeam(id, team.id, event.target.value))}
      >
        <option value="">{words.choosePerson}</option>
        {others.shown.map(({ person, name, email }) => (
          <option key={person} value={person}>
            {others.field ? `${name} (${email})` : name}
          </option>
        ))}
      </Select>
      <Button size="small" onClick={() => void change(() => removeTeam(id, team.id))}>
        {words.removeWho(team.name)}
      </Button>
    </section>
  )
}

const textOf = ({ name, email }: MemberSummary): string => `${name} ${email}`
