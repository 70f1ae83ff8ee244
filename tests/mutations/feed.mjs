/** Each breaks one rule of FEE in shared/SPEC.md or server/SPEC.md. */
export default [
  {
    rule: 'FEE1',
    name: 'rows come in the order in which they were made',
    file: 'shared/src/feed/feedTable.ts',
    find: '(a.id < b.id ? -1 : a.id > b.id ? 1 : 0)',
    replace: '(a.id === b.id ? 1 : 0)',
  },
  {
    rule: 'FEE2',
    name: 'the key of a cell loses its matrix',
    file: 'shared/src/feed/decisionTable.ts',
    find: "Object.values(key).join(' | ')",
    replace: "Object.values(key).slice(1).join(' | ')",
  },
  {
    rule: 'FEE3',
    name: 'a page begins with the row that was read last',
    file: 'shared/src/feed/feedTable.ts',
    find: 'String(id) > after',
    replace: 'String(id) >= after',
  },
  {
    rule: 'FEE4',
    name: 'a page does not say where it goes on',
    file: 'server/src/app/machines/feed.ts',
    find: 'if (next !== null)',
    replace: "if (next === 'never')",
  },
  {
    rule: 'FEE4',
    name: 'decisions have the tag that they had before the last of them',
    file: 'server/src/app/machines/feed.ts',
    find: 'update, JSON.stringify(of))',
    replace: 'update)',
  },
]
