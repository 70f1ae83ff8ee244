import { useEffect, useRef } from 'react'
import type { Screen } from '../workspace/index.ts'

/**
 * With its screen goes whatever had the focus there. Then the new screen takes it, so that the next key does not begin
 * at the top of the page again; what the new screen focuses by itself keeps it.
 */
export function useKeptFocus(screen: Screen): void {
  const before = useRef(screen)
  useEffect(() => {
    if (before.current === screen) return undefined
    before.current = screen
    // A dialog or a menu that led here hands the focus back first, and a screen looks for its own place.
    let frames = 3
    const look = (): void => {
      frames -= 1
      if (frames > 0) frame = requestAnimationFrame(look)
      else if (document.activeElement === document.body)
        document.getElementById('main')?.focus({ preventScroll: true })
    }
    let frame = requestAnimationFrame(look)
    return () => cancelAnimationFrame(frame)
  }, [screen])
}
