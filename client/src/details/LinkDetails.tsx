import { editNote, setStrength } from '@golden-thread/shared/commands'
import { isAlive, isCollective, type Link, type LinkId, relationOf } from '@golden-thread/shared/model'
import { Trash2 } from 'lucide-react'
import { BasisChoice, EndButton, EvidenceEditor, Fact, LiveParagraph, Recheck } from '../parts/index.ts'
import { Button, EmptyState, Panel, Select } from '../ui/index.ts'
import { useMapState, useWorkspace } from '../workspace/index.ts'
import { Comments, Decided, Origin } from './Comments.tsx'
import styles from './Details.module.css'
import { LinkFields } from './fields/index.ts'
import { detailsWords as words } from './text.ts'

export function LinkDetails({ id }: { id: LinkId }) {
  const link = useMapState((map) => map.links.get(id))
  if (!link || !isAlive(link)) return <EmptyState title={words.gone}>{words.goneHelp}</EmptyState>
  return <LiveLink link={link} />
}

function LiveLink({ link }: { link: Link }) {
  const workspace = useWorkspace()
  const relation = useMapState((map) => relationOf(map.framework, link.relation))

  return (
    <>
      <Panel level={2} title={isCollective(link) ? words.collective : words.link}>
        <p className={styles.sentence} data-part="heading">
          <EndButton end={link.from} /> <em>{relation?.label ?? link.relation}</em>{' '}
          <EndButton end={link.to} />
        </p>
        {isCollective(link) && <p className={styles.quiet}>{words.collectiveHelp}</p>}
        <Recheck link={link} />
        <div className={styles.fields}>
          <BasisChoice link={link} />
          {relation?.strengths && !workspace.mayEdit && (
            <Fact label={words.strength} value={link.strength ?? ''} />
          )}
          {relation?.strengths && workspace.mayEdit && (
            <Select
              label={words.strength}
              value={link.strength ?? ''}
              onChange={(event) =>
                workspace.edit(setStrength, { id: link.id, strength: event.target.value || null })
              }
            >
              <option value="">{words.notChosen}</option>
              {relation.strengths.map((strength) => (
                <option key={strength}>{strength}</option>
              ))}
            </Select>
          )}
          <LinkFields link={link} />
          <LiveParagraph
            label={words.note}
            value={link.note}
            readOnly={!workspace.mayEdit}
            onCommit={(written) => workspace.edit(editNote, { id: link.id, ...written })}
          />
        </div>
      </Panel>
      <div data-part="evidence">
        <EvidenceEditor owner={{ link: link.id }} evidence={link.evidence} />
      </div>
      <Decided on={{ link: link.id }} />
      <Comments on={{ link: link.id }} />
      <Origin what="link" id={link.id} />
      {workspace.mayEdit && (
        <div className={styles.foot}>
          <Button variant="danger" size="small" onClick={() => workspace.deleteLink(link.id)}>
            <Trash2 aria-hidden="true" />
            {words.delete}
          </Button>
        </div>
      )}
    </>
  )
}
