import { corporateStrategy } from '../frameworks/index.ts'
import type { Field, Framework } from '../model/index.ts'

const more: readonly Field[] = [
  { id: 'cost', label: 'Cost', type: 'number' },
  { id: 'decided', label: 'Decided on', type: 'date' },
  { id: 'due', label: 'Due', type: 'period' },
  { id: 'budget', label: 'Budget', type: 'money', unit: '£ million' },
  { id: 'spend', label: 'Spend', type: 'series', unit: '£ million', periods: ['2006/07', '2007/08'] },
  { id: 'agreed', label: 'Agreed', type: 'boolean' },
  {
    id: 'health',
    label: 'Health',
    type: 'scale',
    values: ['Red', 'Amber', 'Green'],
    tones: ['bad', 'warning', 'good'],
    observed: true,
  },
  { id: 'owner', label: 'Owner', type: 'reference', to: ['person'] },
  { id: 'page', label: 'Page', type: 'url' },
]

const linkFields: readonly Field[] = [
  { id: 'share', label: 'Share', type: 'money', unit: '£ million' },
  { id: 'since', label: 'Since', type: 'period' },
]

/** The corporate strategy framework, with a field of every type on a proposal: what tests draw their maps in. */
export const testFramework: Framework = {
  ...corporateStrategy,
  id: 'test',
  title: 'Test',
  kinds: corporateStrategy.kinds.map((kind) =>
    kind.id === 'proposal' ? { ...kind, fields: [...kind.fields, ...more] } : kind,
  ),
  relations: corporateStrategy.relations.map((relation) =>
    relation.id === 'supports' ? { ...relation, fields: linkFields } : relation,
  ),
}

/** The same in the language of today, in which values are read and behaviour hangs on roles. */
export const testFramework2: Framework = { ...testFramework, language: 2 }
