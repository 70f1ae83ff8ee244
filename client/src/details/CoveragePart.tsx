import { cardText, type LinkSupport, supports, tagOf } from '@golden-thread/shared/cards'
import { openFindings } from '@golden-thread/shared/coverage'
import { barsShown } from '@golden-thread/shared/drawing'
import type { ElementId } from '@golden-thread/shared/model'
import { useMemo } from 'react'
import { FindingItem } from '../findings/index.ts'
import { Panel } from '../ui/index.ts'
import { sameItems, useStore, useWorkspace } from '../workspace/index.ts'
import styles from './CellParts.module.css'
import { detailsWords as words } from './text.ts'

/** What the card says of how well it is supported and why it is marked, in the same words, and what would mend it. */
export function CoveragePart({ id }: { id: ElementId }) {
  const { state } = useWorkspace()
  const map = useStore(state, (now) => now.map)
  const matrices = useStore(state, (now) => now.matrices)
  const found = useStore(
    state,
    ({ findings }) => openFindings(findings).filter(({ elements }) => elements.includes(id)),
    sameItems,
  )
  const support = useMemo(() => supports(map, matrices).get(id), [map, matrices, id])
  if (!support && found.length === 0) return null
  return (
    <Panel title={words.support}>
      {support && (
        <p className={styles.support}>
          <Bar support={support} />
          {cardText.support(support)}
        </p>
      )}
      {found.length > 0 ? (
        <ul className={styles.found}>
          {found.map((finding) => {
            const [first = id] = finding.elements
            const tag = tagOf(map, finding, id, support) ?? tagOf(map, finding, first, support)
            const word = tag?.words
            return <FindingItem key={finding.id} finding={finding} compact {...(word ? { word } : {})} />
          })}
        </ul>
      ) : (
        <p className={styles.muted}>{words.holds}</p>
      )}
    </Panel>
  )
}

/** As on the card: a piece for each link, full where it is stated, and broken where it is inferred. */
function Bar({ support: { stated, inferred } }: { support: LinkSupport }) {
  return (
    <span className={styles.bar} aria-hidden="true">
      {Array.from({ length: barsShown(stated + inferred) }, (_, index) => (
        <span key={index} className={index < stated ? styles.stated : styles.inferred} />
      ))}
    </span>
  )
}
