import type { EditBurst } from '@golden-thread/shared/protocol'
import { Field } from '../ui/index.ts'
import styles from './History.module.css'
import { historyWords as words } from './text.ts'

const moment = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeStyle: 'short' })

/** A slider with a step for each burst of edits: dragged, or walked with the arrow keys, and said in words. */
export function Timeline({
  bursts,
  moment: at,
  onMoment,
}: {
  bursts: readonly EditBurst[]
  moment: string
  onMoment: (moment: string) => void
}) {
  const first = bursts[0]
  const last = bursts.at(-1)
  if (!first || !last) return null
  const place = placeOf(bursts, Date.parse(at))
  const burst = bursts[place]
  return (
    <Field label={words.drag} hideLabel>
      {(ids) => (
        <div className={styles.timeline}>
          <input
            {...ids}
            type="range"
            className={styles.slider}
            min={0}
            max={bursts.length - 1}
            value={place}
            aria-valuetext={burst && said(burst)}
            onChange={(event) => {
              const next = bursts[Number(event.target.value)]
              if (next) onMoment(new Date(next.until).toISOString())
            }}
          />
          <span className={styles.ends} aria-hidden="true">
            <span>{moment.format(first.until)}</span>
            <span>{burst && burst !== first && burst !== last && said(burst)}</span>
            <span>{moment.format(last.until)}</span>
          </span>
        </div>
      )}
    </Field>
  )
}

/** The last burst that was over by then; the first where none was. */
const placeOf = (bursts: readonly EditBurst[], at: number): number =>
  Math.max(
    0,
    bursts.findLastIndex(({ until }) => until <= at),
  )

const said = ({ person, by, until, edits }: EditBurst): string =>
  words.moment(
    moment.format(until),
    person === '' ? words.began : words.after(by || words.someone, words.edits(edits)),
  )
