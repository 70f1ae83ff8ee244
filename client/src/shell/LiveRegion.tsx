import { VisuallyHidden } from '../ui/index.ts'
import type { Announcer } from '../workspace/index.ts'
import { useStore } from '../workspace/index.ts'

/** The one polite region of the page. It is there from the start: regions that come with their words are not read. */
export function LiveRegion({ announcer }: { announcer: Announcer }) {
  const text = useStore(announcer.text)
  return (
    <div role="log" aria-live="polite" aria-relevant="additions text">
      <VisuallyHidden>{text}</VisuallyHidden>
    </div>
  )
}
