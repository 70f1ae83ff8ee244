import { limits } from '@golden-thread/shared/model'
import { type KeyboardEvent, useLayoutEffect, useRef, useState } from 'react'
import { useCanvas, useScene } from '../context/index.ts'
import { type CardData, DRAFT_ID } from '../scene/index.ts'
import { text } from '../text/index.ts'
import styles from './CardNode.module.css'

/** The title of a card after its code: words in lines that fit, or a field to write them in. */
export function CardTitle({ data }: { data: CardData }) {
  const { element, kind, lines, renaming } = data
  if (renaming) return <TitleField data={data} label={text.newTitle(kind?.label ?? element.kind)} />
  return (
    <div className={styles.title} title={isCut(lines.title, element.title) ? element.title : undefined}>
      <TitleLines data={data} />
    </div>
  )
}

/** In the lines that it was fitted to; from near by in as many smaller ones as there is room for. */
function TitleLines({ data: { element, lines } }: { data: CardData }) {
  const isNear = useScene((scene) => scene.local.closeUp)
  const code = element.code && <span className={styles.code}>{element.code}</span>
  if (isNear) {
    return (
      <div className={styles.nearTitle} dir="auto" style={{ WebkitLineClamp: lines.nearLines }}>
        {code}
        {element.title || text.untitled}
      </div>
    )
  }
  return (
    <>
      {(lines.title.length > 0 ? lines.title : ['']).map((line, index) => (
        <div key={index} className={styles.line} dir="auto">
          {index === 0 && code}
          {line}
        </div>
      ))}
    </>
  )
}

const isCut = (lines: readonly string[], title: string): boolean =>
  (lines.at(-1)?.endsWith('…') ?? false) && !title.endsWith('…')

/**
 * Enter and leaving the field keep what was written, Escape does not. Line breaks become spaces: a title is a line.
 * What somebody else writes in the same title meanwhile is kept beside it.
 */
function TitleField({ data, label }: { data: CardData; label: string }) {
  const { actions } = useCanvas()
  const { id, title } = data.element
  const field = useRef<HTMLTextAreaElement>(null)
  const settled = useRef(false)
  // What it was when the writing began: what others write meanwhile is kept beside what is written here.
  const [before] = useState(title)

  useLayoutEffect(() => {
    field.current?.focus({ preventScroll: true })
    field.current?.select()
  }, [])

  const keep = (): void => {
    if (settled.current) return
    settled.current = true
    const words = field.current?.value.replace(/\s*\n\s*/g, ' ') ?? ''
    if (id === DRAFT_ID) actions.finishCard(words)
    else actions.rename(id, { before, after: words })
  }
  const drop = (): void => {
    if (settled.current) return
    settled.current = true
    if (id === DRAFT_ID) actions.cancelCard()
    else actions.cancelRename()
  }
  const onKeyDown = (event: KeyboardEvent<HTMLTextAreaElement>): void => {
    event.stopPropagation()
    // Enter that ends a composition (Japanese, Chinese) belongs to the input method.
    if (event.nativeEvent.isComposing) return
    if (event.key !== 'Enter' && event.key !== 'Escape') return
    event.preventDefault()
    const canvas = field.current?.closest<HTMLElement>('[data-canvas]')
    if (event.key === 'Enter') keep()
    else drop()
    canvas?.focus({ preventScroll: true })
  }

  return (
    <textarea
      ref={field}
      className={`${styles.titleField} nodrag nopan nowheel`}
      defaultValue={before}
      rows={2}
      maxLength={limits.TITLE_CHARS_MAX}
      aria-label={label}
      placeholder={label}
      onBlur={keep}
      onKeyDown={onKeyDown}
    />
  )
}
