import type { LimitUse } from '@golden-thread/shared/protocol'
import { useCallback } from 'react'
import { PagePart, useAsked } from '../access/index.ts'
import { fetchOrganisationLimits } from '../api/index.ts'
import { Tag } from '../ui/index.ts'
import styles from './Admin.module.css'
import { bytesText } from './bytes.ts'
import { adminWords as words } from './text.ts'

/** Most of a limit: worth a word before it is reached. */
const NEAR = 0.8

/** What is allowed at most, as the server is set, and how much of it is used. */
export function LimitsPart({ id }: { id: string }) {
  const { data, error } = useAsked(useCallback(() => fetchOrganisationLimits(id), [id]))
  return (
    <PagePart id="limits" title={words.limits} help={words.limitsHelp}>
      {error && <p role="alert">{error}</p>}
      {!data && !error && <p>{words.loading}</p>}
      {data && (
        <table className={styles.table}>
          <thead>
            <tr>
              {[words.limit, words.set, words.used].map((head) => (
                <th key={head} scope="col">
                  {head}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {data.map((limit) => (
              <tr key={limit.name}>
                {/* A later server may know one that this page does not. */}
                <th scope="row">{words.limitNames[limit.name] ?? limit.name}</th>
                <td>
                  {amount(limit, limit.most)}
                  {limit.most !== limit.usual && <small>{words.usually(amount(limit, limit.usual))}</small>}
                </td>
                <td>
                  <Used of={limit} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </PagePart>
  )
}

function Used({ of }: { of: LimitUse }) {
  if (of.used === null) return <span className={styles.quiet}>{words.notCounted}</span>
  const said = amount(of, of.used)
  return of.used >= NEAR * of.most ? <Tag tone="risk">{said}</Tag> : said
}

const amount = ({ unit }: LimitUse, value: number): string =>
  unit === 'bytes' ? bytesText(value) : [value.toLocaleString('en-GB'), unit].filter(Boolean).join(' ')
