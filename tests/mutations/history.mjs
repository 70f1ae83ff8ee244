/** Each breaks one rule of HIS, or of what is kept of the past, in server/SPEC.md. */
const routes = 'server/src/app/history.ts'

export default [
  {
    rule: 'HIS1',
    name: 'bursts never end',
    file: 'server/src/app/record/bursts.ts',
    find: 'pause(burst, at) <= BURST_PAUSE_MS',
    replace: 'pause(burst, at) <= Number.MAX_VALUE',
  },
  {
    rule: 'HIS2',
    name: 'a snapshot shortens the log',
    file: 'server/src/storage/sqlite/documents.ts',
    find: 'if (changes > 0) checkpoint',
    replace:
      "db.prepare('DELETE FROM log WHERE map = ? AND position <= ?').run(mapId, upTo)\n        if (changes > 0) checkpoint",
  },
  {
    rule: 'HIS3',
    name: 'the map as it was is the map as it is',
    file: 'server/src/app/record/moment.ts',
    find: 'return Number(text)',
    replace: 'return now',
  },
  {
    rule: 'HIS4',
    name: 'the first state counts as an edit',
    file: 'server/src/app/record/origin.ts',
    find: 'stamp && stamp.position > 1',
    replace: 'stamp',
  },
  {
    rule: 'HIS5',
    name: 'changes are told backwards',
    file: routes,
    find: 'const request = { before, after,',
    replace: 'const request = { before: after, after: before,',
  },
  {
    rule: 'HIS6',
    name: 'viewers read the history',
    file: 'shared/src/protocol/can.ts',
    find: "'read the history': ['owner', 'editor', 'commenter'],",
    replace: "'read the history': ['owner', 'editor', 'commenter', 'viewer'],",
  },
  {
    rule: 'HIS7',
    name: 'a day that is none is the next that is one',
    file: 'shared/src/model/acceptedFinding.ts',
    find: ' && new Date(at).toISOString().startsWith(value)',
    replace: '',
  },
  {
    rule: 'SAVE34',
    name: 'a snapshot counts as the state of its place, though it may hold more',
    file: 'server/src/storage/sqlite/past.ts',
    find: "holds === 'nothing beyond' ? upTo : null",
    replace: 'upTo',
  },
  {
    rule: 'HIS7',
    name: 'a page of nothing leads to itself',
    file: 'server/src/app/record/count.ts',
    find: 'if (value === 0)',
    replace: 'if (value < 0)',
  },
  {
    rule: 'HIS8',
    name: 'a map as it was has none of the words of its reports',
    file: 'shared/src/document/plain/plain.ts',
    find: '{ reports: plainReports(map) }',
    replace: '{ reports: [] }',
  },
]
