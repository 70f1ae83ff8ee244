import { kindOf, labelOf, type StrategyMap, valueWords } from '@golden-thread/shared/model'
import type { Moved } from '@golden-thread/shared/queries'
import { CalendarClock, Link2 } from 'lucide-react'
import { useEffect } from 'react'
import { BannerNote, BannerQuestion, Button, MapBanner } from '../ui/index.ts'
import { type AsAt, copyAddress, useMapState, useStore, useWorkspace } from '../workspace/index.ts'
import styles from './AsAt.module.css'
import { DateField } from './DateField.tsx'
import { asAtWords as words } from './text.ts'

const inWords = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' })
const dayWords = (day: string): string => inWords.format(new Date(`${day}T00:00:00Z`))

/** Over every screen while the map is looked at as at a date: which one, and what has moved since an earlier one. */
export function AsAtBanner() {
  const asAt = useStore(useWorkspace().state, (state) => state.asAt)
  return asAt && <Banner asAt={asAt} />
}

function Banner({ asAt }: { asAt: AsAt }) {
  const workspace = useWorkspace()
  const isPresenting = useStore(workspace.view, (view) => view.presenting)
  const map = useMapState((whole) => whole)
  const { date, day, since, dates, moved, problem } = asAt
  const told = problem && words.problems[problem](problem === 'date-unread' ? date : dated(since ?? ''))
  const movedWords = since && !problem ? words.moved(moved.length, dated(since)) : ''
  const spoken = [day ? words.spoken(dayWords(day)) : '', told, movedWords].filter(Boolean).join(' ')
  useEffect(() => workspace.announce(spoken), [workspace, spoken])

  return (
    <MapBanner
      label={words.region}
      icon={CalendarClock}
      tone="accent"
      actions={
        !isPresenting && (
          <>
            <Button size="small" onClick={() => void copyAddress(workspace)}>
              <Link2 aria-hidden="true" />
              {words.copy}
            </Button>
            <Button size="small" variant="primary" onClick={() => workspace.go({ asAt: null, since: null })}>
              {words.leave}
            </Button>
          </>
        )
      }
    >
      <BannerQuestion>
        <span>{words.asAt}</span>
        {isPresenting ? (
          <strong>{day ? dayWords(day) : date}</strong>
        ) : (
          <>
            <DateField
              label={words.dateLabel}
              value={date}
              dates={dates}
              onDate={(asked) => asked && workspace.go({ asAt: asked })}
            />
            <span>{words.since}</span>
            <DateField
              label={words.sinceLabel}
              value={since ?? ''}
              placeholder={words.sincePlaceholder}
              dates={dates.filter((each) => day === null || each.day < day)}
              onDate={(asked) => workspace.go({ since: asked })}
            />
          </>
        )}
      </BannerQuestion>
      {told && <p className={styles.problem}>{told}</p>}
      {dates.length === 0 && <p>{words.never}</p>}
      {movedWords && <MovedList map={map} moved={moved} heading={movedWords} />}
      {!isPresenting && <BannerNote>{words.only}</BannerNote>}
    </MapBanner>
  )
}

/** "30 June 2004" of a day, and any other words as they are. */
const dated = (text: string): string =>
  /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(text)) ? dayWords(text) : text

function MovedList({ map, moved, heading }: { map: StrategyMap; moved: readonly Moved[]; heading: string }) {
  const workspace = useWorkspace()
  if (moved.length === 0) return <p>{heading}</p>
  return (
    <details className={styles.moved}>
      <summary>{heading}</summary>
      <ul>
        {moved.map(({ element, field, from, to }) => {
          const label = kindOf(map.framework, element.kind)?.fields.find(({ id }) => id === field)?.label
          return (
            <li key={`${element.id} ${field}`}>
              <button
                type="button"
                className={styles.element}
                onClick={() => workspace.reveal({ element: element.id })}
              >
                {labelOf(element)}
              </button>{' '}
              {words.from(label ?? field, valueWords(from), valueWords(to.value))}
            </li>
          )
        })}
      </ul>
    </details>
  )
}
