import { aliveElements, type Element, labelOf } from '@golden-thread/shared/model'
import { Select } from '../../ui/index.ts'
import { sameItems, useMapState } from '../../workspace/index.ts'
import { detailsWords as words } from '../text.ts'

/** The event or report in which something was said: asked for where the map has any. */
export function EventChoice({ value, onChoose }: { value: string; onChoose: (event: string) => void }) {
  const events = useMapState(
    (map): readonly Element[] =>
      map.framework.kinds.flatMap(({ id, archetype }) =>
        archetype === 'event' || archetype === 'source' ? aliveElements(map, id) : [],
      ),
    sameItems,
  )
  if (events.length === 0 && value === '') return null
  const isKnown = value === '' || events.some(({ id }) => id === value)
  return (
    <Select
      label={words.event}
      help={isKnown ? words.eventHelp : words.referenceGone(value)}
      value={value}
      onChange={({ target }) => onChoose(target.value)}
    >
      <option value="">{words.noEvent}</option>
      {!isKnown && <option value={value}>{value}</option>}
      {events.map((event) => (
        <option key={event.id} value={event.id}>
          {labelOf(event)}
        </option>
      ))}
    </Select>
  )
}
