import { elementId, isAlive, labelOf, type StrategyMap } from '@golden-thread/shared/model'
import type { Subject } from '@golden-thread/shared/protocol'
import { Select } from '../ui/index.ts'
import { subjectKey, useWorkspace } from '../workspace/index.ts'
import { decisionWords as words } from './text.ts'

/** What a decision is about: an element, the map as a whole, or what it was begun from. */
export function AboutField({
  on,
  about = '',
  onChange,
}: {
  on: Subject | null
  /** What it was begun from is called, where that is no element. */
  about?: string
  onChange: (on: Subject | null) => void
}) {
  const { state } = useWorkspace()
  // As it is when the form opens: a list that changes under the hand is worse than one that is a moment old.
  const { map } = state.get()
  const other = on && !('element' in on) ? on : null
  return (
    <Select
      label={words.about}
      value={on === null ? '' : 'element' in on ? on.element : subjectKey(on)}
      onChange={({ target: { value } }) =>
        onChange(value === '' ? null : other && value === subjectKey(other) ? other : { element: value })
      }
    >
      <option value="">{words.wholeMap}</option>
      {other && <option value={subjectKey(other)}>{about || nameOf(map, other)}</option>}
      {map.framework.kinds.map(({ id, plural, label }) => (
        <optgroup key={id} label={plural ?? label}>
          {[...map.elements.values()]
            .filter((element) => element.kind === id && isAlive(element))
            .map((element) => (
              <option key={element.id} value={element.id}>
                {labelOf(element)}
              </option>
            ))}
        </optgroup>
      ))}
    </Select>
  )
}

function nameOf(map: StrategyMap, on: Subject): string {
  const label = (id: string): string => {
    const element = map.elements.get(elementId(id))
    return element ? labelOf(element) : id
  }
  if ('cell' in on) return `${label(on.cell.row)} × ${label(on.cell.column)}`
  return Object.values(on).map(String).join(' ')
}
