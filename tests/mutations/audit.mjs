/** Each breaks one rule of AUD, or of what is kept of the audit log, in server/SPEC.md. */
export default [
  {
    rule: 'AUD1',
    name: 'what was refused is written down as done',
    file: 'server/src/app/record/audited.ts',
    find: '!c.res.ok || c.error',
    replace: 'false',
  },
  {
    rule: 'AUD1',
    name: 'the address of a link is written down',
    file: 'server/src/app/record/audited.ts',
    find: "action: 'link made',\n    keep: [",
    replace: "action: 'link made',\n    keep: ['url', ",
  },
  {
    rule: 'AUD2',
    name: 'a row may say something else than what was hashed',
    file: 'server/src/storage/auditChain.ts',
    find: '|| auditHash(row) !== row.hash',
    replace: '',
  },
  {
    rule: 'AUD2',
    name: 'rows cut off at the end are not missed',
    file: 'server/src/storage/auditChain.ts',
    find: 'if (position < head.position) return',
    replace: 'if (position < 0) return',
  },
  {
    rule: 'AUD3',
    name: 'editors read the audit log',
    file: 'shared/src/protocol/can.ts',
    find: "'read the audit log': ['owner'],",
    replace: "'read the audit log': ['owner', 'editor'],",
  },
  {
    rule: 'AUD4',
    name: 'disposal is not written down',
    file: 'server/src/app/services/bin.ts',
    find: "        await audit.note({ map: id, person: null, action: 'map disposed of' })\n",
    replace: '',
  },
  {
    rule: 'AUD5',
    name: 'nobody waits until it is on disk',
    file: 'server/src/app/record/audited.ts',
    find: 'await audit.note(',
    replace: 'void audit.note(',
  },
  {
    rule: 'SAVE35',
    name: 'each row stands by itself',
    file: 'server/src/storage/sqlite/audit.ts',
    find: 'previous: last.hash }',
    replace: "previous: '' }",
  },
]
