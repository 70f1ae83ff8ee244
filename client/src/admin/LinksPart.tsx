import type { LinksFor, OrganisationLink } from '@golden-thread/shared/protocol'
import { useCallback, useState } from 'react'
import { Asked, PagePart, useAsked } from '../access/index.ts'
import { fetchOrganisationLinks, revokeBoard, revokeLink } from '../api/index.ts'
import { Select, Tag } from '../ui/index.ts'
import styles from './Admin.module.css'
import { adminWords as words } from './text.ts'
import { useFound } from './useFound.tsx'

const day = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium' })

/** Who comes in without being a member: whether anyone does, and every link and board's page of every map. */
export function LinksPart({
  id,
  links,
  onLinks,
}: {
  id: string
  links: LinksFor
  onLinks: (to: LinksFor) => void
}) {
  const { data, error, act } = useAsked(useCallback(() => fetchOrganisationLinks(id), [id]))
  const [isAll, setAll] = useState(false)
  const counted = data?.filter((link) => isAll || isOpen(link))
  const { shown, field, rest } = useFound(
    counted ?? [],
    words.findLink,
    ({ title, label }) => `${title} ${label}`,
  )
  return (
    <PagePart id="links" title={words.links} help={words.linksHelp}>
      <Select
        label={words.linksFor}
        value={links}
        onChange={(event) => onLinks(event.target.value as LinksFor)}
      >
        {(['anyone', 'members'] as const).map((one) => (
          <option key={one} value={one}>
            {words.linksChoices[one]}
          </option>
        ))}
      </Select>
      <label className={styles.choice}>
        <input type="checkbox" checked={isAll} onChange={(event) => setAll(event.target.checked)} />{' '}
        {words.linksOver}
      </label>
      {error && <p role="alert">{error}</p>}
      {!data && !error && <p>{words.loading}</p>}
      {counted?.length === 0 && <p>{words.noLinks}</p>}
      {field}
      {shown.length > 0 && (
        <ul className={styles.rows}>
          {shown.map((link) => (
            // Takes the focus from the button that revoked it, which is gone by then.
            <li key={link.id} tabIndex={-1}>
              <span className={styles.label}>
                <a href={`/maps/${link.map}`}>{link.title || words.untitled}</a>
                {`: ${link.label || words.unnamed}`}
                <small>{factsOf(link)}</small>
              </span>
              {isOpen(link) ? (
                <Asked
                  word={words.revoke}
                  name={words.revokeWhat(link.label || words.unnamed, link.title)}
                  question={words.sureRevokeLink}
                  onYes={() =>
                    void act(
                      () =>
                        link.kind === 'board'
                          ? revokeBoard(link.map, link.id)
                          : revokeLink(link.map, link.id),
                      words.revoked,
                    )
                  }
                />
              ) : (
                <Tag tone="none">{link.revokedAt === null ? words.ended : words.revokedTag}</Tag>
              )}
            </li>
          ))}
        </ul>
      )}
      {rest}
    </PagePart>
  )
}

const isOpen = ({ revokedAt, expiresAt }: OrganisationLink): boolean =>
  revokedAt === null && (expiresAt === null || expiresAt > Date.now())

const factsOf = ({ kind, role, createdAt, expiresAt, people }: OrganisationLink): string =>
  [
    kind === 'board' ? words.board : words.linkOf(words.roles[role]),
    words.madeOn(day.format(createdAt)),
    expiresAt === null ? words.forGood : words.until(day.format(expiresAt)),
    ...(kind === 'board' ? [] : [words.came(people)]),
  ].join(', ')
