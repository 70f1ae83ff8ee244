import type { LinkId, StrategyMap } from '@golden-thread/shared/model'
import { Locate, Trash2 } from 'lucide-react'
import { BasisChoice, EvidenceEditor, Fact, Recheck } from '../parts/index.ts'
import { IconButton, Panel } from '../ui/index.ts'
import { useWorkspace } from '../workspace/index.ts'
import { linkSentence } from './linkSentence.ts'
import { cellWords as words } from './text.ts'

/** One link of a cell: what it says, why anyone may believe it, and where that is written. */
export function LinkPart({ map, id, onDeleted }: { map: StrategyMap; id: LinkId; onDeleted: () => void }) {
  const workspace = useWorkspace()
  const link = map.links.get(id)
  if (!link) return null
  const sentence = linkSentence(map, link)
  const showOnCanvas = (): void => {
    workspace.go({ screen: 'canvas' })
    workspace.reveal({ link: id })
  }
  return (
    <Panel
      title={sentence}
      level={3}
      actions={
        <>
          <IconButton label={words.linkOnCanvas(sentence)} size="small" onClick={showOnCanvas}>
            <Locate />
          </IconButton>
          {workspace.mayEdit && (
            <IconButton
              label={words.deleteLink}
              size="small"
              onClick={() => {
                if (workspace.deleteLink(link.id)) onDeleted()
              }}
            >
              <Trash2 />
            </IconButton>
          )}
        </>
      }
    >
      <Recheck link={link} />
      <BasisChoice link={link} />
      <Fact label={words.note} value={link.note} />
      <EvidenceEditor owner={{ link: id }} evidence={link.evidence} level={4} />
    </Panel>
  )
}
