import type { ElementId } from '@golden-thread/shared/model'
import { limits } from '@golden-thread/shared/model'
import { type KeyboardEvent, useLayoutEffect, useRef, useState } from 'react'
import { useCanvas } from '../context/context.ts'
import { DRAFT_ID } from '../scene/nodeTypes.ts'
import { text } from '../text/index.ts'
import styles from './CardNode.module.css'

/** The title of a card: words, or a field to write them in. */
export function CardTitle({
  id,
  title,
  kind,
  renaming,
}: {
  id: ElementId
  title: string
  kind: string
  renaming: boolean
}) {
  if (renaming) return <TitleField id={id} title={title} kind={kind} />
  return (
    <div className={styles.title} dir="auto">
      {title || <span className={styles.untitled}>{text.untitled}</span>}
    </div>
  )
}

/** Enter and leaving the field keep what was written, Escape does not. Line breaks become spaces: a title is a line. */
function TitleField({ id, title, kind }: { id: ElementId; title: string; kind: string }) {
  const { actions } = useCanvas()
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
      aria-label={text.newTitle(kind)}
      placeholder={text.newTitle(kind)}
      onBlur={keep}
      onKeyDown={onKeyDown}
    />
  )
}
