import { inViewOrder } from '@golden-thread/shared/model'
import { ChevronLeft, ChevronRight, Maximize, NotebookPen, X } from 'lucide-react'
import { useEffect, useEffectEvent, useRef, useState } from 'react'
import { IconButton } from '../ui/index.ts'
import { stopPresenting, useMapState, useStore, useWorkspace } from '../workspace/index.ts'
import { stepFor } from './stepFor.ts'
import { viewWords as words } from './text.ts'
import styles from './Views.module.css'

/** The bar of a presentation: the title of the view, how far along it is, and the way on. */
export function Presenter() {
  const workspace = useWorkspace()
  const views = inViewOrder(useMapState((map) => map.views))
  const saved = useStore(workspace.view, (view) => view.saved)
  const at = views.findIndex((view) => view.id === saved)
  const shown = views[at]
  const next = useRef<HTMLButtonElement>(null)
  const [hasNotes, setNotes] = useState(false)
  /** Somebody went into the view by Tab or with the pointer, so its keys are theirs until the next step. */
  const isInside = useRef(false)

  const goTo = (index: number) => {
    const view = views[Math.max(0, Math.min(views.length - 1, index))]
    isInside.current = false
    if (view && view.id !== saved) workspace.showView(view, 'replace')
  }
  // A view that was deleted meanwhile, or an address that names none: begin at the first.
  const begin = useEffectEvent(() => {
    goTo(0)
  })
  const isLost = shown === undefined
  useEffect(() => {
    if (isLost) begin()
  }, [isLost])

  const spoken = shown ? words.stepSpoken(at + 1, views.length, shown.title || words.untitled) : words.noSteps
  useEffect(() => workspace.announce(spoken), [workspace, spoken])
  useEffect(() => next.current?.focus(), [])

  const onKey = useEffectEvent((event: KeyboardEvent) => {
    if (workspace.dialog.get() || event.defaultPrevented) return
    if (event.key === 'Tab') isInside.current = true
    const step = stepFor(event, isInside.current)
    if (!step) return
    event.preventDefault()
    event.stopPropagation()
    if (step === 'leave') stopPresenting(workspace)
    else if (step === 'notes') setNotes((open) => !open)
    else if (step === 'full') turnFullScreen()
    else if (step === 'first') goTo(0)
    else if (step === 'last') goTo(views.length - 1)
    else goTo(at + (step === 'next' ? 1 : -1))
  })
  useEffect(() => {
    const listen = (event: KeyboardEvent) => onKey(event)
    // Before the canvas and the matrix, which walk by the same keys.
    addEventListener('keydown', listen, { capture: true })
    const enter = () => {
      isInside.current = true
    }
    addEventListener('pointerdown', enter, { capture: true })
    // In full screen the browser keeps Escape to itself and says only that it is over.
    let wasFull = document.fullscreenElement !== null
    const onFull = () => {
      const isFull = document.fullscreenElement !== null
      if (wasFull && !isFull) stopPresenting(workspace)
      wasFull = isFull
    }
    document.addEventListener('fullscreenchange', onFull)
    return () => {
      removeEventListener('keydown', listen, { capture: true })
      removeEventListener('pointerdown', enter, { capture: true })
      document.removeEventListener('fullscreenchange', onFull)
    }
  }, [workspace])

  return (
    <header className={styles.presenter}>
      <h1>{shown ? shown.title || words.untitled : words.noSteps}</h1>
      <div className={styles.steps}>
        <IconButton label={words.previous} keys="←" aria-disabled={at <= 0} onClick={() => goTo(at - 1)}>
          <ChevronLeft />
        </IconButton>
        {shown && <span>{words.step(at + 1, views.length)}</span>}
        <IconButton
          ref={next}
          label={words.next}
          keys="→"
          aria-disabled={at >= views.length - 1}
          onClick={() => goTo(at + 1)}
        >
          <ChevronRight />
        </IconButton>
        <IconButton
          label={words.showNotes}
          keys="N"
          aria-pressed={hasNotes}
          onClick={() => setNotes(!hasNotes)}
        >
          <NotebookPen />
        </IconButton>
        <IconButton label={words.fullScreen} keys="F" onClick={turnFullScreen}>
          <Maximize />
        </IconButton>
        <IconButton label={words.leave} keys="Esc" onClick={() => stopPresenting(workspace)}>
          <X />
        </IconButton>
      </div>
      {hasNotes && (
        <section aria-label={words.showNotes} className={styles.presenterNotes}>
          {shown?.notes && <p>{shown.notes}</p>}
          {views[at + 1] && (
            <p className={styles.quiet}>{words.upNext(views[at + 1]?.title || words.untitled)}</p>
          )}
        </section>
      )}
    </header>
  )
}

/** Leaving full screen by its own key leaves the presentation, as Escape does; this goes on without it. */
function turnFullScreen(): void {
  if (!document.fullscreenElement) document.documentElement.requestFullscreen?.().catch(() => undefined)
}
