import type { CoveragePath } from '@golden-thread/shared/coverage'
import type { LinkId, StrategyMap } from '@golden-thread/shared/model'
import { Panel } from '../ui/index.ts'
import { useWorkspace } from '../workspace/index.ts'
import styles from './CellParts.module.css'
import { groundsOf, linkSentence } from './linkSentence.ts'
import { cellWords as words } from './text.ts'

/** The ways from row to column over other elements, link by link: "S10 enables S1 (stated, paragraph 30)". */
export function PathsPart({ map, paths }: { map: StrategyMap; paths: readonly CoveragePath[] }) {
  if (paths.length === 0) return null
  return (
    <Panel title={words.paths} level={3}>
      <ul className={styles.paths}>
        {paths.map((path) => (
          <li key={path.links.join(' ')}>
            <ol className={styles.hops}>
              {path.links.map((id) => (
                <li key={id}>
                  <LinkButton map={map} id={id} />
                </li>
              ))}
            </ol>
          </li>
        ))}
      </ul>
    </Panel>
  )
}

/** A link in words that leads to its place on the canvas. */
export function LinkButton({ map, id }: { map: StrategyMap; id: LinkId }) {
  const workspace = useWorkspace()
  const link = map.links.get(id)
  if (!link) return null
  const sentence = linkSentence(map, link)
  const show = (): void => {
    workspace.go({ screen: 'canvas' })
    workspace.reveal({ link: id })
  }
  return (
    <button type="button" className={styles.hop} title={words.showOnCanvas} onClick={show}>
      {sentence} <span className={styles.muted}>({groundsOf(link)})</span>
    </button>
  )
}
