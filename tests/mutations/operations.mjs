/** Each breaks one rule of OPS in server/SPEC.md. */
const goBack = 'server/src/storage/sqlite/goBack.ts'

export default [
  {
    rule: 'OPS4',
    name: 'a snapshot brings later edits along',
    file: goBack,
    find: "    change('DELETE FROM snapshots WHERE map = ?', map)\n",
    replace: '',
  },
  {
    rule: 'OPS4',
    name: 'what was said later stays',
    file: goBack,
    find: 'for (const table of SAID)',
    replace: 'for (const table of SAID.slice(1))',
  },
  {
    rule: 'OPS4',
    name: 'maps that were made later stay',
    file: goBack,
    find: '      for (const statement of REMOVALS) change(statement, map)\n',
    replace: '',
  },
]
