import { renameElement, setCode } from '@golden-thread/shared/commands'
import { type Element, type ElementId, labelOf } from '@golden-thread/shared/model'
import { type KeyboardEvent, type Ref, useEffect, useRef } from 'react'
import { useWorkspace } from '../workspace/index.ts'
import styles from './RenameField.module.css'
import { partsWords as words } from './text.ts'
import { useMergedText } from './useMergedText.ts'

export interface RenameFieldProps {
  element: Element
  what?: 'title' | 'code'
  /** `byKey` is true after Enter and Escape: then the focus goes back to what the field stood for. */
  onDone: (byKey: boolean) => void
}

/**
 * Changes a title or a code in place: Enter or leaving keeps it, Escape does not. What somebody else writes meanwhile is
 * woven in. Line breaks become spaces: a title is a line, however many it takes to show it.
 */
export function RenameField({ element, what = 'title', onDone }: RenameFieldProps) {
  const workspace = useWorkspace()
  const { control, text, onChange, take } = useMergedText(element[what])
  const isClosed = useRef(false)
  const label = labelOf(element)
  useEditing(control, element.id)

  const close = (how: 'keep' | 'drop', byKey: boolean): void => {
    // Closing takes the field away, and that is a blur too.
    if (isClosed.current) return
    isClosed.current = true
    const written = how === 'keep' ? take() : undefined
    if (written) {
      const after = written.after.replace(/\s+/g, ' ').trim()
      if (what === 'title') workspace.edit(renameElement, { id: element.id, before: written.before, after })
      else workspace.edit(setCode, { id: element.id, code: after })
    }
    onDone(byKey)
  }
  const onKeyDown = (event: KeyboardEvent): void => {
    event.stopPropagation()
    // Enter that ends a composition (Japanese, Chinese) belongs to the input method.
    if (event.nativeEvent.isComposing) return
    if (event.key !== 'Enter' && event.key !== 'Escape') return
    event.preventDefault()
    close(event.key === 'Enter' ? 'keep' : 'drop', true)
  }
  return (
    <textarea
      ref={control as Ref<HTMLTextAreaElement>}
      className={styles.field}
      rows={1}
      dir="auto"
      value={text}
      aria-label={what === 'title' ? words.titleOf(label) : words.codeOf(label)}
      onChange={onChange}
      onKeyDown={onKeyDown}
      onBlur={() => close('keep', false)}
    />
  )
}

/** The field has the focus as it appears, and others see who is writing. */
function useEditing(
  control: { readonly current: HTMLInputElement | HTMLTextAreaElement | null },
  id: ElementId,
): void {
  const { presence } = useWorkspace()
  useEffect(() => {
    control.current?.focus()
    control.current?.select()
    presence.setEditing(id)
    return () => presence.setEditing(null)
  }, [control, presence, id])
}
