import type { Computed, StrategyMap } from '../../model/index.ts'
import { blockChoices, fieldChoices, HOUSE_TEMPLATES } from '../../report/index.ts'
import type { Named } from './paragraphs.ts'

/** What is computed, in the words in which it is offered; by its kind where nothing of the map is meant any more. */
export function namedIn(map: StrategyMap): Named {
  let labels: ReadonlyMap<string, string> | undefined
  return (computed) => {
    // Made with the first that is asked for: most texts have none, and the map offers each of its elements.
    labels ??= new Map(
      [...HOUSE_TEMPLATES.flatMap((house) => fieldChoices(map, house)), ...blockChoices(map)].map(
        (choice) => [keyOf(choice), choice.label],
      ),
    )
    return labels.get(keyOf(computed)) ?? computed.kind
  }
}

const keyOf = ({ kind, ref }: Computed): string => `${kind} ${ref}`
