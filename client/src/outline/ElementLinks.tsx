import type { ElementId } from '@golden-thread/shared/model'
import { linkGroups, sameLinkGroups } from '@golden-thread/shared/queries'
import { memo, useCallback } from 'react'
import { LinkRow } from '../parts/index.ts'
import { useMapState } from '../workspace/index.ts'
import styles from './Outline.module.css'
import { focusKey } from './stepFocus.ts'
import { text } from './text.ts'

/** The links of one element, grouped by how they read: "supports", "is led by". */
export const ElementLinks = memo(function ElementLinks({ id }: { id: ElementId }) {
  const groups = useMapState((map) => linkGroups(map, id), sameLinkGroups)
  // The row with the focus is gone: the element that it stood under takes it, after the menu has given it back.
  const back = useCallback(() => setTimeout(() => focusKey(id), 50), [id])
  if (groups.length === 0) return <p className={styles.noLinks}>{text.noLinks}</p>
  return (
    <ul className={styles.groups}>
      {groups.map((group) => (
        <li key={group.key}>
          <span className={styles.groupHeading}>{group.label}</span>
          <ul className={styles.links}>
            {group.links.map(({ link, other }) => (
              <LinkRow key={link.id} link={link} other={other} onDeleted={back} />
            ))}
          </ul>
        </li>
      ))}
    </ul>
  )
})
