import { PanelRightOpen } from 'lucide-react'
import { shellWords } from '../../text/index.ts'
import { IconButton } from '../../ui/index.ts'
import { useStore } from '../../workspace/index.ts'
import { sidePanelOpen } from './sidePanelOpen.ts'

/** Opens the side panel: from its folded edge, or on a narrow screen from the top bar. Each place shows its own. */
export function ShowDetails({ className }: { className?: string | undefined }) {
  const isOpen = useStore(sidePanelOpen)
  if (isOpen) return null
  return (
    <IconButton
      label={shellWords.showDetails}
      aria-expanded={false}
      data-panel="show"
      className={className}
      onClick={() => turnPanel('open')}
    >
      <PanelRightOpen />
    </IconButton>
  )
}

/** Opens or closes the panel by hand: the button that did it goes, and the focus moves to the one that undoes it. */
export function turnPanel(to: 'open' | 'closed'): void {
  sidePanelOpen.set(to === 'open')
  requestAnimationFrame(() => {
    const buttons = document.querySelectorAll<HTMLElement>(
      `[data-panel="${to === 'open' ? 'hide' : 'show'}"]`,
    )
    ;[...buttons].find((button) => button.checkVisibility())?.focus({ preventScroll: true })
  })
}
