import { corporateStrategy } from '../frameworks/index.ts'
import type { Field, Framework } from '../model/index.ts'

const more: readonly Field[] = [
  { id: 'cost', label: 'Cost', type: 'number' },
  { id: 'decided', label: 'Decided on', type: 'date' },
]

/** The corporate strategy framework, with a field of every type on a proposal: what tests draw their maps in. */
export const testFramework: Framework = {
  ...corporateStrategy,
  id: 'test',
  title: 'Test',
  kinds: corporateStrategy.kinds.map((kind) =>
    kind.id === 'proposal' ? { ...kind, fields: [...kind.fields, ...more] } : kind,
  ),
}
