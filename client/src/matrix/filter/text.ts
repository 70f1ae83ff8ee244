import { BASES } from '@golden-thread/shared/model'

/** The words of what a matrix is narrowed to. */
export const filterWords = {
  region: 'Filter',
  open: (count: number) => (count > 0 ? `Filter (${count})` : 'Filter'),
  choose: 'Narrow this matrix',
  links: 'Links that count',
  field: 'Only where',
  values: (label: string) => `${label} is`,
  blank: 'blank',
  bases: (bases: readonly string[]) =>
    bases.length === BASES.length ? 'All links' : `Only ${bases.join(' or ')} links`,
  condition: (kinds: string, field: string, values: readonly string[]) =>
    `${kinds}: ${field} is ${values.map((value) => value || 'blank').join(' or ')}`,
  remove: (condition: string) => `Take away “${condition}”`,
  changed: 'Narrowed. Counts and sentence are worked out anew.',
  removed: (condition: string) => `Took away “${condition}”.`,
  clear: 'Show everything',
  cleared: 'Everything is shown.',
  problem: (sentence: string) => `The filter cannot be read, so all of the matrix is shown. ${sentence}`,
} as const
