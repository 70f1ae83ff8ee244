import type { MemberSummary, TeamSummary } from '@golden-thread/shared/protocol'
import { useState } from 'react'
import { PagePart } from '../access/index.ts'
import { joinTeam, leaveTeam, makeTeam, removeTeam } from '../api/index.ts'
import { Button, Select, TextField } from '../ui/index.ts'
import styles from './Admin.module.css'
import { adminWords as words } from './text.ts'
import type { Changing } from './useOrganisation.ts'

/** Some of the members together. */
export function Teams({
  id,
  teams,
  members,
  change,
}: {
  id: string
  teams: readonly TeamSummary[]
  members: readonly MemberSummary[]
  change: Changing
}) {
  const [name, setName] = useState('')
  const nameOf = (person: string) => members.find((one) => one.person === person)?.name ?? ''
  return (
    <PagePart id="teams" title={words.teams} help={words.teamsHelp}>
      {teams.length === 0 && <p>{words.noTeams}</p>}
      {teams.map((team) => (
        <section key={team.id} aria-label={team.name} className={styles.team}>
          <h3>{team.name}</h3>
          <ul className={styles.rows}>
            {team.members.map((person) => (
              <li key={person}>
                <span className={styles.label}>{nameOf(person)}</span>
                <Button
                  size="small"
                  aria-label={words.removeWho(nameOf(person))}
                  onClick={() => void change(() => leaveTeam(id, team.id, person))}
                >
                  {words.remove}
                </Button>
              </li>
            ))}
          </ul>
          <Select
            label={words.joinTeam(team.name)}
            value=""
            onChange={(event) => void change(() => joinTeam(id, team.id, event.target.value))}
          >
            <option value="">{words.choosePerson}</option>
            {members
              .filter(({ person }) => !team.members.includes(person))
              .map((one) => (
                <option key={one.person} value={one.person}>
                  {one.name}
                </option>
              ))}
          </Select>
          <Button size="small" onClick={() => void change(() => removeTeam(id, team.id))}>
            {words.removeWho(team.name)}
          </Button>
        </section>
      ))}
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault()
          void change(() => makeTeam(id, name)).then((done) => done && setName(''))
        }}
      >
        <TextField
          required
          label={words.team}
          value={name}
          onChange={(event) => setName(event.target.value)}
        />
        <Button type="submit">{words.add}</Button>
      </form>
    </PagePart>
  )
}
