import { type Element, type ElementId, kindOf, labelOf } from '@golden-thread/shared/model'
import { Button, Select } from '../ui/index.ts'
import { sameItems, useMapState, useStore, useWorkspace } from '../workspace/index.ts'
import { whatIfWords as words } from './text.ts'
import styles from './WhatIf.module.css'

/** Chooses one more to leave out: from a list by kind, or what is selected. */
export function LeaveOut({
  elements,
  leftOut,
  onLeaveOut,
}: {
  elements: readonly Element[]
  leftOut: readonly ElementId[]
  onLeaveOut: (ids: readonly ElementId[]) => void
}) {
  const framework = useMapState((map) => map.framework)
  const selected = useStore(
    useWorkspace().selection,
    (selection) => [...selection.elements].filter((id) => !leftOut.includes(id)),
    sameItems,
  )
  const free = elements.filter(({ id }) => !leftOut.includes(id))
  const byKind = Map.groupBy(free, ({ kind }) => kind)
  return (
    <div className={styles.leaveOut}>
      <Select
        label={words.leaveOut}
        hideLabel
        value=""
        onChange={(event) => {
          const chosen = free.find(({ id }) => id === event.target.value)
          if (chosen) onLeaveOut([chosen.id])
        }}
      >
        <option value="">{words.leaveOut}</option>
        {framework.kinds.map((kind) => (
          <optgroup key={kind.id} label={kindOf(framework, kind.id)?.plural ?? kind.id}>
            {byKind.get(kind.id)?.map((element) => (
              <option key={element.id} value={element.id}>
                {labelOf(element)}
              </option>
            ))}
          </optgroup>
        ))}
      </Select>
      {selected.length > 0 && (
        <Button size="small" onClick={() => onLeaveOut(selected)}>
          {words.leaveOutSelected(selected.length)}
        </Button>
      )}
    </div>
  )
}
