import type { ImportReport } from '@golden-thread/shared/imports'
import { type ReactNode, useEffect, useRef } from 'react'
import { Button, Dialog } from '../../ui/index.ts'
import { useWorkspace } from '../../workspace/index.ts'
import styles from '../imports.module.css'
import { PlanProgress, type PlanShown } from './PlanProgress.tsx'

/** What each door calls its steps. */
export interface FrameWords {
  readonly title: string
  readonly help: string
  readonly cancel: string
  readonly other: string
  readonly bringing: string
  bring(count: number): string
  done(created: number, changed: number): string
}

/** The dialog round what is brought into the map that is open: from the file to the step of undo, the same for every door. */
export function ImportFrame({
  words,
  report,
  made,
  share,
  isGiven,
  isReading,
  onOther,
  bringIn,
  onClose,
  children,
}: {
  words: FrameWords
  /** What would happen; undefined while nothing is read. */
  report: ImportReport | undefined
  /** How the preview comes about. */
  made: PlanShown
  /** How far bringing it in is; undefined before. */
  share: number | undefined
  isGiven: boolean
  /** A file that is being read is neither asked for again nor shown yet. */
  isReading: boolean
  onOther: () => void
  /** Brings it in, and answers with its report, or with nothing where nothing came of it. */
  bringIn: () => Promise<ImportReport | undefined>
  onClose: () => void
  children: ReactNode
}) {
  const workspace = useWorkspace()
  const body = useRef<HTMLDivElement>(null)
  const count = report ? report.created + report.changed : 0
  const isBusy = share !== undefined
  const onBringIn = async (): Promise<void> => {
    const done = await bringIn()
    if (!done) return
    workspace.notify({ text: words.done(done.created, done.changed) })
    onClose()
  }
  // What held the focus has gone with the question that is answered.
  const wasGiven = useRef(isGiven)
  useEffect(() => {
    if (isGiven !== wasGiven.current && !body.current?.contains(document.activeElement))
      body.current?.querySelector<HTMLElement>('input, select, textarea, button')?.focus()
    wasGiven.current = isGiven
  }, [isGiven])
  return (
    <Dialog
      open
      size="widest"
      onClose={onClose}
      title={words.title}
      description={words.help}
      footer={
        <>
          <PlanProgress made={made} bringing={isBusy ? { share, words: words.bringing } : undefined} />
          <Button onClick={onClose}>{words.cancel}</Button>
          {isGiven && (
            <Button disabled={isBusy} onClick={onOther}>
              {words.other}
            </Button>
          )}
          <Button
            variant="primary"
            disabled={count === 0 || isBusy || isReading || made.share !== undefined || made.isStopped}
            onClick={() => void onBringIn()}
          >
            {words.bring(count)}
          </Button>
        </>
      }
    >
      <div ref={body} inert={isBusy} className={styles.panel} aria-busy={made.share !== undefined || isBusy}>
        {children}
      </div>
    </Dialog>
  )
}
