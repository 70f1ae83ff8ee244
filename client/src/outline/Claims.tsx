import type { KindId } from '@golden-thread/shared/model'
import { linksAt } from '@golden-thread/shared/queries'
import { LinkRow } from '../parts/index.ts'
import { sameItems, useMapState } from '../workspace/index.ts'
import styles from './Outline.module.css'
import { text } from './text.ts'

/** Claims that have the whole kind as an end: "all priorities achieve all outcomes". */
export function Claims({ kind }: { kind: KindId }) {
  const claims = useMapState((map) => linksAt(map, { kind }), sameItems)
  if (claims.length === 0) return null
  return (
    <div className={styles.claims}>
      <h3 className={styles.groupHeading}>{text.claims}</h3>
      <ul className={styles.links}>
        {claims.map((link) => (
          <LinkRow key={link.id} link={link} isClaim />
        ))}
      </ul>
    </div>
  )
}
