import type { LinkId, StrategyMap } from '@golden-thread/shared/model'
import { Panel } from '../../ui/index.ts'
import { text } from '../text.ts'
import styles from './CellPanel.module.css'
import { LinkButton } from './PathsPart.tsx'

/** Claims about a whole kind that take this pair in. They are shown, and never counted as coverage. */
export function ClaimsPart({ map, claims }: { map: StrategyMap; claims: readonly LinkId[] }) {
  if (claims.length === 0) return null
  return (
    <Panel title={text.claims} level={4}>
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
