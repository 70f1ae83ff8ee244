import { type ElementId, labelOf } from '@golden-thread/shared/model'
import { linksAt } from '@golden-thread/shared/queries'
import { ChevronDown, ChevronRight, Link2 } from 'lucide-react'
import { type KeyboardEvent, memo, useId, useState } from 'react'
import { RenameField, StatusTag } from '../parts/index.ts'
import { IconButton, Tag } from '../ui/index.ts'
import {
  sameItems,
  useElement,
  useMapState,
  useMayEdit,
  usePeersAt,
  useSelected,
  useStatus,
  useWhatIfState,
  useWorkspace,
} from '../workspace/index.ts'
import { ElementLinks } from './ElementLinks.tsx'
import { ElementMenu } from './ElementMenu.tsx'
import styles from './Outline.module.css'
import { focusKey, leaveFor, stepFocus } from './stepFocus.ts'
import { text } from './text.ts'

/** One element with its links under it. Renders again only when it or its links change. */
export const ElementItem = memo(function ElementItem({
  id,
  isOpen,
  onToggle,
}: {
  id: ElementId
  isOpen: boolean
  onToggle: (id: ElementId) => void
}) {
  const workspace = useWorkspace()
  const element = useElement(id)
  const isSelected = useSelected(id)
  const peers = usePeersAt(id)
  const whatIfState = useWhatIfState(id)
  const status = useStatus(id)
  const mayEdit = useMayEdit()
  const links = useMapState((map) => linksAt(map, { element: id }), sameItems)
  const [editing, setEditing] = useState<'title' | 'code' | null>(null)
  const listId = useId()
  if (!element) return null
  const label = labelOf(element)

  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return
    const run = keyActions[event.key]
    if (!run) return
    event.preventDefault()
    event.stopPropagation()
    run(event.currentTarget as HTMLElement)
  }
  const edit = (action: () => void) => (): void => {
    if (mayEdit) action()
  }
  const keyActions: Readonly<Record<string, (from: HTMLElement) => void>> = {
    F2: edit(() => setEditing('title')),
    Delete: edit(() => leaveFor(id, () => workspace.confirmDelete([id]))),
    ArrowDown: (from) => stepFocus(from, 1),
    ArrowUp: (from) => stepFocus(from, -1),
    ArrowRight: () => !isOpen && onToggle(id),
    ArrowLeft: () => isOpen && onToggle(id),
  }

  const renamed = (byKey: boolean): void => {
    setEditing(null)
    if (byKey) focusKey(id)
  }

  return (
    <li className={styles.item}>
      <div className={styles.row} data-selected={isSelected || undefined}>
        <IconButton
          label={text.showLinks(label, links.length)}
          size="small"
          aria-expanded={isOpen}
          aria-controls={listId}
          onClick={() => onToggle(id)}
        >
          {isOpen ? <ChevronDown /> : <ChevronRight />}
        </IconButton>
        {editing ? (
          <RenameField element={element} what={editing} onDone={renamed} />
        ) : (
          <h3 className={styles.elementHeading}>
            <button
              type="button"
              className={styles.element}
              data-key={id}
              data-outline="element"
              aria-current={isSelected || undefined}
              onClick={() => workspace.select({ elements: [id] })}
              onKeyDown={onKeyDown}
            >
              {element.code && <span className={styles.code}>{element.code}</span>}{' '}
              {element.title || <span className={styles.muted}>{text.untitled}</span>}
            </button>
          </h3>
        )}
        {whatIfState && (
          <Tag tone={whatIfState === 'loses' ? 'gap' : 'plain'}>{text.whatIfStates[whatIfState]}</Tag>
        )}
        {status && (
          <span className={styles.status}>
            <StatusTag status={status} />
          </span>
        )}
        {peers.map((peer) => (
          <span key={peer.clientId} className={styles.peer} style={{ borderColor: peer.person.colour }}>
            {text.here(peer.person.name)}
          </span>
        ))}
        <span className={styles.count} aria-hidden="true">
          {text.links(links.length)}
        </span>
        {mayEdit && (
          <IconButton label={text.linkToFrom(label)} size="small" onClick={() => workspace.openLinkTo(id)}>
            <Link2 />
          </IconButton>
        )}
        <ElementMenu element={element} onEdit={setEditing} />
      </div>
      <div id={listId} hidden={!isOpen}>
        {isOpen && <ElementLinks id={id} />}
      </div>
    </li>
  )
})
