import type { StrategyMap } from '@golden-thread/shared/model'
import { useEffect, useId, useMemo, useRef, useState } from 'react'
import { Button } from '../ui/index.ts'
import { quotedLine } from './quotedLines.ts'
import styles from './Sources.module.css'
import { sourcesWords as words } from './text.ts'

/** The words of a source that stay with the map, with all that is quoted from them marked; open at a quotation where one is asked for. */
export function SourceText({
  map,
  source,
  quotation,
}: {
  map: StrategyMap
  source: string
  quotation?: string | undefined
}) {
  const text = map.texts.get(source)
  const [isOpen, setOpen] = useState(quotation !== undefined)
  const id = useId()
  const box = useRef<HTMLDivElement>(null)
  const [at, setAt] = useState(() => placeOf(text, quotation))
  const first = useRef(at)
  useEffect(() => {
    box.current?.children[first.current]?.scrollIntoView({ block: 'center' })
  }, [])
  const lines = useMemo(() => (isOpen ? linesOf(map, source) : []), [map, source, isOpen])
  if (text === undefined) return null
  const quoted = lines.flatMap(({ isQuoted }, index) => (isQuoted ? [index] : []))
  const next = (): void => {
    const place = quoted.find((index) => index > at) ?? quoted[0] ?? -1
    setAt(place)
    box.current?.children[place]?.scrollIntoView({ block: 'nearest' })
  }
  return (
    <div>
      <Button aria-expanded={isOpen} aria-controls={id} onClick={() => setOpen(!isOpen)}>
        {isOpen ? words.closeText : words.readText}
      </Button>{' '}
      {isOpen && quoted.length > 0 && <Button onClick={next}>{words.nextQuotation(quoted.length)}</Button>}
      {isOpen && (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by keyboard.
        <section id={id} className={styles.text} aria-label={words.textOf(source)} tabIndex={0}>
          <div ref={box}>
            {lines.map(({ parts }, index) => (
              <p key={index} dir="auto" aria-current={index === at ? 'location' : undefined}>
                {parts.map(({ words: own, isQuoted }, part) =>
                  isQuoted ? <mark key={part}>{own}</mark> : <span key={part}>{own}</span>,
                )}
              </p>
            ))}
          </div>
        </section>
      )}
    </div>
  )
}

/** The line that a quotation stands in; -1 for none. */
const placeOf = (text: string | undefined, quotation: string | undefined): number =>
  quotation?.trim() ? (text ?? '').split('\n').findIndex((line) => line.includes(quotation.trim())) : -1

/** Each line of the text with what elements, links and observations quote of it. */
function linesOf(map: StrategyMap, source: string) {
  const owners = [...map.elements.values(), ...map.links.values(), ...map.observations.values()]
  const quotations = owners
    .filter(({ deletedAt }) => deletedAt === undefined)
    .flatMap(({ evidence = [] }) => evidence.filter((piece) => piece.source.trim() === source))
    .map(({ quotation }) => quotation.trim())
  const all = [...new Set(quotations)]
  return (map.texts.get(source) ?? '').split('\n').map((line) => {
    const parts = quotedLine(line, all)
    return { parts, isQuoted: parts.some(({ isQuoted }) => isQuoted) }
  })
}
