import { kindSign } from '@golden-thread/shared/drawing'
import type { ElementId, StrategyMap } from '@golden-thread/shared/model'
import {
  type DrawnItem,
  type DrawnTimeline,
  factsOf,
  MILESTONE,
  OPEN,
  spokenFacts,
  type Timeline,
} from '@golden-thread/shared/timeline'
import { useId } from 'react'
import styles from './Timeline.module.css'

const HALF = 6

/** The bars, with their axis, what hangs on what, and today. Colours are words of the style sheet, for any theme and print. */
export function TimelinePicture({
  map,
  timeline,
  drawn,
  active = null,
  idOf,
  onChoose,
}: {
  map: StrategyMap
  timeline: Timeline
  drawn: DrawnTimeline
  active?: ElementId | null
  /** The ids of the bars, where they are options of a list; on paper they are none. */
  idOf?: (id: ElementId) => string
  onChoose?: (id: ElementId) => void
}) {
  const marker = useId()
  const { width, height, axis, left, ticks, groups, rows, arrows, today } = drawn
  return (
    // biome-ignore lint/a11y/noSvgWithoutTitle: the list around it has a name, and each bar its words; on paper the table says it
    <svg
      className={styles.picture}
      viewBox={`0 0 ${width} ${height}`}
      width={width}
      height={height}
      aria-hidden={idOf ? undefined : true}
      role={idOf ? 'presentation' : undefined}
    >
      <defs>
        <marker
          id={marker}
          viewBox="0 0 8 8"
          refX="8"
          refY="4"
          markerUnits="userSpaceOnUse"
          markerWidth="7"
          markerHeight="7"
          orient="auto"
        >
          <path d="M0 0L8 4L0 8Z" className={styles.head} />
        </marker>
      </defs>
      {/* biome-ignore lint/a11y/noAriaHiddenOnFocusable: nothing in it takes the focus */}
      <g aria-hidden="true">
        {ticks.map(({ day, x, words }) => (
          <g key={day}>
            <line
              x1={x}
              x2={x}
              y1={words ? 14 : axis - 4}
              y2={height}
              className={words ? styles.year : styles.tick}
            />
            {words && x < width - 30 && (
              <text x={x + 4} y={16} className={styles.axis}>
                {words}
              </text>
            )}
          </g>
        ))}
        {groups.map(({ label, y }) => (
          <g key={`${label} ${y}`}>
            <line x1={0} x2={width} y1={y - 17} y2={y - 17} className={styles.rule} />
            <text x={2} y={y} className={styles.group}>
              {label}
            </text>
          </g>
        ))}
      </g>
      {rows.map((row) => {
        const { item } = row
        const isActive = item.id === active
        const said = spokenFacts(factsOf(timeline, item))
        const option = idOf && {
          id: idOf(item.id),
          role: 'option',
          'aria-selected': isActive,
          'aria-label': said,
        }
        return (
          // biome-ignore lint/a11y/noStaticElementInteractions: an option of the list around the picture, which has the keys
          <g
            key={item.id}
            {...option}
            className={isActive ? styles.active : styles.row}
            data-hue={kindSign(map.framework, item.kind).hue}
            onClick={onChoose && (() => onChoose(item.id))}
          >
            <title>{said}</title>
            <rect
              x={0}
              y={row.labelY - 17}
              width={width}
              height={left < 50 ? 40 : 25}
              className={styles.ground}
            />
            <text x={left < 50 ? left : 8} y={row.labelY} className={styles.label}>
              {row.label}
            </text>
            <Bar row={row} isLongest={timeline.longest.includes(item.id)} />
          </g>
        )
      })}
      <g className={styles.over}>
        {arrows.map(({ from, to, path, isLongest, isOutOfOrder }) => (
          <path
            key={`${from} ${to}`}
            d={path}
            markerEnd={`url(#${marker})`}
            className={isOutOfOrder ? styles.outOfOrder : isLongest ? styles.longest : styles.arrow}
          />
        ))}
        {today !== undefined && <line x1={today} x2={today} y1={4} y2={height} className={styles.today} />}
      </g>
    </svg>
  )
}

function Bar({ row: { item, y, whole, core, was }, isLongest }: { row: DrawnItem; isLongest: boolean }) {
  const { form } = item
  const middle = whole.x + whole.width / 2
  return (
    <>
      {was && <rect x={was.x} y={y + HALF} width={was.width} height={3} className={styles.was} />}
      {form === 'milestone' ? (
        <path
          d={`M${middle} ${y - MILESTONE}l${MILESTONE} ${MILESTONE}l${-MILESTONE} ${MILESTONE}l${-MILESTONE} ${-MILESTONE}Z`}
          className={isLongest ? styles.coreLongest : styles.core}
        />
      ) : (
        <>
          <rect
            x={whole.x}
            y={y - HALF}
            width={whole.width}
            height={2 * HALF}
            rx={2}
            className={isLongest ? styles.wholeLongest : styles.whole}
          />
          {core && (
            <rect
              x={core.x}
              y={y - HALF}
              width={core.width}
              height={2 * HALF}
              className={isLongest ? styles.coreLongest : styles.core}
            />
          )}
          {(form === 'from' || form === 'by') && (
            <OpenEnd x={form === 'from' ? whole.x + whole.width : whole.x} y={y} way={form} />
          )}
        </>
      )}
    </>
  )
}

/** It goes on, nobody says until when; or it began, nobody says when. */
function OpenEnd({ x, y, way }: { x: number; y: number; way: 'from' | 'by' }) {
  const step = way === 'from' ? 1 : -1
  return (
    <path
      d={`M${x + 2 * step} ${y}H${x + OPEN * step}m${-4 * step} -4l${4 * step} 4l${-4 * step} 4`}
      className={styles.open}
    />
  )
}
