/** Every word of the history. */
export const historyWords = {
  title: 'History',
  description:
    'Who edited when, the last first. The map as it was after any of these can be opened as a new map; this one stays as it is.',
  loading: 'Fetching the history…',
  none: 'Nobody has edited this map yet.',
  began: 'The map began',
  someone: 'Somebody who has left',
  edits: (count: number) => (count === 1 ? 'one edit' : `${count} edits`),
  more: 'Show earlier edits',
  since: 'What changed since',
  sinceNamed: (when: string, by: string) => `What changed since ${when}, ${by}`,
  copy: 'Open as a new map',
  copyNamed: (when: string, by: string) => `Open the map as it was after ${when}, ${by}, as a new map`,
} as const
