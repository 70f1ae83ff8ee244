import { supports } from '@golden-thread/shared/cards'
import { aliveElements, type ElementId } from '@golden-thread/shared/model'
import type { WhatIf } from '../../workspace/index.ts'
import { allFacts, type CardFacts } from './cardFacts.ts'
import type { WhatIfState } from './cardLook.ts'
import type { PictureParts } from './picture.ts'
import { chipsByElement } from './said.ts'
import type { Made, SceneInput } from './scene.ts'
import { linksShown } from './toEdges.ts'

/** The facts of every card, kept where nothing that they follow from changed. */
export function factsOf(
  before: Made | undefined,
  input: SceneInput,
  { atRest }: PictureParts,
): ReadonlyMap<ElementId, CardFacts> {
  const { map, findings, matrices, counts } = input
  const isSame =
    before &&
    before.scene.map === map &&
    before.input.findings === findings &&
    before.input.matrices === matrices
  if (isSame) return before.facts
  const support = supports(map, matrices)
  const badges = new Set(
    map.framework.kinds.filter(({ archetype }) => archetype === 'party').map(({ id }) => id),
  )
  const chips = chipsByElement(map, linksShown(map), atRest, badges)
  return allFacts(before?.facts ?? new Map(), map, aliveElements(map), findings, (id) => ({
    counts: counts(id),
    support: support.get(id),
    chips: chips.get(id) ?? [],
  }))
}

/** The cards that have a finding. */
export const foundIn = (facts: ReadonlyMap<ElementId, CardFacts>): ReadonlySet<ElementId> =>
  new Set([...facts].flatMap(([id, { severity }]) => (severity ? [id] : [])))

/** What a what-if does to cards: those left out, and those that would lose their last support. */
export function whatIfStatesOf(whatIf: WhatIf | null): ReadonlyMap<ElementId, WhatIfState> {
  const states = new Map<ElementId, WhatIfState>()
  for (const { column } of whatIf?.lost ?? []) states.set(column, 'loses')
  for (const id of whatIf?.leftOut ?? []) states.set(id, 'left-out')
  return states
}
