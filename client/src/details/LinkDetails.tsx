import {
  BASES,
  isAlive,
  isCollective,
  type Link,
  type LinkId,
  linkReading,
  relationOf,
} from '@golden-thread/shared/model'
import { Trash2 } from 'lucide-react'
import { useId } from 'react'
import { Button, EmptyState, Panel, Select } from '../ui/index.ts'
import { useMapState, useWorkspace } from '../workspace/index.ts'
import styles from './Details.module.css'
import { EndButton } from './EndButton.tsx'
import { EvidenceList } from './EvidenceList.tsx'
import { LiveParagraph } from './LiveText.tsx'
import { Recheck } from './Recheck.tsx'
import { basisWords, detailsWords as words } from './text.ts'
import { useDeleteLink } from './useDeleteLink.ts'

export function LinkDetails({ id }: { id: LinkId }) {
  const link = useMapState((map) => map.links.get(id))
  if (!link || !isAlive(link)) return <EmptyState title={words.gone}>{words.goneHelp}</EmptyState>
  return <LiveLink link={link} />
}

function LiveLink({ link }: { link: Link }) {
  const workspace = useWorkspace()
  const relation = useMapState((map) => relationOf(map.framework, link.relation))
  const reading = useMapState((map) => linkReading(map, link))
  const deleteLink = useDeleteLink()
  const readOnly = !workspace.mayEdit
  const edit = (
    field: string,
    part: Omit<Parameters<typeof workspace.run>[0] & { type: 'edit-link' }, 'type' | 'id'>,
  ) => workspace.run({ type: 'edit-link', id: link.id, ...part }, words.editLink(field, reading))

  return (
    <>
      <Panel level={2} title={isCollective(link) ? words.collective : words.link}>
        <p className={styles.sentence}>
          <EndButton end={link.from} /> <em>{relation?.label ?? link.relation}</em>{' '}
          <EndButton end={link.to} />
        </p>
        {isCollective(link) && <p className={styles.quiet}>{words.collectiveHelp}</p>}
        <Recheck link={link} reading={reading} />
        <div className={styles.fields}>
          <BasisChoice
            basis={link.basis}
            readOnly={readOnly}
            onChoose={(basis) => edit(words.basis, { basis })}
          />
          {relation?.strengths && (
            <Select
              label={words.strength}
              value={link.strength ?? ''}
              disabled={readOnly}
              onChange={(event) => edit(words.strength, { strength: event.target.value || null })}
            >
              <option value="">{words.notChosen}</option>
              {relation.strengths.map((strength) => (
                <option key={strength}>{strength}</option>
              ))}
            </Select>
          )}
          <LiveParagraph
            label={words.note}
            value={link.note}
            readOnly={readOnly}
            onCommit={(note) => edit(words.note, { note })}
          />
        </div>
      </Panel>
      <EvidenceList link={link} reading={reading} />
      {workspace.mayEdit && (
        <div className={styles.foot}>
          <Button variant="danger" size="small" onClick={() => deleteLink(link)}>
            <Trash2 aria-hidden="true" />
            {words.delete}
          </Button>
        </div>
      )}
    </>
  )
}

function BasisChoice({
  basis,
  readOnly,
  onChoose,
}: {
  basis: Link['basis']
  readOnly: boolean
  onChoose: (basis: Link['basis']) => void
}) {
  const name = useId()
  return (
    <fieldset disabled={readOnly} className={styles.choice}>
      <legend>{words.basis}</legend>
      {BASES.map((value) => (
        <label key={value}>
          <input type="radio" name={name} checked={value === basis} onChange={() => onChoose(value)} />
          <span>
            {basisWords[value].word} <small>{basisWords[value].meaning}</small>
          </span>
        </label>
      ))}
    </fieldset>
  )
}
