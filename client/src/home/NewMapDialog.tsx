import type { TemplateSummary } from '@golden-thread/shared/protocol'
import { Dialog } from '../ui/index.ts'
import { NewMap } from './NewMap.tsx'
import { homeWords as words } from './text.ts'

/** The ways to start a map, for someone who has maps already and wants to see those first. */
export function NewMapDialog({
  templates,
  dropped,
  onClose,
}: {
  templates: readonly TemplateSummary[]
  dropped?: File | undefined
  onClose: () => void
}) {
  return (
    <Dialog open onClose={onClose} size="wide" title={words.new} description={words.newHelp}>
      <NewMap templates={templates} dropped={dropped} />
    </Dialog>
  )
}
