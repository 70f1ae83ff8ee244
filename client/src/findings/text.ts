import type { Severity } from '@golden-thread/shared/model'

/** Every word that the findings show or speak. */
export const text = {
  title: 'Findings',
  summary: (counts: string) => `${counts}. The list follows the map as it is drawn.`,
  problems: 'Problems in the document',
  severities: {
    gap: {
      heading: 'Gaps',
      one: 'gap',
      many: 'gaps',
      meaning: 'something is missing that the framework asks for',
    },
    risk: { heading: 'Risks', one: 'risk', many: 'risks', meaning: 'something hangs on one thread' },
    note: { heading: 'Notes', one: 'note', many: 'notes', meaning: 'worth a look' },
  } satisfies Record<Severity, { heading: string; one: string; many: string; meaning: string }>,
  counted: (count: number, one: string, many: string) => `${count} ${count === 1 ? one : many}`,
  headingWithCount: (heading: string, count: number) => `${heading} (${count})`,
  filter: 'Show',
  all: 'Everything',
  onlySeverity: (heading: string, count: number) => `${heading} (${count})`,
  confirmAllHelp: (count: number) => `${count} links were confirmed when an end of theirs read differently.`,
  confirmAll: 'They all still hold: confirm them',
  confirmedAll: (count: number) => `Confirmed ${count} links.`,
  nothingHere: 'Nothing of this kind just now.',
  inMatrix: 'The matrix',
  onCanvas: (label: string) => `${label}, show on canvas`,
  matrixLabel: (sentence: string) => `The matrix, for: ${sentence}`,
  link: 'The link',
  linkLabel: (label: string) => `The link ${label}, show on canvas`,
  more: (count: number) => `and ${count} more`,
  clearTitle: 'Nothing to mend',
  clearBody: 'Every check of this framework holds. What was checked:',
  clearNoChecks: 'This framework asks for no checks, so there is nothing to find.',
  checked: {
    'column-covered': (columns: string, rows: string) =>
      `each of the ${columns} is directly supported by ${rows}`,
    'column-single-support': (columns: string) => `none of the ${columns} hangs on one support`,
    'row-covers': (rows: string, columns: string) =>
      `each of the ${rows} directly supports some of the ${columns}`,
    'needs-link': (kind: string, noun: string) => `each of the ${kind} has a ${noun}`,
    'most-links': (kind: string, relation: string, most: number) =>
      `none of the ${kind} has more than ${most} links of “${relation}”`,
    'field-filled': (kind: string, field: string) => `each of the ${kind} has “${field}” filled in`,
    always:
      'links still have both their ends, read as they did when they were made, and have a paragraph where they are stated',
  },
} as const
