import { type RefObject, useEffect } from 'react'
import { type Reveal, useStore, useWorkspace } from '../workspace/index.ts'

/** Requests that were answered: details that are drawn again do not take the focus a second time. */
const answered = new WeakSet<Reveal>()

const FOCUSABLE = 'input, textarea, select, button, [tabindex]'

/** Brings forward the part of the details that was asked for, and gives it the focus. */
export function useAskedPart(details: RefObject<HTMLElement | null>): void {
  const { revealed, selection } = useWorkspace()
  const asked = useStore(revealed)
  // What is selected decides which parts are there.
  const selected = useStore(selection)
  useEffect(() => {
    if (!asked?.part || answered.has(asked)) return
    const part = details.current?.querySelector<HTMLElement>(`[data-part="${CSS.escape(asked.part)}"]`)
    if (!part) return
    answered.add(asked)
    const target = part.matches(FOCUSABLE) ? part : (part.querySelector<HTMLElement>(FOCUSABLE) ?? part)
    // A dialog or menu that is closing gives the focus back after this; the part has it last.
    requestAnimationFrame(() => {
      target.focus({ preventScroll: true })
      part.scrollIntoView({ block: 'nearest' })
    })
  }, [asked, selected, details])
}
