import { type ElementId, labelOf } from '@golden-thread/shared/model'
import { ChevronDown, ChevronUp, X } from 'lucide-react'
import { type RefObject, useEffect, useMemo, useState } from 'react'
import { IconButton } from '../../ui/index.ts'
import { useCanvas, useScene } from '../context/index.ts'
import { text } from '../text/index.ts'
import styles from './FindBar.module.css'

export interface FindStepsProps {
  readonly field: RefObject<HTMLInputElement | null>
  readonly words: string
  readonly onClose: () => void
}

/** What is found by the words in the field, and the steps from one card to the next. */
export function FindSteps({ field, words, onClose }: FindStepsProps) {
  const { workspace, board, camera } = useCanvas()
  const elements = useScene((scene) => scene.elements)
  const [at, setAt] = useState(0)

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
    const place = id && board.get().rects.get(id)
    if (!id || !place) return
    setAt(index)
    workspace.select({ elements: [id] })
    board.set({ active: id })
    camera.show(place)
  }
  const step = (by: number): void => {
    if (found.length > 0) jump((at + by + found.length) % found.length)
  }
  useEffect(() => {
    const input = field.current
    const onKeyDown = (event: KeyboardEvent): void => {
      if (event.key === 'Enter') step(event.shiftKey ? -1 : 1)
    }
    input?.addEventListener('keydown', onKeyDown)
    return () => input?.removeEventListener('keydown', onKeyDown)
  })
  // The first match is shown while typing; Enter goes on from there.
  useEffect(() => jump(0), [words])

  const status =
    words.trim() === '' ? '' : found.length === 0 ? text.findNone : text.findCount(at + 1, found.length)
  return (
    <>
      <output className={styles.status}>{status}</output>
      <IconButton size="small" label={text.findPrevious} onClick={() => step(-1)}>
        <ChevronUp />
      </IconButton>
      <IconButton size="small" label={text.findNext} onClick={() => step(1)}>
        <ChevronDown />
      </IconButton>
      <IconButton size="small" label={text.close} onClick={onClose}>
        <X />
      </IconButton>
    </>
  )
}

/** Without case and accents, so that "resume" finds "Résumé". */
const fold = (words: string): string => words.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
