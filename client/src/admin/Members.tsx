import type { MemberRole, MemberSummary } from '@golden-thread/shared/protocol'
import { useState } from 'react'
import { PagePart } from '../access/index.ts'
import { addMember, erasePerson, personalDataOf, removeMember, setMemberRole } from '../api/index.ts'
import { Button, TextField } from '../ui/index.ts'
import styles from './Admin.module.css'
import { RoleSelect } from './RoleSelect.tsx'
import { adminWords as words } from './text.ts'
import { useFound } from './useFound.tsx'
import type { Changing } from './useOrganisation.ts'

/** Who is in the organisation, as what, and why. */
export function Members({
  id,
  members,
  change,
}: {
  id: string
  members: readonly MemberSummary[]
  change: Changing
}) {
  const [email, setEmail] = useState('')
  const [role, setRole] = useState<MemberRole>('viewer')
  const { shown, field, rest } = useFound(members, words.findPerson, textOf)
  return (
    <PagePart id="people" title={words.people(members.length)} help={words.peopleHelp}>
      {field}
      <table className={`${styles.table} ${styles.people}`}>
        <thead>
          <tr>
            <th scope="col">{words.person}</th>
            <th scope="col">{words.role}</th>
            <th scope="col">{words.why}</th>
            <td />
          </tr>
        </thead>
        <tbody>
          {shown.map((member) => (
            <tr key={member.person}>
              <th scope="row">
                {`${member.name} `}
                <small>{member.email}</small>
              </th>
              <td>
                <RoleSelect
                  hideLabel
                  label={words.roleOf(member.name)}
                  value={member.role}
                  onChange={(to) => void change(() => setMemberRole(id, member.person, to))}
                />
              </td>
              <td>
                {member.from
                  .map(({ group, role: as }) =>
                    [group === null ? words.byHand : words.byGroup(group), words.roles[as]].join(': '),
                  )
                  .join('; ')}
                {member.tooManyGroups && <small>{words.tooMany}</small>}
              </td>
              <td>
                <div className={styles.acts}>
                  <a href={personalDataOf(id, member.person)} download aria-label={words.dataOf(member.name)}>
                    {words.data}
                  </a>
                  <Button
                    size="small"
                    aria-label={words.eraseWho(member.name)}
                    onClick={() => {
                      if (confirm(words.sureErase(member.name)))
                        void change(() => erasePerson(id, member.person, 'taken away'))
                    }}
                  >
                    {words.erase}
                  </Button>
                  <Button
                    size="small"
                    aria-label={words.removeWho(member.name)}
                    onClick={() => {
                      if (confirm(words.sure(member.name))) void change(() => removeMember(id, member.person))
                    }}
                  >
                    {words.remove}
                  </Button>
                </div>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {rest}
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault()
          void change(() => addMember(id, email, role)).then((done) => done && setEmail(''))
        }}
      >
        <TextField
          type="email"
          required
          label={words.email}
          value={email}
          onChange={(event) => setEmail(event.target.value)}
        />
        <RoleSelect label={words.role} value={role} onChange={setRole} />
        <Button type="submit">{words.add}</Button>
      </form>
    </PagePart>
  )
}

const textOf = ({ name, email, role, from }: MemberSummary): string =>
  [name, email, words.roles[role], ...from.map(({ group }) => group ?? '')].join(' ')
