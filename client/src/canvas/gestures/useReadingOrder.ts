import { type RefObject, useEffect } from 'react'

const LINKS_ID = 'canvas-links'

/**
 * Lets screen readers meet the cards before the links. React Flow puts the links first in the page, since they are
 * drawn under the cards; what is named in `aria-owns` is read after the other children.
 */
export function useReadingOrder(host: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const links = host.current?.querySelector('.react-flow__edges')
    if (!links) return
    links.id = LINKS_ID
    links.parentElement?.setAttribute('aria-owns', LINKS_ID)
  }, [host])
}
