import type { Kind, Relation } from '../model/index.ts'

/** What every model of ours is called in its file: one that comes back is known by it. */
export const OUR_MODEL = 'model-golden-thread'

/** The concepts of ArchiMate that a kind may be, of those that the language has. */
export const CONCEPTS = [
  'WorkPackage',
  'Goal',
  'Outcome',
  'Principle',
  'BusinessActor',
  'BusinessRole',
  'Location',
  'Resource',
  'ImplementationEvent',
  'Assessment',
  'Representation',
  'Grouping',
] as const
export type Concept = (typeof CONCEPTS)[number]

/** Kinds that their names place better than what they are in general, read from the words of label and id. */
const BY_WORD: readonly (readonly [Kind['archetype'], RegExp, Concept])[] = [
  ['aim', /\b(values?|principles?)\b/i, 'Principle'],
  ['aim', /\b(outcomes?|benefits?|results?|impacts?)\b/i, 'Outcome'],
  ['party', /\b(posts?|roles?)\b/i, 'BusinessRole'],
]

const BY_ARCHETYPE: Readonly<Record<Kind['archetype'], Concept>> = {
  aim: 'Goal',
  // Not CourseOfAction: nobody may be assigned to one.
  action: 'WorkPackage',
  party: 'BusinessActor',
  place: 'Location',
  money: 'Resource',
  event: 'ImplementationEvent',
  issue: 'Assessment',
  source: 'Representation',
}

/** What a kind is in ArchiMate: by its archetype, and by the words of its name where those say more. */
export function conceptOf(kind: Pick<Kind, 'archetype' | 'id' | 'label'> | undefined): Concept {
  if (!kind) return 'Assessment'
  const words = `${kind.label} ${kind.id.replaceAll('-', ' ')}`
  const named = BY_WORD.find(([archetype, word]) => archetype === kind.archetype && word.test(words))
  return named?.[2] ?? BY_ARCHETYPE[kind.archetype]
}

export type Relationship =
  | 'Association'
  | 'Aggregation'
  | 'Assignment'
  | 'Influence'
  | 'Realization'
  | 'Triggering'

/**
 * What a link of this relation is between these two concepts, and whether it runs the other way about: what is part of
 * something is aggregated by it. Where ArchiMate has nothing closer it is an association, which may join any two.
 */
export function relationshipOf(
  relation: Pick<Relation, 'role' | 'strengths' | 'symmetric'> | undefined,
  from: Concept,
  to: Concept,
): { readonly type: Relationship; readonly isReversed: boolean } {
  const forward = (type: Relationship): { type: Relationship; isReversed: boolean } => ({
    type,
    isReversed: false,
  })
  if (relation?.symmetric || from === 'Grouping' || to === 'Grouping') return forward('Association')
  switch (relation?.role) {
    case 'leads':
      return forward(mayBeAssigned(from, to) ? 'Assignment' : 'Association')
    case 'part-of':
      return mayAggregate(to, from) ? { type: 'Aggregation', isReversed: true } : forward('Association')
    case 'precedes':
    case 'enables':
      return forward(mayTrigger(from, to) ? 'Triggering' : 'Association')
    case undefined:
      // An influence alone says how strong it is.
      if (relation?.strengths && isAimed(to)) return forward('Influence')
      // Of work that brings an aim about; other pairs that ArchiMate calls so are not meant by ours.
      if (from === 'WorkPackage' && AIMS.includes(to)) return forward('Realization')
      return forward(isAimed(to) ? 'Influence' : 'Association')
    default:
      return forward('Association')
  }
}

const AIMS: readonly Concept[] = ['Goal', 'Outcome', 'Principle']
const ACTORS: readonly Concept[] = ['BusinessActor', 'BusinessRole']
/** Anything may influence these. */
const isAimed = (to: Concept): boolean => AIMS.includes(to) || to === 'Assessment'

const mayBeAssigned = (from: Concept, to: Concept): boolean =>
  ACTORS.includes(from) && (to === 'WorkPackage' || to === 'ImplementationEvent')

const HAPPENING: readonly Concept[] = ['WorkPackage', 'ImplementationEvent']

const mayTrigger = (from: Concept, to: Concept): boolean => HAPPENING.includes(from) && HAPPENING.includes(to)

const mayAggregate = (from: Concept, to: Concept): boolean => from === to || from === 'Location'
