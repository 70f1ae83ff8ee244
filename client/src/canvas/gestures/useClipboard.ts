import { type RefObject, useEffect } from 'react'
import { CLIP_MIME, clipOf, clipText, paste } from '../commands/index.ts'
import { type CanvasTools, useCanvas } from '../context/index.ts'
import { text } from '../text/index.ts'

/**
 * Copy, cut and paste while the canvas has the focus. The browser's own events are used, so no permission is asked
 * for and the clipboard is only read when somebody pastes. Cards travel with their links between maps, and as lines
 * of code and title to other programs; lines and tables from there become cards. A clipboard can be written and read
 * only during its event, so both are done here; the code that makes cards of what was read may come later.
 */
export function useClipboard(host: RefObject<HTMLElement | null>): void {
  const tools = useCanvas()
  useEffect(() => {
    const element = host.current
    if (!element) return
    const { workspace, actions } = tools
    const listening = new AbortController()
    const listen = (type: 'copy' | 'cut' | 'paste', act: (data: DataTransfer) => boolean): void =>
      element.addEventListener(
        type,
        (event) => {
          if (isInField(event) || !event.clipboardData) return
          if (act(event.clipboardData)) event.preventDefault()
        },
        listening,
      )
    listen('copy', (data) => copyTo(data, tools))
    listen('cut', (data) => {
      if (!workspace.mayEdit || !copyTo(data, tools)) return false
      actions.deleteSelection()
      return true
    })
    listen('paste', (data) => {
      if (workspace.mayEdit) void paste(tools, data)
      return workspace.mayEdit
    })
    return () => listening.abort()
  }, [tools, host])
}

/** False where nothing is selected that could be copied. */
function copyTo(data: DataTransfer, { workspace, board }: CanvasTools): boolean {
  const clip = clipOf(board.get().map, workspace.selection.get().elements)
  if (clip.elements.length === 0) return false
  data.setData(CLIP_MIME, JSON.stringify(clip))
  data.setData('text/plain', clipText(clip))
  workspace.announce(text.said.copied(clip.elements.length))
  return true
}

/** In a field the browser copies and pastes words. */
const isInField = ({ target }: Event): boolean =>
  !(target instanceof Element) || target.closest('input, textarea, [contenteditable]') !== null
