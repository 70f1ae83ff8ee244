import { changeKind, renameElement, setCode, setPlaceholder } from '@golden-thread/shared/commands'
import { kindSign } from '@golden-thread/shared/drawing'
import { type Element, type ElementEvidence, type ElementId, kindOf } from '@golden-thread/shared/model'
import { isParty } from '@golden-thread/shared/queries'
import { BriefcaseBusiness, Ellipsis, Trash2 } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import { EvidenceEditor, LiveLine, LiveParagraph, StatusTag } from '../parts/index.ts'
import { Button, EmptyState, IconButton, KindMark, Menu, MenuItem, Panel, Select } from '../ui/index.ts'
import { useElement, useMapState, usePeersAt, useStatus, useStore, useWorkspace } from '../workspace/index.ts'
import { Comments, Decided, Origin } from './Comments.tsx'
import { CoveragePart } from './CoveragePart.tsx'
import styles from './Details.module.css'
import { ElementLinks } from './ElementLinks.tsx'
import { ElementFields } from './fields/index.ts'
import { StandsForPart } from './StandsForPart.tsx'
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
  const status = useStatus(element.id)
  const body = useRef<HTMLDivElement>(null)
  const more = useRef<HTMLButtonElement>(null)
  const [isStanding, setStanding] = useState(false)
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
          {status && (
            <p data-part="status">
              <StatusTag status={status} />
            </p>
          )}
          <WhatIsKnown element={element} />
          <StandsForPart element={element} isOpen={isStanding} onOpen={setStanding} back={more} />
          <WhoIsHere id={id} />
        </div>
      </Panel>
      <CoveragePart id={id} />
      <div data-part="links">
        <ElementLinks element={element} />
      </div>
      <ElementFields element={element} {...editing} />
      <div data-part="evidence">
        <EvidenceEditor
          owner={{ element: id }}
          evidence={element.evidence ?? NO_EVIDENCE}
          fields={kind?.fields}
          isCalm
        />
      </div>
      <Decided on={{ element: id }} />
      <Comments on={{ element: id }} />
      <Origin what="element" id={id} />
      <div className={styles.foot}>
        {isLead && (
          <Button size="small" onClick={() => workspace.openDialog({ type: 'portfolio', lead: id })}>
            <BriefcaseBusiness aria-hidden="true" />
            {words.portfolio}
          </Button>
        )}
        <WhatIfButton ids={[id]} />
        {workspace.mayEdit && !element.placeholder && element.title === '' && (
          <Button size="small" onClick={() => workspace.edit(setPlaceholder, { id, placeholder: true })}>
            {words.makePlaceholder}
          </Button>
        )}
        {workspace.mayEdit && (
          <Menu
            trigger={
              <IconButton ref={more} size="small" label={words.more}>
                <Ellipsis />
              </IconButton>
            }
          >
            <MenuItem onSelect={() => setStanding(true)}>{words.chooseStandsFor}</MenuItem>
          </Menu>
        )}
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

const NO_EVIDENCE: readonly ElementEvidence[] = []

/** Says that nothing is known of a record but that it is there. */
function WhatIsKnown({ element: { id, placeholder } }: { element: Element }) {
  const workspace = useWorkspace()
  return (
    <>
      {placeholder && (
        <p className={styles.quiet}>
          {words.placeholder}{' '}
          {workspace.mayEdit && (
            <Button
              size="small"
              variant="quiet"
              onClick={() => workspace.edit(setPlaceholder, { id, placeholder: false })}
            >
              {words.noPlaceholder}
            </Button>
          )}
        </p>
      )}
    </>
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
