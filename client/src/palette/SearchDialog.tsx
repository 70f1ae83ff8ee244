import { Autocomplete } from '@base-ui/react/autocomplete'
import { Dialog as Base } from '@base-ui/react/dialog'
import { Check, X } from 'lucide-react'
import { type KeyboardEvent, type ReactNode, useMemo, useRef, useState } from 'react'
import { IconButton, VisuallyHidden } from '../ui/index.ts'
import { useWorkspace } from '../workspace/index.ts'
import styles from './SearchDialog.module.css'
import { type SearchGroup, type SearchItem, searchGroups } from './search.ts'
import { paletteWords } from './text.ts'

/** Characters of a hint that stand beside a line; a longer one stands under it. */
const HINT_BESIDE_MAX = 32

/** How several are chosen in one go: marked one after the other, and then done with. */
export interface Several<T> {
  /** By their ids. */
  readonly marked: ReadonlySet<string>
  /** A press marks; otherwise only one with Ctrl does. */
  readonly isOn: boolean
  readonly help: string
  readonly markedWord: string
  onMark(item: T): void
  onDone(): void
  readonly foot: ReactNode
}

/**
 * A dialog with one field and one list: type to narrow, arrows to walk, Enter to choose. What cannot be chosen is
 * last and says why.
 */
export function SearchDialog<T extends SearchItem>({
  title,
  placeholder,
  empty = paletteWords.empty,
  groups,
  onChoose,
  onClose,
  renderEnd,
  renderStart,
  offered,
  several,
}: {
  title: string
  placeholder: string
  /** Said where nothing is listed. */
  empty?: string
  groups: readonly SearchGroup<T>[]
  onChoose: (item: T) => void
  onClose: () => void
  renderStart?: (item: T) => ReactNode
  renderEnd?: (item: T) => ReactNode
  /** What is offered for the very words that are typed, after what was found. */
  offered?: (query: string) => readonly SearchGroup<T>[]
  /** Where several may be chosen at once. */
  several?: Several<T>
}) {
  const workspace = useWorkspace()
  const [query, setQuery] = useState('')
  const input = useRef<HTMLInputElement>(null)
  const highlighted = useRef<T | undefined>(undefined)
  const found = useMemo(() => {
    const matching = searchGroups(groups, query)
    const more = query.trim() ? (offered?.(query.trim()) ?? []) : []
    const count = more.reduce((sum, { items }) => sum + items.length, 0)
    return {
      groups: [...matching.groups, ...more],
      shown: matching.shown + count,
      all: matching.all + count,
    }
  }, [groups, query, offered])
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' || !several || event.nativeEvent.isComposing) return
    const isMarking = event.ctrlKey || event.metaKey
    if (!isMarking && several.marked.size === 0) return
    event.preventDefault()
    event.stopPropagation()
    if (!isMarking) several.onDone()
    else if (highlighted.current && !highlighted.current.refusal) several.onMark(highlighted.current)
  }
  const status =
    found.shown < found.all ? paletteWords.more(found.shown, found.all) : paletteWords.count(found.all)

  return (
    <Base.Root open onOpenChange={(open) => !open && onClose()}>
      <Base.Portal>
        <Base.Backdrop className={styles.backdrop} />
        <Base.Viewport className={styles.viewport}>
          <Base.Popup className={styles.popup} initialFocus={input}>
            <Autocomplete.Root
              inline
              open
              mode="none"
              items={found.groups}
              filteredItems={found.groups}
              value={query}
              autoHighlight="always"
              keepHighlight
              itemToStringValue={(item: T) => item.text}
              onItemHighlighted={(item: T | undefined) => {
                highlighted.current = item
              }}
              onValueChange={(value, { reason }) => {
                if (reason !== 'item-press') setQuery(value)
              }}
            >
              <div className={styles.head}>
                <Base.Title className={styles.title}>{title}</Base.Title>
                <Base.Close
                  render={
                    <IconButton label="Close" size="small">
                      <X />
                    </IconButton>
                  }
                />
              </div>
              <Autocomplete.Input
                ref={input}
                className={styles.input}
                placeholder={placeholder}
                aria-label={title}
                aria-description={several?.help}
                onKeyDownCapture={onKeyDown}
                onFocus={() => {
                  const typed = workspace.takeTypeAhead()
                  if (typed) setQuery(typed)
                }}
              />
              <Autocomplete.Empty className={styles.empty}>{empty}</Autocomplete.Empty>
              <Autocomplete.List className={styles.list}>
                {(group: SearchGroup<T>) => (
                  <Autocomplete.Group key={group.label} items={group.items} className={styles.group}>
                    <Autocomplete.GroupLabel className={styles.label}>{group.label}</Autocomplete.GroupLabel>
                    <Autocomplete.Collection>
                      {(item: T) => (
                        <Autocomplete.Item
                          key={item.id}
                          value={item}
                          disabled={item.refusal !== undefined}
                          className={styles.item}
                          onClick={(event) =>
                            several && (several.isOn || event.ctrlKey || event.metaKey)
                              ? several.onMark(item)
                              : onChoose(item)
                          }
                        >
                          {several?.marked.has(item.id) && (
                            <Check className={styles.check} aria-label={several.markedWord} />
                          )}
                          {renderStart?.(item)}
                          <span className={styles.text}>
                            {item.text}
                            {item.refusal && <small className={styles.refusal}>{item.refusal}</small>}
                          </span>
                          {item.hint && (
                            <span
                              className={item.hint.length > HINT_BESIDE_MAX ? styles.longHint : styles.hint}
                            >
                              {item.hint}
                            </span>
                          )}
                          {renderEnd?.(item)}
                        </Autocomplete.Item>
                      )}
                    </Autocomplete.Collection>
                  </Autocomplete.Group>
                )}
              </Autocomplete.List>
              {several?.foot}
              {found.shown < found.all ? (
                <Autocomplete.Status className={styles.status}>{status}</Autocomplete.Status>
              ) : (
                <Autocomplete.Status>
                  <VisuallyHidden>{status}</VisuallyHidden>
                </Autocomplete.Status>
              )}
            </Autocomplete.Root>
          </Base.Popup>
        </Base.Viewport>
      </Base.Portal>
    </Base.Root>
  )
}
