import type { Check, EachCheck, MatrixDefinition } from '../../model/index.ts'

export const matrices: readonly MatrixDefinition[] = [
  {
    id: 'key-results-objectives',
    title: 'Key results and the objectives they measure',
    rows: 'key-result',
    columns: 'objective',
    direct: ['measures'],
    indirect: [],
    verb: 'measured',
    closed: true,
    extra: [
      { label: 'Current', field: 'current' },
      { label: 'Target', field: 'target' },
      { label: 'Confidence', field: 'confidence' },
    ],
    expects: { row: { least: 1, most: 1 }, column: { least: 2, most: 5 } },
  },
  {
    id: 'initiatives-key-results',
    title: 'Initiatives and the key results they drive',
    rows: 'initiative',
    columns: 'key-result',
    direct: ['drives'],
    indirect: [['enables', 'drives']],
    verb: 'driven',
    columnGroups: ['measures'],
  },
  {
    id: 'initiatives-objectives',
    title: 'Initiatives and the objectives they come to',
    rows: 'initiative',
    columns: 'objective',
    direct: [],
    indirect: [['drives', 'measures']],
    verb: 'reached',
    show: 'count',
  },
  {
    id: 'alignment',
    title: 'Team objectives and those of the organisation',
    rows: { kinds: ['objective'], where: [{ field: 'level', is: ['Team'] }] },
    columns: { kinds: ['objective'], where: [{ field: 'level', is: ['Organisation'] }] },
    direct: ['aligns-to'],
    indirect: [['aligns-to+']],
    verb: 'carried on',
  },
  {
    id: 'teams-key-results',
    title: 'Teams and the key results they own',
    rows: 'team',
    columns: 'key-result',
    direct: ['owns'],
    indirect: [],
    verb: 'owned',
    closed: true,
    expects: { column: { most: 1 } },
  },
]

const each = (check: Omit<EachCheck, 'type'>): EachCheck => ({ type: 'each', ...check })

const filled = (id: string, of: string, field: string, word: string): EachCheck =>
  each({
    id,
    title: `every ${of === 'key-result' ? 'key result' : of} has a ${word}`,
    of,
    value: { field },
    is: 'filled',
    severity: 'gap',
    sentence: `{element} has no ${word}.`,
  })

/** The figure is compared with its target the way that is better: more visits, or fewer days. */
const reached = (id: string, better: string, is: 'at-least' | 'at-most'): EachCheck =>
  each({
    id,
    title: `key results are reached where ${better.toLowerCase()} is better`,
    of: { kinds: ['key-result'], where: [{ field: 'better', is: [better] }] },
    value: { field: 'current' },
    is,
    than: { field: 'target' },
    severity: 'note',
    sentence: '{element} stands at {value}; its target is {than}.',
  })

export const checks: readonly Check[] = [
  each({
    id: 'few-objectives',
    title: 'no cycle has more than five objectives',
    of: 'objective',
    value: { count: [] },
    is: 'at-most',
    than: { constant: 5 },
    perPeriod: 'cycle',
    severity: 'risk',
    sentence: '{period} has {value} objectives; more than {than} are hard to keep in mind.',
  }),
  filled('baselines', 'key-result', 'baseline', 'baseline'),
  filled('targets', 'key-result', 'target', 'target'),
  { type: 'column-covered', matrix: 'initiatives-key-results', severity: 'risk' },
  { type: 'row-covers', matrix: 'initiatives-key-results', severity: 'note' },
  { type: 'needs-link', kind: 'key-result', relation: 'owns', end: 'to', severity: 'gap', noun: 'owner' },
  { type: 'row-covers', matrix: 'alignment', severity: 'note' },
  reached('reached-more', 'More', 'at-least'),
  reached('reached-less', 'Less', 'at-most'),
  each({
    id: 'on-track',
    title: 'no key result is off track',
    of: 'key-result',
    value: { field: 'confidence' },
    is: 'differs',
    than: { constant: 'Off track' },
    severity: 'risk',
    sentence: '{element} is off track.',
  }),
  each({
    id: 'checked-in',
    title: 'every key result was looked at within five weeks',
    of: 'key-result',
    value: { daysSince: 'current' },
    is: 'at-most',
    than: { constant: 35 },
    severity: 'note',
    sentence: '{element} was last looked at {value} days ago.',
  }),
  each({
    id: 'in-time',
    title: 'no initiative ends after what it drives is due',
    of: 'initiative',
    value: { field: 'ends' },
    is: 'not-after',
    than: { field: 'due', along: ['drives'], take: 'greatest' },
    severity: 'risk',
    sentence: '{element} ends in {value}, after what it drives is due ({than}).',
  }),
]
