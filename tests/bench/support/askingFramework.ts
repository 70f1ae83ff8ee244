import { corporateStrategy } from '@golden-thread/shared/frameworks'
import type { EachCheck, Field, Framework, Measure, Path } from '@golden-thread/shared/model'

const FIELDS: readonly Field[] = [
  { id: 'cost', label: 'Cost', type: 'number' },
  { id: 'year', label: 'Year', type: 'period' },
  { id: 'ends', label: 'Ends', type: 'date' },
  { id: 'printed', label: 'Printed', type: 'number' },
  { id: 'state', label: 'State', type: 'choice', values: ['Open', 'Closed'], observed: true },
]

/** What a check asks, twenty times over: fields, counts, measures and dates, along paths and in groups. */
const ASKED: readonly Pick<EachCheck, 'of' | 'value' | 'is' | 'than' | 'perGroup'>[] = [
  { of: 'proposal', value: { field: 'cost' }, is: 'at-most', than: { constant: 3 } },
  { of: 'proposal', value: { field: 'cost' }, is: 'filled' },
  { of: 'proposal', value: { count: ['^leads'] }, is: 'at-most', than: { constant: 1 } },
  { of: 'proposal', value: { count: ['supports'] }, is: 'at-least', than: { constant: 1 } },
  { of: 'proposal', value: { field: 'ends' }, is: 'not-after', than: { field: 'ends', along: ['^leads'] } },
  { of: 'proposal', value: { field: 'ends' }, is: 'not-after', than: { field: 'ends', along: ['enables'] } },
  { of: 'proposal', value: { daysSince: 'state' }, is: 'at-most', than: { constant: 184 } },
  { of: 'proposal', value: { field: 'state' }, is: 'differs', than: { constant: 'Closed' } },
  { of: 'proposal', value: { field: 'ends' }, is: 'not-before', than: { today: true } },
  { of: 'person', value: { measure: 'load' }, is: 'at-most', than: { constant: 12 } },
  { of: 'person', value: { measure: 'cost-led' }, is: 'at-most', than: { constant: 30 } },
  { of: 'person', value: { field: 'ends' }, is: 'filled' },
  { of: 'person', value: { field: 'cost' }, is: 'at-most', than: { field: 'printed' } },
  { of: 'proposal', value: { count: [] }, is: 'at-most', than: { constant: 11 }, perGroup: ['^leads'] },
  { of: 'proposal', value: { field: 'cost' }, is: 'at-most', than: { constant: 40 }, perGroup: ['^leads'] },
  {
    of: { kinds: ['proposal'], where: [{ field: 'year', is: ['2006/07'] }] },
    value: { field: 'state' },
    is: 'filled',
  },
  {
    of: { kinds: ['proposal'], where: [{ path: ['enables'], some: true }] },
    value: { field: 'year' },
    is: 'not-after',
    than: { field: 'year', along: ['enables'] },
  },
  { of: 'outcome', value: { field: 'ends' }, is: 'filled' },
  { of: 'priority', value: { field: 'cost' }, is: 'at-least', than: { constant: 1 } },
  { of: 'proposal', value: { field: 'cost', along: ['^leads'] }, is: 'at-most', than: { constant: 4 } },
]

const measure = (id: string, of: string, path: Path, more: Partial<Measure>): Measure => ({
  id,
  title: id,
  of,
  path,
  take: 'sum',
  field: 'cost',
  ...more,
})

/** The corporate strategy with 20 checks of one shape and 5 measures, all held against what is printed. */
export const askingFramework: Framework = {
  ...corporateStrategy,
  kinds: corporateStrategy.kinds.map((kind) => ({ ...kind, fields: FIELDS })),
  matrices: corporateStrategy.matrices.slice(0, 1),
  measures: [
    measure('load', 'person', ['leads'], { take: 'count', printed: 'printed' }),
    measure('cost-led', 'person', ['leads'], { printed: 'printed', tolerance: 1 }),
    measure('cost-by-year', 'person', ['leads'], { by: { period: 'year' } }),
    measure('least', 'proposal', ['enables'], { take: 'least', printed: 'printed' }),
    measure('greatest', 'person', ['leads'], { take: 'greatest', printed: 'printed' }),
  ],
  checks: ASKED.map((asked, at) => ({
    type: 'each',
    id: `asked-${at}`,
    title: `Asked ${at}`,
    severity: 'note',
    sentence: '{element} has {value}, not {than}.',
    ...asked,
  })),
}
