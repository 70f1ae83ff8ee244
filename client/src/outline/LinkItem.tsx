import {
  BASES,
  type ElementId,
  type End,
  endKey,
  endLabel,
  type Link,
  linkReading,
} from '@golden-thread/shared/model'
import { Ellipsis, Locate, Pencil, Trash2 } from 'lucide-react'
import { type KeyboardEvent, memo } from 'react'
import { IconButton, Menu, MenuChoice, MenuItem, MenuSeparator, Tag } from '../ui/index.ts'
import { useMapState, useMayEdit, useStore, useWorkspace, type Workspace } from '../workspace/index.ts'
import styles from './Outline.module.css'
import { focusKey } from './stepFocus.ts'
import { text } from './text.ts'

/** One link, read from the element it stands under; from null it is read whole, as a claim is. */
export const LinkItem = memo(function LinkItem({ link, from }: { link: Link; from: ElementId | null }) {
  const workspace = useWorkspace()
  const mayEdit = useMayEdit()
  const sentence = useMapState((map) => linkReading(map, link))
  const otherEnd = endKey(link.from) === from ? link.to : link.from
  const other = useMapState((map) => endLabel(map, otherEnd))
  const isSelected = useStore(workspace.selection, (selection) => selection.link === link.id)
  const paragraphs = link.evidence.map((piece) => piece.paragraph).filter(Boolean)
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Delete' || !mayEdit) return
    event.preventDefault()
    event.stopPropagation()
    deleteLink(workspace, link, sentence, from)
  }
  return (
    <li className={styles.link} data-selected={isSelected || undefined}>
      <div className={styles.linkWords}>
        <button
          type="button"
          className={styles.linkButton}
          data-key={link.id}
          aria-current={isSelected || undefined}
          onClick={() => workspace.select({ link: link.id })}
          onKeyDown={onKeyDown}
        >
          {from === null ? sentence : other}
        </button>
        <Tag tone={link.basis === 'stated' ? 'direct' : 'inferred'}>{text.bases[link.basis]}</Tag>
        {paragraphs.length > 0 && (
          <span className={styles.muted}>{text.paragraphs(paragraphs.join('; '))}</span>
        )}
        {link.strength && <span className={styles.muted}>{link.strength}</span>}
      </div>
      <Menu
        align="end"
        trigger={
          <IconButton label={text.linkActions(sentence)} size="small">
            <Ellipsis />
          </IconButton>
        }
      >
        <MenuItem icon={<Pencil />} onSelect={() => workspace.select({ link: link.id })}>
          {text.editLink}
        </MenuItem>
        <GoToEnd end={otherEnd} label={other} />
        <MenuItem icon={<Locate />} onSelect={() => showOnCanvas(workspace, link)}>
          {text.showOnCanvas}
        </MenuItem>
        {mayEdit && (
          <>
            <MenuChoice
              label={text.basis}
              value={link.basis}
              options={BASES.map((value) => ({ value, label: text.bases[value] }))}
              onChange={(basis) =>
                workspace.run(
                  { type: 'edit-link', id: link.id, basis },
                  text.basisStep(sentence, text.bases[basis]),
                )
              }
            />
            <MenuSeparator />
            <MenuItem
              icon={<Trash2 />}
              keys="Del"
              onSelect={() => deleteLink(workspace, link, sentence, from)}
            >
              {text.deleteLink}
            </MenuItem>
          </>
        )}
      </Menu>
    </li>
  )
})

function GoToEnd({ end, label }: { end: End; label: string }) {
  const workspace = useWorkspace()
  if (!('element' in end)) return null
  return (
    <MenuItem onSelect={() => workspace.reveal({ element: end.element })}>{text.goToEnd(label)}</MenuItem>
  )
}

function showOnCanvas(workspace: Workspace, link: Link): void {
  workspace.go({ screen: 'canvas' })
  workspace.reveal({ link: link.id })
}

function deleteLink(workspace: Workspace, link: Link, sentence: string, from: ElementId | null): void {
  const deleted = workspace.run(
    { type: 'delete-link', id: link.id, at: Date.now() },
    text.deleteLinkStep(sentence),
  )
  if (!deleted.ok) return
  workspace.announce(text.linkDeleted(sentence))
  // The row with the focus is gone: the element that it stood under takes it.
  if (from) setTimeout(() => focusKey(from), 50)
}
