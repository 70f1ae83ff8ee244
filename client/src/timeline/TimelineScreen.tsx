import type { ElementId } from '@golden-thread/shared/model'
import { datedKinds, drawTimeline, factsOf, groupsOf, timelineSentence } from '@golden-thread/shared/timeline'
import { type KeyboardEvent, useEffect, useId, useMemo, useRef } from 'react'
import { FileLinks, timelineAddress, useFormats } from '../exports/index.ts'
import { EmptyState, Select, VisuallyHidden } from '../ui/index.ts'
import { useStore, useWorkspace } from '../workspace/index.ts'
import { dayNumber, dayWords, todayOf } from './days.ts'
import { HeldAgainst } from './HeldAgainst.tsx'
import styles from './Timeline.module.css'
import { TimelineKey } from './TimelineKey.tsx'
import { TimelinePicture } from './TimelinePicture.tsx'
import { TimelineTable } from './TimelineTable.tsx'
import { text } from './text.ts'
import { useTimeline } from './useTimeline.ts'
import { useWidth } from './useWidth.ts'
import { walk } from './walk.ts'

/** What stands when, as bars and as a table: one stop of the Tab key, inside which the arrow keys walk. */
export function TimelineScreen() {
  const workspace = useWorkspace()
  const { map, asAt } = useStore(workspace.state)
  const by = useStore(workspace.view, (view) => view.by ?? 'kind')
  const timeline = useTimeline()
  const groups = useMemo(() => groupsOf(map, timeline, by), [map, timeline, by])
  const box = useRef<HTMLDivElement>(null)
  const width = useWidth(box)
  const today = todayOf(asAt?.day ?? null)
  const drawn = useMemo(
    () => (width > 0 ? drawTimeline(timeline, groups, { width, today: dayNumber(today) }) : undefined),
    [timeline, groups, width, today],
  )
  const titleId = useId()
  const hasKinds = datedKinds(map).length > 0
  if (!hasKinds) return <EmptyState title={text.noKind.title}>{text.noKind.body}</EmptyState>
  const open = (id: ElementId): void => workspace.openDetails({ element: id, part: 'heading' })
  return (
    <section className={styles.screen} aria-labelledby={titleId}>
      <h2 id={titleId} className={styles.title}>
        {text.title}
      </h2>
      <p role="status">{timelineSentence(map, timeline)}</p>
      <div className={styles.tools}>
        <Select
          label={text.groupBy}
          value={by}
          onChange={(event) => workspace.go({ by: event.target.value === 'lead' ? 'lead' : null })}
        >
          <option value="kind">{text.groups.kind}</option>
          <option value="lead">{text.groups.lead}</option>
        </Select>
        <HeldAgainst />
        <Downloads />
      </div>
      <p className={styles.quiet}>{text.about}</p>
      {timeline.items.length === 0 ? (
        <p>{text.nothing}</p>
      ) : (
        <>
          <div ref={box} className={styles.box}>
            {drawn && <Bars map={map} timeline={timeline} drawn={drawn} onOpen={open} />}
          </div>
          <TimelineKey timeline={timeline} />
          <p className={styles.quiet}>
            {asAt?.day
              ? text.asAtLine(dayWords(today))
              : drawn && drawn.today === undefined
                ? text.todayOutside(dayWords(today))
                : text.today(dayWords(today))}
          </p>
          <div className={styles.wide}>
            <TimelineTable
              caption={text.table}
              rows={groups.flatMap(({ items }) => items.map((item) => factsOf(timeline, item)))}
              onChoose={open}
            />
          </div>
        </>
      )}
      {timeline.undated.length > 0 && (
        <div className={styles.wide}>
          <TimelineTable
            caption={text.undated(timeline.undated.length)}
            rows={timeline.undated.map((place) => factsOf(timeline, place))}
            onChoose={open}
          />
        </div>
      )}
    </section>
  )
}

/** The rest are asked for by their addresses. */
const FORMATS: readonly string[] = ['svg', 'png', 'docx', 'xlsx', 'csv']

/** What is on the screen, as files. */
function Downloads() {
  const { mapId, view, state } = useWorkspace()
  const by = useStore(view, (each) => each.by)
  const slipped = useStore(view, (each) => each.slipped)
  const day = useStore(state, ({ asAt }) => asAt?.day ?? null)
  const formats = [...useFormats('picture'), ...useFormats('paper')].filter(({ id }) => FORMATS.includes(id))
  return (
    <FileLinks
      label={text.downloads}
      formats={formats}
      addressOf={(format) => timelineAddress(mapId, format, { by, slipped, asAt: day })}
      nameOf={text.download}
    />
  )
}

type BarsProps = Pick<Parameters<typeof TimelinePicture>[0], 'map' | 'timeline' | 'drawn'> & {
  onOpen: (id: ElementId) => void
}

function Bars({ map, timeline, drawn, onOpen }: BarsProps) {
  const workspace = useWorkspace()
  const ids = useId()
  const idOf = (id: ElementId): string => `${ids}${id}`
  const selected = useStore(workspace.selection, ({ elements }) =>
    elements.size === 1 ? ([...elements][0] ?? null) : null,
  )
  const isDrawn = drawn.rows.some(({ item }) => item.id === selected)
  const active = isDrawn ? selected : null
  const list = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (active) document.getElementById(idOf(active))?.scrollIntoView({ block: 'nearest' })
  })
  const choose = (id: ElementId): void => workspace.select({ elements: [id] })
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return
    if (event.key === 'Enter' && active) {
      event.preventDefault()
      onOpen(active)
      return
    }
    const step = walk(event.key, active, drawn, timeline)
    if (!step) return
    event.preventDefault()
    event.stopPropagation()
    if ('to' in step) choose(step.to)
    else if ('none' in step) workspace.announce(step.none === 'before' ? text.noBefore : text.noAfter)
    else workspace.announce(text.notDrawn(timeline.labelOf(step.notDrawn)))
  }
  return (
    <>
      <VisuallyHidden>
        <span id={`${ids}hint`}>{text.hint}</span>
      </VisuallyHidden>
      <div
        ref={list}
        role="listbox"
        tabIndex={0}
        className={styles.list}
        aria-label={text.label(map.title)}
        aria-describedby={`${ids}hint`}
        aria-activedescendant={active ? idOf(active) : undefined}
        onKeyDown={onKeyDown}
        onFocus={() => {
          const first = drawn.rows[0]
          if (!active && first) choose(first.item.id)
        }}
      >
        <TimelinePicture
          map={map}
          timeline={timeline}
          drawn={drawn}
          active={active}
          idOf={idOf}
          onChoose={(id) => {
            choose(id)
            list.current?.focus()
          }}
        />
      </div>
    </>
  )
}
