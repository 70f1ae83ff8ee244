/** Each breaks what client/SPEC.md and server/SPEC.md promise of an edit on its way from a page to the server's disk. */
const collab = (file) => `client/src/collab/${file}.ts`

export default [
  {
    rule: 'SAVE27',
    name: 'an edit is counted and never handed over',
    file: collab('outbox'),
    find: 'return quarantined || send === null || post(update, updateFrame)',
    replace: 'return true',
  },
  {
    rule: 'COL3',
    name: 'a store that fails is passed over',
    file: collab('idbCopy'),
    find: '      lost()\n      again = setTimeout(pump, COPY_AGAIN_MS)\n    }\n  }',
    replace: '    }\n  }',
  },
  {
    rule: 'SAVE27',
    name: 'what was lost with the line counts as saved',
    file: collab('outbox'),
    find: '    lost() {\n      send = null',
    replace: '    lost() {\n      unsaved = false\n      send = null',
  },
  {
    rule: 'COL4',
    name: 'the copy goes when access ends, whatever is in it',
    file: collab('collab'),
    find: 'if (!connection?.hasUnsaved()) await copy?.clear()',
    replace: 'await copy?.clear()',
  },
  {
    rule: 'COL5',
    name: 'what another tab left is brought in at the first connection alone',
    file: collab('connection'),
    find: '    isExchanged = false\n    storeFailing',
    replace: '    storeFailing',
  },
]
