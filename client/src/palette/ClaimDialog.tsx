import { claim, claimFault } from '@golden-thread/shared/commands'
import {
  aliveElements,
  type ElementId,
  type End,
  elementId,
  endElements,
  endFromKey,
  endKey,
  endLabel,
  endOfSome,
  explainRefusal,
  type KindId,
  kindOf,
  labelOf,
  linkReading,
} from '@golden-thread/shared/model'
import { type FormEvent, useId, useState } from 'react'
import { Button, Dialog, Select } from '../ui/index.ts'
import { useStore, useWorkspace } from '../workspace/index.ts'
import styles from './ClaimDialog.module.css'
import { claimWords as words } from './text.ts'

/** Makes a claim about a whole kind, or about some elements together: "all priorities achieve all outcomes". */
export function ClaimDialog({ onClose }: { onClose: () => void }) {
  const workspace = useWorkspace()
  const map = useStore(workspace.state, (state) => state.map)
  const { relations } = map.framework
  const [relationId, setRelationId] = useState(relations[0]?.id ?? '')
  const relation = relations.find(({ id }) => id === relationId)
  const wholeOf = (kinds: readonly KindId[] | undefined): End => ({ kind: kinds?.[0] ?? '' })
  const [from, setFrom] = useState<End>(wholeOf(relation?.from))
  const [to, setTo] = useState<End>(wholeOf(relation?.to))
  const form = useId()
  const [error, setError] = useState<string>()
  const reading = linkReading(map, { relation: relationId, from, to })

  const chooseRelation = (id: string) => {
    const next = relations.find((candidate) => candidate.id === id)
    setRelationId(id)
    setFrom(wholeOf(next?.from))
    setTo(wholeOf(next?.to))
    setError(undefined)
  }
  const add = (event: FormEvent) => {
    event.preventDefault()
    const claimed = { relation: relationId, from, to }
    const fault = claimFault(map, claimed)
    if (fault) return setError(explainRefusal(fault))
    const done = workspace.edit(claim, claimed)
    if (!done.ok) return
    onClose()
    workspace.reveal({ link: done.value.link.id })
  }
  return (
    <Dialog
      open
      onClose={onClose}
      title={words.title}
      description={words.description}
      footer={
        <>
          <Button onClick={onClose}>{words.cancel}</Button>
          <Button variant="primary" type="submit" form={form}>
            {words.add}
          </Button>
        </>
      }
    >
      <form id={form} className={styles.form} onSubmit={add}>
        <EndChoice label={words.from} kinds={relation?.from ?? []} end={from} onChoose={setFrom} />
        <Select
          label={words.relation}
          value={relationId}
          onChange={(event) => chooseRelation(event.target.value)}
        >
          {relations.map(({ id, label }) => (
            <option key={id} value={id}>
              {label}
            </option>
          ))}
        </Select>
        <EndChoice label={words.to} kinds={relation?.to ?? []} end={to} onChoose={setTo} />
        <p className={styles.reading}>{reading.charAt(0).toUpperCase() + reading.slice(1)}</p>
        <p role="alert" className={styles.error}>
          {error}
        </p>
      </form>
    </Dialog>
  )
}

function EndChoice({
  label,
  kinds,
  end,
  onChoose,
}: {
  label: string
  kinds: readonly KindId[]
  end: End
  onChoose: (end: End) => void
}) {
  const map = useStore(useWorkspace().state, (state) => state.map)
  const found = kinds.flatMap((id) => kindOf(map.framework, id) ?? [])
  const named = endElements(end)
  const elementsOf = (kind: KindId, isLeft: (id: ElementId) => boolean) =>
    aliveElements(map, kind)
      .filter(({ id }) => isLeft(id))
      .map((element) => (
        <option key={element.id} value={element.id}>
          {labelOf(element)}
        </option>
      ))
  return (
    <>
      <Select
        label={label}
        value={endKey(end)}
        onChange={(event) => onChoose(endFromKey(event.target.value))}
      >
        {'set' in end && <option value={endKey(end)}>{endLabel(map, end)}</option>}
        {found.map((kind) => (
          <option key={kind.id} value={endKey({ kind: kind.id })}>
            {words.all(kind.plural)}
          </option>
        ))}
        {found.map((kind) => (
          <optgroup key={kind.id} label={words.one(kind.plural)}>
            {elementsOf(kind.id, () => true)}
          </optgroup>
        ))}
      </Select>
      {named.length > 0 && (
        <Select
          label={words.together(label, endLabel(map, end))}
          value=""
          onChange={(event) => {
            if (event.target.value) onChoose(endOfSome([...named, elementId(event.target.value)]))
          }}
        >
          <option value="">{words.nobodyElse}</option>
          {found.flatMap((kind) => elementsOf(kind.id, (id) => !named.includes(id)))}
        </Select>
      )}
    </>
  )
}
