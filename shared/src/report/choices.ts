import { aliveElements, type Computed, labelOf, type StrategyMap } from '../model/index.ts'
import { leadingLinks } from '../queries/index.ts'
import type { HouseTemplate } from './houseTemplates.ts'

/** Something that can be put into a text, as it is offered. */
export interface Choice extends Computed {
  /** "How many gaps are open". */
  readonly label: string
  /** What it belongs to, in lists. */
  readonly group: string
}

/** Every field that can be put into a text of this map. */
export function fieldChoices(map: StrategyMap, { front }: HouseTemplate): readonly Choice[] {
  const { kinds, matrices, measures = [] } = map.framework
  const led = [...new Set([...leadingLinks(map)].map(({ thing }) => thing))]
  const claims = kinds.filter(({ role }) => role === 'claim').flatMap(({ id }) => aliveElements(map, id))
  const made = (group: string, kind: string, ref: string, label: string): Choice => ({
    group,
    kind,
    ref,
    label,
  })
  return [
    made('The map', 'headline', '', 'The headline of the map'),
    made('The map', 'findings', '', 'How many findings are open'),
    made('The map', 'findings', 'gap', 'How many gaps are open'),
    made('The map', 'findings', 'risk', 'How many risks are open'),
    ...matrices.map(({ id, title }) => made('The map', 'coverage', id, `What the matrix shows: ${title}`)),
    ...kinds.map(({ id, plural }) => made('The map', 'elements', id, `How many: ${plural.toLowerCase()}`)),
    ...measures.map(({ id, title }) => made('The map', 'measure', id, `Total: ${title}`)),
    ...front.map(({ id, label }) => made('Front sheet', 'fact', id, label)),
    ...claims.map((claim) => made('Claims', 'claim', claim.id, `Whether it holds: ${labelOf(claim)}`)),
    ...led.map((thing) => made('Leads', 'lead', thing.id, `Who leads ${labelOf(thing)}`)),
    ...aliveElements(map).map((one) => made('Titles', 'element', one.id, labelOf(one))),
  ]
}

/** Every block. */
export function blockChoices({ framework }: StrategyMap): readonly Choice[] {
  const { matrices, measures = [], registers = [] } = framework
  const made = (group: string, kind: string, ref: string, label: string): Choice => ({
    group,
    kind,
    ref,
    label,
  })
  return [
    ...matrices.map(({ id, title }) => made('Matrices', 'matrix', id, title)),
    made('Lists', 'findings', '', 'What is open: gaps, risks and notes'),
    made('Lists', 'findings', 'gap', 'Gaps'),
    made('Lists', 'claims', '', 'Claims'),
    made('Lists', 'timeline', '', 'Timeline, as a table'),
    made('Lists', 'money', 'all', 'Money'),
    ...registers.map(({ id, title }) => made('Registers', 'register', id, title)),
    ...measures.map(({ id, title }) => made('Measures', 'measure', id, title)),
    made('Pictures', 'picture', '', 'The map, as a picture'),
  ]
}
