import { kindSign } from '@golden-thread/shared/drawing'
import type { Kind } from '@golden-thread/shared/model'
import { memo, useMemo } from 'react'
import { NewElement } from '../parts/index.ts'
import { KindMark } from '../ui/index.ts'
import { useMapState, useMayEdit } from '../workspace/index.ts'
import { Claims } from './Claims.tsx'
import { ElementItem } from './ElementItem.tsx'
import { kindIds } from './kindIds.ts'
import styles from './Outline.module.css'
import { text } from './text.ts'
import type { Expanded } from './useExpanded.ts'

/** One kind: its heading, what is claimed of all of it, its elements, and a way to add one. */
export const KindSection = memo(function KindSection({
  kind,
  headingId,
  search,
  expanded,
}: {
  kind: Kind
  headingId: string
  search: string
  expanded: Expanded
}) {
  const mayEdit = useMayEdit()
  const idsOf = useMemo(() => kindIds(kind.id), [kind.id])
  const sign = useMapState((map) => kindSign(map.framework, kind.id))
  const ids = useMapState((map) => idsOf(map, search))
  return (
    <section aria-labelledby={headingId} className={styles.kind}>
      <h2 id={headingId} tabIndex={-1} className={styles.kindHeading}>
        <KindMark sign={sign} />
        {text.kindHeading(kind.plural, ids.length)}
      </h2>
      <Claims kind={kind.id} />
      {ids.length === 0 && (
        <p className={styles.muted}>{search ? text.noMatch(kind.plural) : text.emptyKind(kind.plural)}</p>
      )}
      <ul className={styles.list}>
        {ids.map((id) => (
          <ElementItem key={id} id={id} isOpen={expanded.isOpen(id)} onToggle={expanded.toggle} />
        ))}
      </ul>
      {mayEdit && <NewElement kind={kind.id} variant="quiet" size="small" />}
    </section>
  )
})
