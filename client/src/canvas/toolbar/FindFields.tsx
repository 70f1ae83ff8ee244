import { type ElementId, labelOf } from '@golden-thread/shared/model'
import { ChevronDown, ChevronUp, X } from 'lucide-react'
import { type KeyboardEvent, useEffect, useMemo, useRef, useState } from 'react'
import { IconButton } from '../../ui/index.ts'
import { useCanvas, useScene } from '../context/context.ts'
import { cardRect } from '../scene/geometry.ts'
import { text } from '../text/index.ts'
import styles from './FindBar.module.css'

/** Find words in codes, titles and fields, and jump from one card to the next. */
export function FindFields({ onClose }: { onClose: () => void }) {
  const { workspace, board, camera } = useCanvas()
  const elements = useScene((scene) => scene.elements)
  const [words, setWords] = useState('')
  const [at, setAt] = useState(0)
  const field = useRef<HTMLInputElement>(null)

  useEffect(() => field.current?.focus({ preventScroll: true }), [])

  const found = useMemo((): ElementId[] => {
    const wanted = fold(words.trim())
    if (!wanted) return []
    return elements
      .filter((element) =>
        fold([labelOf(element), ...Object.values(element.fields)].join(' ')).includes(wanted),
      )
      .map((element) => element.id)
  }, [elements, words])

  const jump = (index: number): void => {
    const id = found[index]
    const place = id && board.get().positions.get(id)
    if (!id || !place) return
    setAt(index)
    workspace.select({ elements: [id] })
    board.set({ active: id })
    camera.show(cardRect(place))
  }
  const step = (by: number): void => {
    if (found.length > 0) jump((at + by + found.length) % found.length)
  }
  const close = (): void => {
    const canvas = field.current
      ?.closest('search')
      ?.parentElement?.querySelector<HTMLElement>('[data-canvas]')
    onClose()
    canvas?.focus({ preventScroll: true })
  }
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'Enter') step(event.shiftKey ? -1 : 1)
    else if (event.key === 'Escape') close()
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  // The first match is shown while typing; Enter goes on from there.
  useEffect(() => jump(0), [words])

  const status =
    words.trim() === '' ? '' : found.length === 0 ? text.findNone : text.findCount(at + 1, found.length)
  return (
    <search className={styles.bar}>
      <input
        ref={field}
        type="text"
        className={styles.field}
        aria-label={text.findLabel}
        placeholder={text.findLabel}
        value={words}
        onChange={(event) => setWords(event.target.value)}
        onKeyDown={onKeyDown}
      />
      <output className={styles.status}>{status}</output>
      <IconButton size="small" label={text.findPrevious} onClick={() => step(-1)}>
        <ChevronUp />
      </IconButton>
      <IconButton size="small" label={text.findNext} onClick={() => step(1)}>
        <ChevronDown />
      </IconButton>
      <IconButton size="small" label={text.close} onClick={close}>
        <X />
      </IconButton>
    </search>
  )
}

/** Without case and accents, so that "resume" finds "Résumé". */
const fold = (words: string): string => words.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
