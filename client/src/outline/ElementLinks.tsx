import { type ElementId, endKey, type Link } from '@golden-thread/shared/model'
import { memo, useCallback } from 'react'
import { LinkRow } from '../parts/index.ts'
import { useMapState } from '../workspace/index.ts'
import { type LinkGroup, linkGroups } from './linksAt.ts'
import styles from './Outline.module.css'
import { focusKey } from './stepFocus.ts'
import { text } from './text.ts'

/** The links of one element, grouped by how they read: "supports", "is led by". */
export const ElementLinks = memo(function ElementLinks({
  id,
  links,
}: {
  id: ElementId
  links: readonly Link[]
}) {
  const groups = useMapState((map) => linkGroups(map, id, links), sameGroups)
  // The row with the focus is gone: the element that it stood under takes it, after the menu has given it back.
  const back = useCallback(() => setTimeout(() => focusKey(id), 50), [id])
  if (groups.length === 0) return <p className={styles.noLinks}>{text.noLinks}</p>
  return (
    <ul className={styles.groups}>
      {groups.map((group) => (
        <li key={group.key}>
          <span className={styles.groupHeading}>{group.label}</span>
          <ul className={styles.links}>
            {group.links.map((link) => (
              <LinkRow
                key={link.id}
                link={link}
                other={endKey(link.from) === id ? link.to : link.from}
                onDeleted={back}
              />
            ))}
          </ul>
        </li>
      ))}
    </ul>
  )
})

const sameGroups = (a: readonly LinkGroup[], b: readonly LinkGroup[]): boolean =>
  a.length === b.length &&
  a.every((group, index) => {
    const other = b[index]
    return (
      group.key === other?.key &&
      group.label === other.label &&
      group.links.length === other.links.length &&
      group.links.every((link, at) => link === other.links[at])
    )
  })
