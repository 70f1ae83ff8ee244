import { classes } from '../../ui/index.ts'
import { useScene } from '../context/index.ts'
import type { CardData } from '../scene/index.ts'
import { text } from '../text/index.ts'
import styles from './CardNode.module.css'

/** Colours for the values of a field; more values than that share them, and the words tell them apart. */
const SHADES = 8

/** The last line of a card: how well it is supported, what else it is linked to, why it is marked, and who leads it. */
export function CardSaid({ data: { facts, lines, chip, shade, status, whatIfState } }: { data: CardData }) {
  const isNear = useScene((scene) => scene.local.closeUp)
  const chips = (isNear ? facts.chips : lines.shownChips).map((words) => <span key={words}>{words}</span>)
  if (chip && !whatIfState && !shade && !status) return null
  if (status && !whatIfState)
    return (
      <div className={styles.said}>
        <span className={styles.spacer} />
        <span className={classes(styles.shade, styles.status, status.hasMoved && styles.moved)}>
          {status.words}
        </span>
      </div>
    )
  return (
    <>
      {lines.chips === 'above' && <div className={classes(styles.said, styles.above)}>{chips}</div>}
      <div className={styles.said}>
        {facts.support && lines.support && (
          <Bars count={lines.bars} stated={facts.support.stated} words={lines.support} />
        )}
        {lines.chips === 'beside' && chips}
        <span className={styles.spacer} />
        {shade && (
          <span className={styles.shade} data-place={shade.place % SHADES}>
            {shade.word}
          </span>
        )}
        {whatIfState && (
          <span className={classes(styles.tag, styles[whatIfState])}>{text.whatIfStates[whatIfState]}</span>
        )}
        {!whatIfState &&
          facts.tags.map(({ words, severity }) => (
            <span key={words} className={classes(styles.tag, styles[severity])}>
              {words}
            </span>
          ))}
        {facts.leads && <span className={styles.leads}>{facts.leads}</span>}
      </div>
    </>
  )
}

/** A piece for each link that supports it: full where it is stated, and broken where it is inferred. */
function Bars({ count, stated, words }: { count: number; stated: number; words: string }) {
  return (
    <>
      {count > 0 && (
        <span className={styles.bars} aria-hidden="true">
          {Array.from({ length: count }, (_, index) => (
            <span key={index} className={index < stated ? styles.stated : styles.inferred} />
          ))}
        </span>
      )}
      <span>{words}</span>
    </>
  )
}
