/** Each breaks one rule of DEC, or of what is kept of decisions, in server/SPEC.md. */
const routes = 'server/src/app/record/decisions.ts'

export default [
  {
    rule: 'DEC1',
    name: 'our words stand for those of the minutes',
    file: routes,
    find: '        ...body,\n',
    replace: '        ...body,\n        minutes: body.recommendation,\n',
  },
  {
    rule: 'DEC2',
    name: 'decisions about cells are not about their row',
    file: routes,
    find: "'cell' in on && (",
    replace: "'cell' in on && false && (",
  },
  {
    rule: 'DEC3',
    name: 'what was deferred is to be done',
    file: 'server/src/app/record/ledger.ts',
    find: "if (outcome !== 'agreed' && outcome !== 'amended')",
    replace: "if (outcome === 'noted')",
  },
  {
    rule: 'DEC4',
    name: 'what was replaced is to be done',
    file: 'server/src/app/record/ledger.ts',
    find: 'replacedBy === undefined ? stateOf',
    replace: "replacedBy !== '' ? stateOf",
  },
  {
    rule: 'DEC5',
    name: 'commenters record decisions',
    file: 'shared/src/protocol/can.ts',
    find: "'record a decision': ['owner', 'editor'],",
    replace: "'record a decision': ['owner', 'editor', 'commenter'],",
  },
  {
    rule: 'DEC6',
    name: 'a decision may be about nothing',
    file: 'server/src/app/record/bodies.ts',
    find: "on !== undefined || recommendation !== ''",
    replace: 'on !== null || recommendation',
  },
  {
    rule: 'DEC7',
    name: 'what is put to a meeting is on the board’s page before it is decided',
    file: 'server/src/board/decisions.ts',
    find: " && decision.outcome !== 'put'",
    replace: '',
  },
  {
    rule: 'DEC7',
    name: 'nobody is told of a decision',
    file: routes,
    find: "rooms.tell(map, { about: 'decisions' }, (role) => can(role, 'read the map'))",
    replace: 'void can',
  },
  {
    rule: 'SAVE36',
    name: 'a record is replaced twice',
    file: 'server/src/storage/sqlite/migrations.ts',
    find: '    UNIQUE (map, replaces)\n',
    replace: '    UNIQUE (map, replaces, id)\n',
  },
]
