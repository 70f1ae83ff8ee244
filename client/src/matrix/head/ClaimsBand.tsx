import type { CoverageMatrix } from '@golden-thread/shared/coverage'
import {
  endKinds,
  isCollective,
  type Link,
  linkReading,
  type StrategyMap,
  showsLink,
  takesKind,
} from '@golden-thread/shared/model'
import { sameItems, useMapState, useWorkspace } from '../../workspace/index.ts'
import { QUIET_SIGNS } from '../arrange/index.ts'
import { text } from '../text.ts'
import styles from './head.module.css'

/** The claims of a whole kind that this matrix takes in: said once, above it, instead of in every cell. */
export function ClaimsBand({ matrix }: { matrix: CoverageMatrix }) {
  const { direct, rows, columns } = matrix.definition
  const concerns = (map: StrategyMap, link: Link): boolean =>
    [link.from, link.to].some(
      (end) =>
        !('element' in end) &&
        endKinds(map, end).some((kind) => takesKind(rows, kind) || takesKind(columns, kind)),
    )
  const claims = useMapState(
    (map) =>
      [...map.links.values()].filter(
        (link) =>
          isCollective(link) && direct.includes(link.relation) && showsLink(map, link) && concerns(map, link),
      ),
    sameItems,
  )
  if (claims.length === 0) return null
  return (
    <div className={styles.band}>
      <span>
        <span aria-hidden="true">{QUIET_SIGNS.collective} </span>
        {text.band(claims.length)}
      </span>
      <ul className={styles.bandList}>
        {claims.map((link) => (
          <li key={link.id}>
            <Claim link={link} />
          </li>
        ))}
      </ul>
    </div>
  )
}

function Claim({ link }: { link: Link }) {
  const workspace = useWorkspace()
  const reading = useMapState((map) => linkReading(map, link))
  return (
    <button type="button" className={styles.claim} onClick={() => workspace.select({ link: link.id })}>
      {reading}
    </button>
  )
}
