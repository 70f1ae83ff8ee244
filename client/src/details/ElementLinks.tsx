import type { Element } from '@golden-thread/shared/model'
import { type LinkGroup, linkGroups, sameLinkGroups } from '@golden-thread/shared/queries'
import { Plus } from 'lucide-react'
import { LinkRow } from '../parts/index.ts'
import { Button, IconButton, Panel } from '../ui/index.ts'
import { useMapState, useWorkspace } from '../workspace/index.ts'
import styles from './Details.module.css'
import { detailsWords as words } from './text.ts'

/** The links of an element, grouped by what the relation says from here. */
export function ElementLinks({ element }: { element: Element }) {
  const workspace = useWorkspace()
  const groups = useMapState((map) => linkGroups(map, element.id), sameLinkGroups)
  return (
    <Panel
      title={words.links}
      actions={
        workspace.mayEdit && (
          <Button size="small" onClick={() => workspace.openLinkTo(element.id)}>
            <Plus aria-hidden="true" />
            {words.addLink}
          </Button>
        )
      }
    >
      {groups.length === 0 && <p className={styles.quiet}>{words.noLinks}</p>}
      {groups.map((group) => (
        <Group key={group.key} group={group} element={element} />
      ))}
    </Panel>
  )
}

function Group({ group, element }: { group: LinkGroup; element: Element }) {
  const workspace = useWorkspace()
  return (
    <section className={styles.group} aria-label={group.label}>
      <div className={styles.groupHead}>
        <h4>
          {group.label} <span className={styles.number}>{group.links.length}</span>
        </h4>
        {workspace.mayEdit && (
          <IconButton
            size="small"
            label={words.addLinkOf(group.label)}
            onClick={() =>
              workspace.openDialog({ type: 'link-to', from: element.id, relation: group.relation })
            }
          >
            <Plus />
          </IconButton>
        )}
      </div>
      <ul className={styles.list}>
        {group.links.map(({ link, other }) => (
          <LinkRow key={link.id} link={link} other={other} reveals />
        ))}
      </ul>
    </section>
  )
}
