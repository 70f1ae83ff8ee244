import type { KindId, Relation } from '../../../model/index.ts'

/** Kinds that relations of the smaller framework join as well, at either end. */
export const MORE_ENDS: Readonly<
  Record<string, { readonly from?: readonly KindId[]; readonly to?: readonly KindId[] }>
> = {
  enables: { from: ['work', 'component'], to: ['work', 'component'] },
  'works-with': { from: ['programme', 'work'], to: ['work'] },
  underpins: { to: ['work'] },
}

const WORK = ['proposal', 'programme', 'work'] as const

export const MORE_RELATIONS: readonly Relation[] = [
  {
    id: 'part-of',
    label: 'is part of',
    inverse: 'includes',
    from: ['component', 'proposal', 'work', 'budget-line'],
    to: ['proposal', 'programme', 'work', 'budget-line'],
    role: 'part-of',
    acyclic: true,
  },
  {
    id: 'precedes',
    label: 'comes before',
    inverse: 'comes after',
    from: ['work', 'event'],
    to: ['work', 'event'],
    role: 'precedes',
    acyclic: true,
  },
  { id: 'answers', label: 'answers', inverse: 'is answered by', from: ['proposal'], to: ['objective'] },
  {
    id: 'shapes',
    label: 'brings about',
    inverse: 'is brought about by',
    from: ['proposal'],
    to: ['structure'],
  },
  {
    id: 'measures',
    label: 'measures',
    inverse: 'is measured by',
    from: ['measure'],
    to: ['outcome'],
    role: 'measures',
  },
  {
    id: 'charged-with',
    label: 'is charged with',
    inverse: 'is the charge of',
    from: ['person', 'body'],
    to: ['work', 'consultation'],
  },
  {
    id: 'funds',
    label: 'pays for',
    inverse: 'is paid for from',
    from: ['funding'],
    to: [...WORK, 'priority'],
    role: 'funds',
    fields: [{ id: 'amount', label: 'Amount', type: 'money', unit: '£' }],
  },
  {
    id: 'takes-part',
    label: 'takes part in',
    inverse: 'hears',
    from: ['body'],
    to: ['consultation'],
    role: 'consulted',
  },
  {
    id: 'is-about',
    label: 'is about',
    inverse: 'is the subject of',
    from: ['consultation'],
    to: [...WORK, 'value', 'source'],
  },
  {
    id: 'could-take',
    label: 'could take forward',
    inverse: 'could be taken forward by',
    from: ['body'],
    to: ['idea'],
  },
  {
    id: 'threatens',
    label: 'threatens',
    inverse: 'is threatened by',
    from: ['risk'],
    to: [...WORK, 'outcome'],
  },
  {
    id: 'decides',
    label: 'decides on',
    inverse: 'is decided by',
    from: ['recommendation'],
    to: [...WORK, 'outcome', 'committee', 'source'],
    role: 'decides',
  },
  {
    id: 'could-oversee',
    label: 'could oversee',
    inverse: 'could be overseen by',
    from: ['committee'],
    to: ['work'],
  },
  { id: 'meets-at', label: 'meets at', inverse: 'is a meeting of', from: ['committee'], to: ['event'] },
  {
    id: 'comes-up-at',
    label: 'comes up at',
    inverse: 'is the date of',
    from: [...WORK, 'funding', 'recommendation', 'person', 'source'],
    to: ['event'],
  },
  { id: 'prompts', label: 'prompts', inverse: 'is prompted by', from: ['event'], to: [...WORK, 'funding'] },
  {
    id: 'details',
    label: 'details',
    inverse: 'is detailed in',
    from: ['source'],
    to: ['priority', 'outcome', 'proposal', 'budget-line', 'body', 'person', 'risk'],
  },
]
