import { changeKind, editFieldText, renameElement, setCode, setField } from '@golden-thread/shared/commands'
import { kindSign } from '@golden-thread/shared/drawing'
import { type Element, type ElementId, kindOf } from '@golden-thread/shared/model'
import { isParty } from '@golden-thread/shared/queries'
import { BriefcaseBusiness, Trash2 } from 'lucide-react'
import { useEffect, useRef } from 'react'
import { LiveLine, LiveParagraph } from '../parts/index.ts'
import { Button, EmptyState, KindMark, Panel, Select } from '../ui/index.ts'
import { useElement, useMapState, usePeersAt, useStore, useWorkspace } from '../workspace/index.ts'
import { CoveragePart } from './CoveragePart.tsx'
import styles from './Details.module.css'
import { ElementField } from './ElementField.tsx'
import { ElementLinks } from './ElementLinks.tsx'
import { detailsWords as words } from './text.ts'
import { WhatIfButton } from './WhatIfButton.tsx'

export function ElementDetails({ id }: { id: ElementId }) {
  const element = useElement(id)
  if (!element) return <EmptyState title={words.gone}>{words.goneHelp}</EmptyState>
  return <LiveElement element={element} />
}

function LiveElement({ element }: { element: Element }) {
  const workspace = useWorkspace()
  const kinds = useMapState((map) => map.framework.kinds)
  const kind = useMapState((map) => kindOf(map.framework, element.kind))
  const sign = useMapState((map) => kindSign(map.framework, element.kind))
  const isLead = useMapState((map) => isParty(map, element))
  const body = useRef<HTMLDivElement>(null)
  const { id } = element
  const readOnly = !workspace.mayEdit
  const editing = {
    onFocus: () => workspace.presence.setEditing(id),
    onBlur: () => workspace.presence.setEditing(null),
  }
  useTitleFocus(body, element)

  return (
    <div ref={body}>
      <Panel
        level={2}
        title={
          <span className={styles.kind}>
            <KindMark sign={sign} />
            {[element.code, kind?.label ?? element.kind].filter(Boolean).join(' · ')}
          </span>
        }
      >
        <div className={styles.fields}>
          <LiveParagraph
            isTitle
            label={words.title}
            value={element.title}
            placeholder={words.untitled}
            readOnly={readOnly}
            onCommit={(written) => workspace.edit(renameElement, { id, ...written })}
            {...editing}
          />
          <div className={styles.pair} data-part="code">
            <LiveLine
              label={words.code}
              value={element.code}
              readOnly={readOnly}
              onCommit={({ after }) => workspace.edit(setCode, { id, code: after })}
              {...editing}
            />
            {!readOnly && (
              <Select
                label={words.kind}
                value={element.kind}
                onChange={(event) => workspace.edit(changeKind, { ids: [id], kind: event.target.value })}
              >
                {!kind && <option value={element.kind}>{element.kind}</option>}
                {kinds.map((candidate) => (
                  <option key={candidate.id} value={candidate.id}>
                    {candidate.label}
                  </option>
                ))}
              </Select>
            )}
          </div>
          <WhoIsHere id={id} />
        </div>
      </Panel>
      <CoveragePart id={id} />
      <div data-part="links">
        <ElementLinks element={element} />
      </div>
      {kind && kind.fields.length > 0 && (
        <Panel title={words.fields}>
          <div className={styles.fields}>
            {kind?.fields.map((field) => (
              <div key={field.id} data-part={`field ${field.id}`}>
                <ElementField
                  field={field}
                  value={element.fields[field.id]}
                  readOnly={readOnly}
                  onChoose={(value) => workspace.edit(setField, { ids: [id], field: field.id, value })}
                  onWrite={(written) => workspace.edit(editFieldText, { id, field: field.id, ...written })}
                  {...editing}
                />
              </div>
            ))}
          </div>
        </Panel>
      )}
      <div className={styles.foot}>
        {isLead && (
          <Button size="small" onClick={() => workspace.openDialog({ type: 'portfolio', lead: id })}>
            <BriefcaseBusiness aria-hidden="true" />
            {words.portfolio}
          </Button>
        )}
        <WhatIfButton ids={[id]} />
        {workspace.mayEdit && (
          <Button variant="danger" size="small" onClick={() => workspace.confirmDelete([id])}>
            <Trash2 aria-hidden="true" />
            {words.deleteElement}
          </Button>
        )}
      </div>
    </div>
  )
}

/** A new element has no title: the caret goes where it is written. */
function useTitleFocus(body: React.RefObject<HTMLDivElement | null>, element: Element) {
  const workspace = useWorkspace()
  const revealed = useStore(workspace.revealed)
  const isAsked = revealed?.element === element.id && element.title === ''
  useEffect(() => {
    if (isAsked && workspace.mayEdit) body.current?.querySelector('textarea')?.focus()
  }, [isAsked, body, workspace])
}

function WhoIsHere({ id }: { id: ElementId }) {
  const peers = usePeersAt(id).filter((peer) => peer.editing === id)
  if (peers.length === 0) return null
  const names = peers.map((peer) => peer.person.name).join(' and ')
  return <p className={styles.typing}>{words.editing(names)}</p>
}
