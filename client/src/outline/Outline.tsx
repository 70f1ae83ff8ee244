import { type ElementId, endElements, showsLink } from '@golden-thread/shared/model'
import { useDeferredValue, useEffect, useId, useMemo, useRef, useState } from 'react'
import { Button, TextField } from '../ui/index.ts'
import { type Reveal, useMapState, useStore, useWorkspace } from '../workspace/index.ts'
import { KindSection } from './KindSection.tsx'
import { countMatches } from './kindIds.ts'
import styles from './Outline.module.css'
import { RecentlyDeleted } from './RecentlyDeleted.tsx'
import { text } from './text.ts'
import { useExpanded } from './useExpanded.ts'

/**
 * The whole map as headings and lists: the equal way in for screen readers and for phones. Every command is a button
 * or in a menu, and there is nothing that needs a pointer or much room.
 */
export function Outline() {
  const workspace = useWorkspace()
  const kinds = useMapState((map) => map.framework.kinds)
  const expanded = useExpanded()
  const [search, setSearch] = useState('')
  const deferred = useDeferredValue(search)
  const id = useId()
  useSpokenCount(deferred)
  const screen = useRef<HTMLElement>(null)
  useShown(screen, () => setSearch(''), expanded.open)
  const jumps = useMemo(() => kinds.map((kind) => ({ kind, target: `${id}${kind.id}` })), [kinds, id])
  return (
    <section ref={screen} className={styles.screen} aria-label={text.title}>
      <div className={styles.column}>
        <div className={styles.tools}>
          <TextField
            label={text.search}
            hideLabel
            type="search"
            placeholder={text.search}
            value={search}
            onChange={(event) => setSearch(event.target.value)}
          />
          <Button onClick={expanded.openAll}>{text.expandAll}</Button>
          <Button onClick={expanded.closeAll}>{text.collapseAll}</Button>
        </div>
        <nav aria-label={text.jump}>
          <ul className={styles.jumps}>
            {jumps.map(({ kind, target }) => (
              <li key={kind.id}>
                <button
                  type="button"
                  className={styles.jump}
                  onClick={() => document.getElementById(target)?.focus()}
                >
                  {kind.plural}
                </button>
              </li>
            ))}
          </ul>
        </nav>
        {workspace.isViewer && <p className={styles.muted}>{text.readOnly}</p>}
        {jumps.map(({ kind, target }) => (
          <KindSection key={kind.id} kind={kind} headingId={target} search={deferred} expanded={expanded} />
        ))}
        <RecentlyDeleted />
      </div>
    </section>
  )
}

/** How long someone has stopped typing before the number found is read out. */
const SPEAK_AFTER_MS = 600

function useSpokenCount(search: string): void {
  const workspace = useWorkspace()
  useEffect(() => {
    if (search.trim() === '') return undefined
    const timer = setTimeout(
      () => workspace.announce(text.found(countMatches(workspace.state.get().map, search))),
      SPEAK_AFTER_MS,
    )
    return () => clearTimeout(timer)
  }, [workspace, search])
}

/** How many frames a place that was asked for is looked for. */
const LOOK_FRAMES = 120

/** Brings what was asked for into sight, and the focus with it. A link is found under the element that it runs from. */
function useShown(
  screen: { readonly current: HTMLElement | null },
  onHidden: () => void,
  open: (id: ElementId) => void,
): void {
  const workspace = useWorkspace()
  const target = useStore(workspace.revealed)
  const done = useRef<Reveal | null>(null)
  useEffect(() => {
    if (!target || done.current === target) return
    done.current = target
    const { map } = workspace.state.get()
    const link = target.link && map.links.get(target.link)
    const ends = link && showsLink(map, link) ? [link.from, link.to].flatMap(endElements) : []
    const element = target.element ?? ends[0]
    if (!element) return
    onHidden()
    if (link) open(element)
    // The search is emptied and the links are unfolded first, which takes a busy page more than a frame.
    const key = CSS.escape(link ? link.id : element)
    const look = (frames: number): void => {
      const place = screen.current?.querySelector<HTMLElement>(`[data-key="${key}"]`)
      place?.scrollIntoView({ block: 'center' })
      place?.focus()
      if (!place && frames > 0 && done.current === target) requestAnimationFrame(() => look(frames - 1))
    }
    requestAnimationFrame(() => look(LOOK_FRAMES))
  }, [target, workspace, onHidden, open, screen])
}
