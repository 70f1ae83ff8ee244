import { elementId, type SavedView } from '../../model/index.ts'

/** The steps in which a board would be shown the map: the whole of it, what it proves, and where it is thin. */
const STEPS: readonly Omit<SavedView, 'order'>[] = [
  { id: 'whole', title: 'The whole thread', screen: 'canvas', filter: '' },
  {
    id: 'stated',
    title: 'What the paper states',
    screen: 'canvas',
    filter: 'kinds:value,priority,programme,person;bases:inferred,assumed;rest:hide',
  },
  {
    id: 'outcomes',
    title: 'Each outcome has its support',
    screen: 'matrix',
    matrix: 'proposals-outcomes',
    filter: '',
  },
  {
    id: 'what-if',
    title: 'What hangs on one proposal',
    screen: 'canvas',
    filter: '',
    without: [elementId('S6')],
  },
  { id: 'findings', title: 'What to settle next', screen: 'findings', filter: '' },
]

/** By their ids, in the order of the presentation. */
export const sampleViews = (): Map<string, SavedView> =>
  new Map(STEPS.map((step, order) => [step.id, { ...step, order }]))
