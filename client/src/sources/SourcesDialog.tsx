import type { LinkId, StrategyMap } from '@golden-thread/shared/model'
import { foldText, type SourceEntry, searchWords, sourcesRegister } from '@golden-thread/shared/queries'
import { useMemo, useState } from 'react'
import { Dialog, TextField } from '../ui/index.ts'
import { useMapState } from '../workspace/index.ts'
import { LinkLine } from './LinkLine.tsx'
import { SourcePart } from './SourcePart.tsx'
import styles from './Sources.module.css'
import { SourceText } from './SourceText.tsx'
import { sourcesWords as words } from './text.ts'

/** The most links without evidence that are drawn. */
const WITHOUT_SHOWN_MAX = 100

/**
 * Everything that links rest on, by source and paragraph; `query` is what is searched for at first. With a quotation the
 * text of the source that is called so is open where the quotation stands.
 */
export function SourcesDialog({
  query: first,
  quotation,
  onClose,
  onChoose,
}: {
  query: string
  quotation?: string | undefined
  onClose: () => void
  onChoose: (link: LinkId) => void
}) {
  const map = useMapState((map) => map)
  const [query, setQuery] = useState(first)
  const { sources, without } = useMemo(() => sourcesRegister(map, query), [map, query])
  const texts = useMemo(() => textsAlone(map, sources, query), [map, sources, query])
  const openAt = (source: string) => (source === first ? quotation : undefined)
  const pieces = sources
    .flatMap(({ paragraphs }) => paragraphs)
    .reduce((sum, { pieces }) => sum + pieces.length, 0)
  return (
    <Dialog open size="wide" onClose={onClose} title={words.title} description={words.description}>
      <TextField
        type="search"
        label={words.search}
        value={query}
        onChange={(event) => setQuery(event.target.value)}
      />
      <p role="status" className={styles.quiet}>
        {pieces + without.length + texts.length === 0 && query.trim()
          ? words.noMatch
          : words.found(pieces, sources.length, without.length)}
      </p>
      {pieces === 0 && !query.trim() && <p className={styles.quiet}>{words.none}</p>}
      {sources.map((entry) => (
        <SourcePart
          key={entry.source}
          map={map}
          entry={entry}
          quotation={openAt(entry.source)}
          onChoose={onChoose}
        />
      ))}
      {texts.map((name) => (
        <section key={name} aria-label={name}>
          <h3 className={styles.source} dir="auto">
            {name}
          </h3>
          <SourceText map={map} source={name} quotation={openAt(name)} />
        </section>
      ))}
      {without.length > 0 && (
        <section aria-label={words.without(without.length)}>
          <h3 className={styles.source}>{words.without(without.length)}</h3>
          <p className={styles.quiet}>{words.withoutHelp}</p>
          <ul className={styles.list}>
            {without.slice(0, WITHOUT_SHOWN_MAX).map((link) => (
              <LinkLine key={link.id} link={link} onChoose={onChoose} />
            ))}
          </ul>
          {without.length > WITHOUT_SHOWN_MAX && (
            <p className={styles.quiet}>{words.more(without.length - WITHOUT_SHOWN_MAX)}</p>
          )}
        </section>
      )}
    </Dialog>
  )
}

/** Sources whose text stays with the map and that no link which is shown names: elements alone may rest on them. */
function textsAlone(map: StrategyMap, sources: readonly SourceEntry[], query: string): readonly string[] {
  const asked = searchWords(query)
  return [...map.texts.keys()].filter(
    (name) =>
      sources.every(({ source }) => source !== name) && asked.every((word) => foldText(name).includes(word)),
  )
}
