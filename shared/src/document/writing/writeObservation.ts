import type * as Y from 'yjs'
import type { Observation } from '../../model/index.ts'
import { setText } from '../roots/index.ts'
import { entryOf, writeEvidenceIn, writePlain, writeSeries } from './entry.ts'

/** Part by part, so that one person may correct the date while another gives the evidence. */
export function writeObservation(
  root: Y.Map<unknown>,
  former: Observation | undefined,
  observation: Observation,
): void {
  const map = entryOf(root, observation.id, former !== undefined)
  writePlain(map, 'element', former?.element, observation.element)
  writePlain(map, 'field', former?.field, observation.field)
  writeValue(map, former?.value, observation.value)
  writePlain(map, 'asAt', former?.asAt, observation.asAt)
  writePlain(map, 'event', former?.event, observation.event)
  if (former?.note !== observation.note) setText(map, 'note', observation.note)
  writePlain(map, 'by', former?.by, observation.by)
  writePlain(map, 'at', former?.at, observation.at)
  writeEvidenceIn(map, former?.evidence, observation.evidence)
  writePlain(map, 'deletedAt', former?.deletedAt, observation.deletedAt)
}

function writeValue(
  map: Y.Map<unknown>,
  former: Observation['value'] | undefined,
  value: Observation['value'],
): void {
  const before = typeof former === 'object' ? former : {}
  writeSeries(map, '', before, typeof value === 'object' ? value : {})
  writePlain(
    map,
    'value',
    typeof former === 'object' ? undefined : former,
    typeof value === 'object' ? undefined : value,
  )
}
