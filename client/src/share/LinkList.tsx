import { type EntrySummary, isRole, type LinkSummary, ROLES, type Role } from '@golden-thread/shared/protocol'
import { explainError, revokeLink, setLinkRole } from '../api/index.ts'
import { Select, Tag, toast } from '../ui/index.ts'
import { Revoke } from './Revoke.tsx'
import styles from './Share.module.css'
import { roleChoices, shareWords as words } from './text.ts'

const date = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', year: 'numeric' })

export function LinkList({
  mapId,
  links,
  people,
  onChanged,
}: {
  mapId: string
  links: readonly LinkSummary[]
  people: readonly EntrySummary[]
  onChanged: () => Promise<void>
}) {
  const doing = async (work: Promise<unknown>, done: string) => {
    try {
      await work
      toast({ text: done })
    } catch (error) {
      toast({ text: explainError(error), tone: 'problem' })
    }
    await onChanged()
  }
  if (links.length === 0) return <p className={styles.quiet}>{words.none}</p>
  const makers = people.filter(({ link }) => link === null)
  return (
    <>
      {makers.length > 0 && <p className={styles.quiet}>{words.maker(named(makers))}</p>}
      <ul className={styles.list}>
        {links.map((link) => (
          <Row
            key={link.id}
            link={link}
            came={people.filter((one) => one.link === link.id)}
            onRole={(role) => void doing(setLinkRole(mapId, link.id, role), words.changed)}
            onRevoke={() => void doing(revokeLink(mapId, link.id), words.revokedNow)}
          />
        ))}
      </ul>
    </>
  )
}

function Row({
  link,
  came,
  onRole,
  onRevoke,
}: {
  link: LinkSummary
  came: readonly EntrySummary[]
  onRole: (role: Role) => void
  onRevoke: () => void
}) {
  const label = link.label || words.unnamed
  const hasEnded = link.expiresAt !== undefined && link.expiresAt <= Date.now()
  const isOpen = link.revokedAt === undefined && !hasEnded
  return (
    // Takes the focus from the button that revoked it, which is gone by then.
    <li className={styles.row} tabIndex={-1}>
      <span className={styles.label}>
        {label}
        <small>
          {words.madeOn(date.format(link.createdAt))}
          {link.expiresAt !== undefined && `, ${words.ends(date.format(link.expiresAt))}`}
        </small>
        {isOpen && (
          <small>{came.length > 0 ? `${words.came(came.length)} ${named(came)}` : words.nobody}</small>
        )}
      </span>
      {isOpen ? (
        <>
          <Select
            hideLabel
            label={words.roleOf(label)}
            value={link.role}
            onChange={(event) => isRole(event.target.value) && onRole(event.target.value)}
          >
            {ROLES.filter((role) => link.expiresAt === undefined || role !== 'owner').map((role) => (
              <option key={role} value={role}>
                {roleChoices[role].word}
              </option>
            ))}
          </Select>
          <Revoke link={label} role={roleChoices[link.role].word} onRevoke={onRevoke} />
        </>
      ) : (
        <>
          <span className={styles.quiet}>{roleChoices[link.role].word}</span>
          <Tag tone="none">{link.revokedAt === undefined ? words.ended : words.revoked}</Tag>
        </>
      )}
    </li>
  )
}

/** Names that are listed; the rest are counted. */
const NAMED_MOST = 12

function named(people: readonly EntrySummary[]): string {
  const names = people.slice(0, NAMED_MOST).map(({ name }) => name)
  if (people.length > NAMED_MOST) names.push(words.andMore(people.length - NAMED_MOST))
  return names.join(', ')
}
