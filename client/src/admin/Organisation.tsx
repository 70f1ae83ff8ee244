import type { LinksFor, OrganisationSummary } from '@golden-thread/shared/protocol'
import { useState } from 'react'
import { changeOrganisation } from '../api/index.ts'
import { AuditSearch } from './AuditSearch.tsx'
import { Groups } from './Groups.tsx'
import { KeysPart } from './KeysPart.tsx'
import { LimitsPart } from './LimitsPart.tsx'
import { LinksPart } from './LinksPart.tsx'
import { MapsPart } from './MapsPart.tsx'
import { Members } from './Members.tsx'
import { StoragePart } from './StoragePart.tsx'
import { Teams } from './Teams.tsx'
import { adminWords as words } from './text.ts'
import { useOrganisation } from './useOrganisation.ts'

/** Everything of one organisation, one part under the other. */
export function Organisation({ organisation: { id, links } }: { organisation: OrganisationSummary }) {
  const { data, change } = useOrganisation(id)
  const [linksFor, setLinksFor] = useState(links)
  if (!data) return <p>{words.loading}</p>
  const { members, groups, teams, maps } = data
  const setLinks = async (to: LinksFor) => {
    if (await change(() => changeOrganisation(id, { links: to }))) setLinksFor(to)
  }
  return (
    <>
      <Members id={id} members={members} change={change} />
      <Groups id={id} groups={groups} change={change} />
      <Teams id={id} teams={teams} members={members} change={change} />
      <MapsPart maps={maps} />
      <LinksPart id={id} links={linksFor} onLinks={(to) => void setLinks(to)} />
      <KeysPart id={id} />
      <AuditSearch id={id} />
      <StoragePart id={id} />
      <LimitsPart id={id} />
    </>
  )
}
