import type { Finding } from '@golden-thread/shared/coverage'
import { type Severity, withArticle } from '@golden-thread/shared/model'

/** Every word that the findings show or speak. */
export const text = {
  title: 'Findings',
  summary: (counts: string, accepted: number) =>
    `${[counts, accepted > 0 ? `${accepted} accepted` : ''].filter(Boolean).join('; ')}. The list follows the map as it is drawn.`,
  showClaims: 'Show the claims',
  mend: {
    link: (name: string) => `Link ${name}…`,
    links: (name: string) => `Open the links of ${name}`,
    fill: (name: string) => `Fill in for ${name}`,
    code: (name: string) => `Change the code of ${name}`,
    evidence: 'Give the paragraph',
    openLink: 'Open the link',
    openCell: 'Open the cell',
    confirm: 'It still holds',
    restore: (name: string) => `Restore ${name}`,
    deleteLink: 'Delete the link',
    for: (label: string, sentence: string) => `${label}, for: ${sentence}`,
  },
  comments: {
    button: (open: number) => (open > 0 ? `Comments (${open})` : 'Comment'),
    label: (sentence: string, open: number) =>
      `${open > 0 ? `Comments, ${open} open` : 'Comment'}: ${sentence}`,
  },
  accept: {
    button: 'Accept…',
    label: (sentence: string) => `Accept: ${sentence}`,
    title: 'Accept this as it is',
    reason: 'Reason',
    reasonHelp:
      'It is read by everyone who opens the map, and printed in papers. The finding comes back if its facts change.',
    by: 'Who answers for it',
    until: 'Ask again on (may be left empty)',
    untilHelp: 'Sets the finding aside until that day.',
    missing: 'Give a reason and a name: others have to be able to judge it.',
    save: 'Accept',
    cancel: 'Cancel',
    done: 'Accepted. It is listed under “Accepted” from now on.',
    undo: 'Undo',
  },
  accepted: {
    heading: 'Accepted',
    said: (by: string, when: string | null, until: string | null) =>
      `Accepted${until ? ` until ${until}` : ''} by ${by}${when ? ` on ${when}` : ''}:`,
    reopen: 'Open again',
    reopenLabel: (sentence: string) => `Open again: ${sentence}`,
    reopened: 'The finding is open again.',
  },
  /** What is to be done about each kind of finding: what the list is grouped by. */
  toDo: {
    'column-uncovered': 'Link what nothing covers',
    'column-single-support': 'Find a second support',
    'cell-contradicted': 'Settle link or assessment',
    'stated-without-evidence': 'Give the paragraph',
    'missing-link': 'Add what is missing',
    'row-covers-nothing': 'Link what covers nothing',
    'too-many-links': 'Spread the load',
    'field-empty': 'Fill in what is empty',
    'link-not-allowed': 'Mend links that do not count',
    'link-end-gone': 'Restore an end, or delete the link',
    'link-to-recheck': 'Read links again',
    'code-repeated': 'Give each its own code',
    'check-fails': 'Mend what a check found',
    'figure-differs': 'Look up figures that differ',
    'figure-rounded': 'Figures that were rounded',
    'too-few-lines': 'Link what has too few',
    'too-many-lines': 'Take away what is too many',
    'relation-cycle': 'Open circles',
    'observation-contradicted': 'Settle what was observed',
  } satisfies Record<Finding['code'], string>,
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
  oneByOne: 'Go through them one by one',
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
    'needs-link': (kind: string, noun: string) => `each of the ${kind} has ${withArticle(noun)}`,
    'most-links': (kind: string, relation: string, most: number) =>
      `none of the ${kind} has more than ${most} links of “${relation}”`,
    'field-filled': (kind: string, field: string) => `each of the ${kind} has “${field}” filled in`,
    always:
      'links still have both their ends, read as they did when they were made, and have a paragraph where they are stated',
  },
} as const
