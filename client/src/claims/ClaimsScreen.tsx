import { createElement } from '@golden-thread/shared/commands'
import {
  CLAIM_STATES,
  type ClaimState,
  claimReading,
  claimsSentence,
  VERDICT_WORDS,
} from '@golden-thread/shared/coverage'
import { useId, useState } from 'react'
import frame from '../ui/Frame.module.css'
import { Button, classes, EmptyState } from '../ui/index.ts'
import { useMapState, useMayEdit, useStore, useWorkspace } from '../workspace/index.ts'
import { ClaimItem } from './ClaimItem.tsx'
import styles from './Claims.module.css'
import { text } from './text.ts'

/** The universal sentences of the paper, each with whether the map bears it out, and the ways to what keeps it from that. */
export function ClaimsScreen() {
  const workspace = useWorkspace()
  const claims = useStore(workspace.state, () => workspace.coverage.claims())
  const { map } = useStore(workspace.state)
  const kind = useMapState(({ framework }) => framework.kinds.find(({ role }) => role === 'claim'))
  const [only, setOnly] = useState<ClaimState | null>(null)
  const id = useId()
  if (!kind) return <EmptyState title={text.noKind.title}>{text.noKind.body}</EmptyState>
  if (claims.length === 0) {
    return (
      <EmptyState title={text.empty.title} action={<AddClaim kind={kind.id} />}>
        {workspace.isViewer ? text.empty.viewer : text.empty.body}
      </EmptyState>
    )
  }
  const shown = claims.filter(({ verdict }) => only === null || verdict === only)
  return (
    <section className={frame.screen} aria-labelledby={id}>
      <div className={classes(frame.column, styles.column)}>
        <div className={frame.head}>
          <h2 id={id} className={frame.title}>
            {text.title}
          </h2>
          <AddClaim kind={kind.id} />
        </div>
        <p className={frame.quiet}>{text.about}</p>
        <p role="status">{claimsSentence(claims)}</p>
        <fieldset className={frame.filter}>
          <legend className={frame.legend}>{text.filter}</legend>
          <Button size="small" aria-pressed={only === null} onClick={() => setOnly(null)}>
            {text.all}
          </Button>
          {CLAIM_STATES.map((state) => (
            <Button key={state} size="small" aria-pressed={only === state} onClick={() => setOnly(state)}>
              {text.only(VERDICT_WORDS[state], claims.filter(({ verdict }) => verdict === state).length)}
            </Button>
          ))}
        </fieldset>
        {shown.length === 0 && <p className={frame.quiet}>{text.nothingHere}</p>}
        {shown.map((claim) => (
          <ClaimItem key={claim.element} claim={claimReading(map, claim)} />
        ))}
      </div>
    </section>
  )
}

function AddClaim({ kind }: { kind: string }) {
  const workspace = useWorkspace()
  if (!useMayEdit()) return null
  const add = (): void => {
    const done = workspace.edit(createElement, { kind, title: '' })
    if (done.ok) workspace.reveal({ element: done.value.element.id })
  }
  return (
    <Button variant="primary" onClick={add}>
      {text.add}
    </Button>
  )
}
