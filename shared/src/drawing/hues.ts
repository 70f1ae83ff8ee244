import { type Archetype, type Framework, type KindId, mapViewOf, type RelationId } from '../model/index.ts'

/** Colours that mean a kind or a relation. None is near red or amber: those are for findings. */
export type Hue = 'blue' | 'green' | 'purple' | 'teal' | 'olive' | 'pink' | 'indigo' | 'brown' | 'slate'

/** On a light ground and on a dark one; each holds 4.5:1 there. */
export const HUE_COLOURS: Readonly<Record<Hue, { readonly light: string; readonly dark: string }>> = {
  blue: { light: '#255fa8', dark: '#7db3f0' },
  green: { light: '#1f6f5c', dark: '#6cc9b0' },
  purple: { light: '#6d3fa0', dark: '#c3a0ee' },
  teal: { light: '#0f6b80', dark: '#74c6dc' },
  olive: { light: '#4f6a13', dark: '#b3cc6b' },
  pink: { light: '#97367f', dark: '#eaa0d6' },
  indigo: { light: '#474fae', dark: '#a9b0f5' },
  brown: { light: '#6b5648', dark: '#c9b3a3' },
  slate: { light: '#545b64', dark: '#a9b1ba' },
}

export const HUES = Object.keys(HUE_COLOURS) as readonly Hue[]

const BY_ARCHETYPE: Readonly<Record<Archetype, readonly Hue[]>> = {
  aim: ['blue', 'purple', 'teal', 'indigo'],
  action: ['green', 'olive', 'teal'],
  party: ['brown', 'slate'],
  place: ['olive', 'brown'],
  money: ['indigo', 'teal'],
  event: ['pink', 'indigo'],
  issue: ['pink', 'purple'],
  source: ['slate', 'brown'],
}

/** Each kind its own hue, as far as there are hues: those that stand as columns choose first. */
export function kindHues(framework: Framework): ReadonlyMap<KindId, Hue> {
  const { lanes } = mapViewOf(framework)
  const isColumn = (as: string): boolean => as === 'column' || as === 'beneath'
  const inTurn = [...lanes.filter(({ as }) => isColumn(as)), ...lanes.filter(({ as }) => !isColumn(as))]
  const archetypes = new Map(framework.kinds.map((kind) => [kind.id, kind.archetype]))
  const hues = new Map<KindId, Hue>()
  const used = new Set<Hue>()
  for (const { kind } of inTurn) {
    const wished = BY_ARCHETYPE[archetypes.get(kind) ?? 'source']
    const hue = [...wished, ...HUES].find((one) => !used.has(one)) ?? wished[0] ?? 'slate'
    used.add(hue)
    hues.set(kind, hue)
  }
  return hues
}

const BY_RELATION: readonly Hue[] = [
  'green',
  'blue',
  'teal',
  'olive',
  'slate',
  'brown',
  'purple',
  'indigo',
  'pink',
]

/** Each relation its own hue, in the order of the framework. */
export const relationHues = (framework: Framework): ReadonlyMap<RelationId, Hue> =>
  new Map(framework.relations.map(({ id }, at) => [id, BY_RELATION[at % BY_RELATION.length] ?? 'slate']))
