import type { OrganisationKey } from '@golden-thread/shared/protocol'
import { useCallback } from 'react'
import { Asked, PagePart, useAsked } from '../access/index.ts'
import { fetchOrganisationKeys, revokeOrganisationKey } from '../api/index.ts'
import { Tag } from '../ui/index.ts'
import styles from './Admin.module.css'
import { adminWords as words } from './text.ts'

const day = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium' })
/** Whoever uses a key that ends sooner than this should make another. */
const SOON_MS = 14 * 86_400_000

/** Every key for programs that reaches a map of the organisation. */
export function KeysPart({ id }: { id: string }) {
  const { data, error, act } = useAsked(useCallback(() => fetchOrganisationKeys(id), [id]))
  return (
    <PagePart id="keys" title={words.keys} help={words.keysHelp}>
      {error && <p role="alert">{error}</p>}
      {!data && !error && <p>{words.loading}</p>}
      {data?.length === 0 && <p>{words.noKeys}</p>}
      {data && data.length > 0 && (
        <ul className={styles.rows}>
          {data.map((key) => (
            <li key={key.id} tabIndex={-1}>
              <span className={styles.label}>
                {key.label || words.unnamed}
                <small>
                  {[
                    key.by,
                    words.may(words.roles[key.role]),
                    key.maps.map((title) => title || words.untitled).join('; '),
                    words.madeOn(day.format(key.createdAt)),
                    words.until(day.format(key.expiresAt)),
                  ].join(', ')}
                </small>
              </span>
              <State of={key} />
              {stands(key) && (
                <Asked
                  word={words.revoke}
                  name={words.revokeWhat(key.label || words.unnamed, key.by)}
                  question={words.sureRevokeKey}
                  onYes={() => void act(() => revokeOrganisationKey(id, key.id), words.revoked)}
                />
              )}
            </li>
          ))}
        </ul>
      )}
    </PagePart>
  )
}

const stands = ({ revokedAt, expiresAt }: OrganisationKey): boolean =>
  revokedAt === null && expiresAt > Date.now()

function State({ of }: { of: OrganisationKey }) {
  if (!stands(of)) return <Tag tone="none">{of.revokedAt === null ? words.ended : words.revokedTag}</Tag>
  return of.expiresAt - Date.now() < SOON_MS ? <Tag tone="risk">{words.endsSoon}</Tag> : null
}
