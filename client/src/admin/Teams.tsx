import type { MemberSummary, TeamSummary } from '@golden-thread/shared/protocol'
import { useState } from 'react'
import { PagePart } from '../access/index.ts'
import { makeTeam } from '../api/index.ts'
import { Button, TextField } from '../ui/index.ts'
import styles from './Admin.module.css'
import { Team } from './Team.tsx'
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
  return (
    <PagePart id="teams" title={words.teams} help={words.teamsHelp}>
      {teams.length === 0 && <p>{words.noTeams}</p>}
      {teams.map((team) => (
        <Team key={team.id} id={id} team={team} members={members} change={change} />
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
