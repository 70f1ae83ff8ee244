import { Tooltip as Base } from '@base-ui/react/tooltip'
import { useEffect, useState } from 'react'
import styles from './Tooltip.module.css'

/** How long the pointer rests before the words come, in ms. The keyboard does not wait. */
const REST_MS = 400

/** Draws the tooltip of whatever element of the page is pointed at or focused. Escape sends it away. */
export function TooltipHost() {
  const [anchor, setAnchor] = useState<HTMLElement | null>(null)
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    const hide = () => {
      clearTimeout(timer)
      setAnchor(null)
    }
    const onPointerOver = (event: PointerEvent) => {
      const { target } = event
      if (!(target instanceof Element) || event.pointerType === 'touch') return
      // The pointer may go over the words themselves (WCAG 1.4.13).
      if (target.closest('[data-tooltip-words]')) return
      const found = target.closest<HTMLElement>('[data-tooltip]')
      clearTimeout(timer)
      timer = setTimeout(() => setAnchor(found), found ? REST_MS : REST_MS / 4)
    }
    const onFocus = (event: FocusEvent) => {
      const found =
        event.target instanceof Element ? event.target.closest<HTMLElement>('[data-tooltip]') : null
      if (found?.matches(':focus-visible')) setAnchor(found)
    }
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key === 'Escape') hide()
    }
    document.addEventListener('pointerover', onPointerOver)
    document.addEventListener('pointerdown', hide)
    document.addEventListener('focusin', onFocus)
    document.addEventListener('focusout', hide)
    document.addEventListener('keydown', onKeyDown, true)
    return () => {
      clearTimeout(timer)
      document.removeEventListener('pointerover', onPointerOver)
      document.removeEventListener('pointerdown', hide)
      document.removeEventListener('focusin', onFocus)
      document.removeEventListener('focusout', hide)
      document.removeEventListener('keydown', onKeyDown, true)
    }
  }, [])

  const text = anchor?.isConnected ? anchor.dataset.tooltip : undefined
  if (!text) return null
  return (
    <Base.Root open>
      <Base.Portal>
        <Base.Positioner anchor={anchor} sideOffset={6} className={styles.positioner}>
          <Base.Popup className={styles.popup} data-tooltip-words="">
            {text}
            {anchor?.dataset.tooltipKeys && <kbd className={styles.keys}>{anchor.dataset.tooltipKeys}</kbd>}
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  )
}
