import {
  can,
  type MapOwner,
  type OrganisationSummary,
  ROLES,
  type Role,
  type TeamSummary,
} from '@golden-thread/shared/protocol'
import { useCallback, useState } from 'react'
import { Asked, useAsked } from '../access/index.ts'
import {
  fetchMapOwner,
  fetchMe,
  fetchOrganisations,
  fetchTeams,
  giveMap,
  letTeamIn,
  takeTeamOut,
} from '../api/index.ts'
import { Button, Select } from '../ui/index.ts'
import styles from './Share.module.css'
import { roleChoices, bodyWords as words } from './text.ts'

interface Bodies {
  readonly owner: MapOwner
  /** Those that whoever looks may give the map to. */
  readonly mine: readonly OrganisationSummary[]
  readonly teams: readonly TeamSummary[]
}

async function fetchBodies(mapId: string): Promise<Bodies | null> {
  // Where nobody has an account there are no organisations, and nothing is said of them.
  if ((await fetchMe()).directory !== 'signed in') return null
  const [owner, all] = await Promise.all([fetchMapOwner(mapId), fetchOrganisations()])
  const isMine = all.some(({ id }) => id === owner.organisation?.id)
  const teams = owner.organisation && isMine ? await fetchTeams(owner.organisation.id) : []
  return { owner, teams, mine: all.filter(({ role }) => can(role, 'make maps in the organisation')) }
}

/** Which organisation the map belongs to, and its teams that are let in, each with a role. */
export function BodiesPart({ mapId }: { mapId: string }) {
  const { data, error, act } = useAsked(useCallback(() => fetchBodies(mapId), [mapId]))
  if (error) return <p role="alert">{error}</p>
  if (!data) return null
  const { owner, mine, teams } = data
  return (
    <section aria-label={words.title}>
      <h3 className={styles.heading}>{words.title}</h3>
      <p className={styles.quiet}>
        {owner.organisation ? words.belongs(owner.organisation.name) : words.belongsToNobody}{' '}
        {owner.organisation?.links === 'members' && words.membersOnly(owner.organisation.name)}
      </p>
      <Give
        to={mine.filter(({ id }) => id !== owner.organisation?.id)}
        onGive={({ id, name }) => void act(() => giveMap(mapId, id), words.given(name))}
      />
      {owner.organisation && teams.length > 0 && (
        <Teams
          teams={teams}
          on={owner.teams}
          onLetIn={(team, role) => act(() => letTeamIn(mapId, team, role), words.letIn)}
          onTakeOut={(team) => void act(() => takeTeamOut(mapId, team), words.takenOut)}
        />
      )}
    </section>
  )
}

function Give({
  to,
  onGive,
}: {
  to: readonly OrganisationSummary[]
  onGive: (organisation: OrganisationSummary) => void
}) {
  if (to.length === 0) return null
  return (
    <ul className={styles.list}>
      {to.map((organisation) => (
        <li key={organisation.id} className={styles.row} tabIndex={-1}>
          <span className={styles.label}>{organisation.name}</span>
          <span />
          <Asked
            word={words.give}
            name={words.giveTo(organisation.name)}
            question={words.sureGive(organisation.name)}
            onYes={() => onGive(organisation)}
          />
        </li>
      ))}
    </ul>
  )
}

function Teams({
  teams,
  on,
  onLetIn,
  onTakeOut,
}: {
  teams: readonly TeamSummary[]
  on: MapOwner['teams']
  onLetIn: (team: string, role: Role) => Promise<boolean>
  onTakeOut: (team: string) => void
}) {
  const [chosen, setChosen] = useState('')
  const [role, setRole] = useState<Role>('editor')
  const others = teams.filter(({ id }) => !on.some(({ team }) => team === id))
  const team = others.find(({ id }) => id === chosen) ?? others[0]
  return (
    <>
      <ul className={styles.list}>
        {on.map((one) => (
          <li key={one.team} className={styles.row} tabIndex={-1}>
            <span className={styles.label}>{one.name}</span>
            <RoleChoice
              label={words.roleOf(one.name)}
              value={one.role}
              onChange={(to) => void onLetIn(one.team, to)}
            />
            <Asked
              word={words.remove}
              name={words.removeTeam(one.name)}
              question={words.sureRemove(one.name)}
              onYes={() => onTakeOut(one.team)}
            />
          </li>
        ))}
      </ul>
      {team && (
        <form
          className={styles.make}
          aria-label={words.letTeamIn}
          onSubmit={(event) => {
            event.preventDefault()
            void onLetIn(team.id, role)
          }}
        >
          <Select label={words.team} value={team.id} onChange={(event) => setChosen(event.target.value)}>
            {others.map(({ id, name, members }) => (
              <option key={id} value={id}>
                {words.teamOf(name, members.length)}
              </option>
            ))}
          </Select>
          <RoleChoice label={words.may} isShown value={role} onChange={setRole} />
          <Button type="submit">{words.letTeamIn}</Button>
        </form>
      )}
    </>
  )
}

function RoleChoice({
  label,
  isShown = false,
  value,
  onChange,
}: {
  label: string
  isShown?: boolean
  value: Role
  onChange: (role: Role) => void
}) {
  return (
    <Select
      label={label}
      hideLabel={!isShown}
      value={value}
      onChange={(event) => onChange(event.target.value as Role)}
    >
      {ROLES.map((role) => (
        <option key={role} value={role}>
          {roleChoices[role].allows}
        </option>
      ))}
    </Select>
  )
}
