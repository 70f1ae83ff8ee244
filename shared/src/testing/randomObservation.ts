import {
  type Change,
  isAlive,
  kindOf,
  newElementId,
  observationId,
  type StrategyMap,
} from '../model/index.ts'
import type { Random } from './random.ts'
import { randomText } from './randomText.ts'

type ObservationChange = Extract<Change['type'], `${string}-observation`>

/** A change of observations: what was observed of a scale, on few dates, so that people contradict each other. */
export function randomObservation(
  type: ObservationChange,
  map: StrategyMap,
  random: Random,
  at: number,
): Change | undefined {
  const held = random.maybe([...map.observations.values()])
  const value = random.pick(['Red', 'Amber', 'Green'])
  const asAt = random.pick(['2003-12', '2004-06', '11 December 2003', 'Q2 2006/07', '31 February', 'later'])
  if (type === 'create-observation') {
    const observed = [...map.elements.values()].filter(
      (element) =>
        isAlive(element) && kindOf(map.framework, element.kind)?.fields.some(({ id }) => id === 'health'),
    )
    const element = random.maybe(observed)
    const event = random.chance(0.2) ? random.maybe([...map.elements.keys()]) : undefined
    const id = random.chance(0.1) ? `same-${random.below(4)}` : newElementId(random.bytes(16))
    return (
      element && {
        type,
        observation: {
          id: observationId(id),
          element: element.id,
          field: 'health',
          value,
          asAt,
          ...(event ? { event } : {}),
          note: random.chance(0.3) ? randomText(random, '') : '',
          by: 'Someone',
          at,
          evidence: [],
        },
      }
    )
  }
  if (!held) return undefined
  if (type !== 'edit-observation')
    return type === 'delete-observation' ? { type, id: held.id, at } : { type, id: held.id }
  const edit = { type, id: held.id } as const
  return random.pick<Change>([
    { ...edit, value },
    { ...edit, asAt },
    { ...edit, note: randomText(random, held.note) },
    { ...edit, event: random.chance(0.5) ? null : (random.maybe([...map.elements.keys()]) ?? null) },
  ])
}
