import { type HowMoved, useStore, useWorkspace } from '../../workspace/index.ts'
import { text } from '../text/index.ts'
import styles from './CardNode.module.css'

type How = HowMoved | null

/** What has become of a card since the baseline that the map is held against. */
export const useMovedSince = (id: string): How =>
  useStore(useWorkspace().beside.since, (since) => since?.elements.get(id) ?? null)

export const movedWords = (how: How): string => (how ? text.movedSince[how] : '')

/** The approval of this card has lapsed: said at its corner, in a word. */
export function MovedSince({ how }: { how: How }) {
  if (!how) return null
  return (
    <span className={styles.since} data-how={how} aria-hidden="true">
      {movedWords(how)}
    </span>
  )
}
