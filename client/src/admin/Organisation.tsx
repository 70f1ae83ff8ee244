import type { LinksFor, OrganisationSummary } from '@golden-thread/shared/protocol'
import { useState } from 'react'
import { changeOrganisation } from '../api/index.ts'
import { Select } from '../ui/index.ts'
import styles from './Admin.module.css'
import { Groups } from './Groups.tsx'
import { Members } from './Members.tsx'
import { Teams } from './Teams.tsx'
import { adminWords as words } from './text.ts'
import { useOrganisation } from './useOrganisation.ts'

/** Everything of one organisation, one part under the other. */
export function Organisation({ organisation: { id, links } }: { organisation: OrganisationSummary }) {
  const { data, change } = useOrganisation(id)
  const [linksFor, setLinksFor] = useState(links)
  if (!data) return <p>{words.loading}</p>
  const { members, groups, teams, maps, audit } = data
  const setLinks = async (to: LinksFor) => {
    if (await change(() => changeOrganisation(id, { links: to }))) setLinksFor(to)
  }
  return (
    <>
      <Members id={id} members={members} change={change} />
      <Groups id={id} groups={groups} change={change} />
      <Teams id={id} teams={teams} members={members} change={change} />
      <section aria-labelledby="links">
        <h2 id="links">{words.links}</h2>
        <Select
          label={words.linksFor}
          value={linksFor}
          onChange={(event) => void setLinks(event.target.value as LinksFor)}
        >
          {(['anyone', 'members'] as const).map((one) => (
            <option key={one} value={one}>
              {words.linksChoices[one]}
            </option>
          ))}
        </Select>
      </section>
      <section aria-labelledby="maps">
        <h2 id="maps">{words.maps(maps.length)}</h2>
        {maps.length === 0 && <p>{words.noMaps}</p>}
        <ul className={styles.list}>
          {maps.map((map) => (
            <li key={map.id}>
              <a href={`/maps/${map.id}`}>{map.title || words.untitled}</a> <small>{map.coverage}</small>
            </li>
          ))}
        </ul>
      </section>
      <section aria-labelledby="audit">
        <h2 id="audit">{words.audit}</h2>
        <table className={styles.table}>
          <thead>
            <tr>
              {[words.when, words.who, words.what, words.detail].map((head) => (
                <th key={head} scope="col">
                  {head}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {audit.toReversed().map(({ position, at, by, action, detail }) => (
              <tr key={position}>
                <td>{new Date(at).toLocaleString('en-GB')}</td>
                <td>{by}</td>
                <td>{action}</td>
                <td>{detailOf(detail, (person) => members.find((one) => one.person === person)?.name)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </>
  )
}

/** "Ben, editor", of what is kept as JSON. */
function detailOf(json: string, nameOf: (person: string) => string | undefined): string {
  const detail = JSON.parse(json) as Readonly<Record<string, unknown>>
  return Object.entries(detail)
    .map(([key, value]) => (key === 'person' && nameOf(String(value))) || String(value))
    .join(', ')
}
