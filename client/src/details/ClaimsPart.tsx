import type { LinkId, StrategyMap } from '@golden-thread/shared/model'
import { Panel } from '../ui/index.ts'
import styles from './CellParts.module.css'
import { LinkButton } from './PathsPart.tsx'
import { cellWords as words } from './text.ts'

/** Claims about a whole kind that take this pair in. They are shown, and never counted as coverage. */
export function ClaimsPart({ map, claims }: { map: StrategyMap; claims: readonly LinkId[] }) {
  if (claims.length === 0) return null
  return (
    <Panel title={words.claims} level={3}>
      <ul className={styles.paths}>
        {claims.map((id) => (
          <li key={id}>
            <LinkButton map={map} id={id} />
          </li>
        ))}
      </ul>
    </Panel>
  )
}
