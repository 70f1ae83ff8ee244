import { aliveElements, type Element, elementId, type Field, labelOf } from '@golden-thread/shared/model'
import { EndButton } from '../../parts/index.ts'
import { Select } from '../../ui/index.ts'
import { sameItems, useMapState } from '../../workspace/index.ts'
import { detailsWords as words } from '../text.ts'

/** Another element of the kinds that a field may name, with the way to it. */
export function ReferenceChoice({
  field,
  value,
  onChoose,
}: {
  field: Field
  value: string
  onChoose: (value: string | null) => void
}) {
  const candidates = useMapState(
    (map): readonly Element[] =>
      (field.to ?? map.framework.kinds.map(({ id }) => id)).flatMap((kind) => aliveElements(map, kind)),
    sameItems,
  )
  const isKnown = candidates.some(({ id }) => id === value)
  return (
    <>
      <Select
        label={field.label}
        help={value === '' || isKnown ? field.help : words.referenceGone(value)}
        value={value}
        onChange={(event) => onChoose(event.target.value || null)}
      >
        <option value="">{words.notChosen}</option>
        {value !== '' && !isKnown && <option value={value}>{value}</option>}
        {candidates.map((element) => (
          <option key={element.id} value={element.id}>
            {labelOf(element)}
          </option>
        ))}
      </Select>
      {isKnown && <EndButton end={{ element: elementId(value) }} />}
    </>
  )
}
