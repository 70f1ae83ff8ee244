import { BASES, type Basis, endLabel, type LinkId, type StrategyMap } from '@golden-thread/shared/model'
import { Locate, Trash2 } from 'lucide-react'
import { IconButton, Panel, Select } from '../../ui/index.ts'
import { useWorkspace } from '../../workspace/index.ts'
import { text } from '../text.ts'
import { EvidenceList } from './EvidenceList.tsx'
import { linkSentence } from './linkSentence.ts'

/** One link of a cell: what it says, why anyone may believe it, and where that is written. */
export function LinkPart({ map, id, onDeleted }: { map: StrategyMap; id: LinkId; onDeleted: () => void }) {
  const workspace = useWorkspace()
  const link = map.links.get(id)
  if (!link) return null
  const sentence = linkSentence(map, link)
  const setBasis = (basis: Basis): void => {
    const seen = { from: titleOf(map, link.from), to: titleOf(map, link.to) }
    workspace.run(
      { type: 'edit-link', id, basis, seen },
      text.basisStep(sentence, text.bases[basis].toLowerCase()),
    )
  }
  const remove = (): void => {
    if (workspace.run({ type: 'delete-link', id, at: Date.now() }, text.deleteStep(sentence)).ok) onDeleted()
  }
  const showOnCanvas = (): void => {
    workspace.go({ screen: 'canvas' })
    workspace.reveal({ link: id })
  }
  return (
    <Panel
      title={sentence}
      level={4}
      actions={
        <>
          <IconButton label={text.linkOnCanvas(sentence)} size="small" onClick={showOnCanvas}>
            <Locate />
          </IconButton>
          {workspace.mayEdit && (
            <IconButton label={text.deleteLink} size="small" onClick={remove}>
              <Trash2 />
            </IconButton>
          )}
        </>
      }
    >
      {workspace.mayEdit ? (
        <Select
          label={text.basis}
          help={text.basisHelp[link.basis]}
          value={link.basis}
          onChange={(event) => setBasis(event.target.value as Basis)}
        >
          {BASES.map((basis) => (
            <option key={basis} value={basis}>
              {text.bases[basis]}
            </option>
          ))}
        </Select>
      ) : (
        <p>
          {text.bases[link.basis]}: {text.basisHelp[link.basis]}.
        </p>
      )}
      {link.note && <p>{link.note}</p>}
      <EvidenceList map={map} link={link} label={sentence} />
    </Panel>
  )
}

function titleOf(map: StrategyMap, end: Parameters<typeof endLabel>[1]): string {
  return 'element' in end ? (map.elements.get(end.element)?.title ?? '') : endLabel(map, end)
}
