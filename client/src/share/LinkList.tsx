import { isRole, type LinkSummary, ROLES, type Role } from '@golden-thread/shared/protocol'
import { explainError, revokeLink, setLinkRole } from '../api/index.ts'
import { Select, Tag, toast } from '../ui/index.ts'
import { Revoke } from './Revoke.tsx'
import styles from './Share.module.css'
import { roleChoices, shareWords as words } from './text.ts'

const date = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', year: 'numeric' })

export function LinkList({
  mapId,
  links,
  onChanged,
}: {
  mapId: string
  links: readonly LinkSummary[]
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
  return (
    <ul className={styles.list}>
      {links.map((link) => (
        <Row
          key={link.id}
          link={link}
          onRole={(role) => void doing(setLinkRole(mapId, link.id, role), words.changed)}
          onRevoke={() => void doing(revokeLink(mapId, link.id), words.revokedNow)}
        />
      ))}
    </ul>
  )
}

function Row({
  link,
  onRole,
  onRevoke,
}: {
  link: LinkSummary
  onRole: (role: Role) => void
  onRevoke: () => void
}) {
  const label = link.label || words.unnamed
  return (
    // Takes the focus from the button that revoked it, which is gone by then.
    <li className={styles.row} tabIndex={-1}>
      <span className={styles.label}>
        {label}
        <small>{words.madeOn(date.format(link.createdAt))}</small>
      </span>
      {link.revokedAt === undefined ? (
        <>
          <Select
            hideLabel
            label={words.roleOf(label)}
            value={link.role}
            onChange={(event) => isRole(event.target.value) && onRole(event.target.value)}
          >
            {ROLES.map((role) => (
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
          <Tag tone="none">{words.revoked}</Tag>
        </>
      )}
    </li>
  )
}
