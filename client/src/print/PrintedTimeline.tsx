import { drawTimeline, factsOf, groupsOf, rangeFor, timelineSentence } from '@golden-thread/shared/timeline'
import {
  dayNumber,
  TimelinePicture,
  TimelineTable,
  timelineWords,
  todayOf,
  useTimeline,
} from '../timeline/index.ts'
import { useMapState, useStore, useWorkspace } from '../workspace/index.ts'
import styles from './Printed.module.css'
import { PrintedHead } from './PrintedHead.tsx'

/** As wide as a page on its side, in pixels of the picture. */
const PAGE_WIDTH = 1_200
/** Bars that stand on one page: a picture cannot be cut between two. */
const ROWS_MOST = 16

/** The bars over as many pictures as they need, all on one scale; then the same as a table. */
export function PrintedTimeline({ now }: { now: Date }) {
  const map = useMapState((each) => each)
  const timeline = useTimeline()
  const { state, view } = useWorkspace()
  const by = useStore(view, (each) => each.by ?? 'kind')
  const groups = groupsOf(map, timeline, by)
  const range = rangeFor(timeline)
  const pages = groups.flatMap(({ label, items }) =>
    Array.from({ length: Math.ceil(items.length / ROWS_MOST) }, (_, at) => ({
      label,
      items: items.slice(at * ROWS_MOST, (at + 1) * ROWS_MOST),
    })),
  )
  const sheets: (typeof pages)[] = []
  let rows = 0
  for (const page of pages) {
    const last = sheets.at(-1)
    if (last && rows + page.items.length <= ROWS_MOST) last.push(page)
    else {
      sheets.push([page])
      rows = 0
    }
    rows += page.items.length + 1
  }
  const asAt = useStore(state, (each) => each.asAt?.day ?? null)
  const today = dayNumber(todayOf(asAt))
  return (
    <>
      <PrintedHead title={timelineWords.title} now={now} />
      <p>{timelineSentence(map, timeline)}</p>
      {sheets.map((sheet) => {
        const drawn = drawTimeline(timeline, sheet, {
          width: PAGE_WIDTH,
          today,
          range,
          hasHeads: groups.length > 1,
        })
        const key = sheet.map(({ items }) => items[0]?.id).join(' ')
        return (
          drawn && (
            <div key={key} className={styles.map}>
              <TimelinePicture map={map} timeline={timeline} drawn={drawn} />
            </div>
          )
        )
      })}
      {timeline.items.length > 0 && (
        <TimelineTable
          caption={timelineWords.table}
          rows={groups.flatMap(({ items }) => items.map((item) => factsOf(timeline, item)))}
        />
      )}
      {timeline.undated.length > 0 && (
        <TimelineTable
          caption={timelineWords.undated(timeline.undated.length)}
          rows={timeline.undated.map((place) => factsOf(timeline, place))}
        />
      )}
    </>
  )
}
