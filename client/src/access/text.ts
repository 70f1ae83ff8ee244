/** The words of what every page and dialog has that gives access, and shows what came of it. */
export const accessWords = {
  home: 'My maps',
  copy: 'Copy',
  copied: 'Copied.',
  notCopied: 'The browser did not allow copying. Select the text and copy it by hand.',
  keep: 'Keep it',
  checking: 'Checking the chain…',
  whole: (count: number) =>
    `The chain is whole: ${count === 1 ? 'its one entry stands' : `all ${count} entries stand`} as written.`,
  broken: (row: number, why: string) =>
    `The chain is broken at row ${row}: ${why}. Keep a copy of the database, and find out who could write to it.`,
  why: {
    changed: 'it was changed after it was written',
    missing: 'it is missing',
    added: 'it was put in by hand',
  },
  head: 'Last entry',
  server: 'The server',
  someone: 'Somebody who has left',
  entries: 'Entries',
  row: 'Row',
  when: 'When',
  who: 'Who',
  what: 'What',
  facts: 'Facts',
}
