/** Each breaks one rule of OPS in server/SPEC.md. */
const tracing = 'server/src/tracing/openTelemetry.ts'
const goBack = 'server/src/storage/sqlite/goBack.ts'

export default [
  {
    rule: 'OPS1',
    name: 'a figure gets another name',
    file: 'server/src/metrics.ts',
    find: "counter('lapses_total'",
    replace: "counter('lapsed_total'",
  },
  {
    rule: 'OPS2',
    name: 'a setting of the compose file is read under another name',
    file: 'server/src/config.ts',
    find: '  TRUST_PROXY: yesNo,',
    replace: '  BEHIND_PROXY: yesNo,',
  },
  {
    rule: 'OPS2',
    name: 'the image serves as root',
    file: 'docs/deploy/Dockerfile',
    find: 'USER node\n',
    replace: '',
  },
  {
    rule: 'OPS3',
    name: 'the owner begins a trace of its own',
    file: tracing,
    find: 'from ? contextOf(from.carried) : ROOT_CONTEXT',
    replace: 'ROOT_CONTEXT',
  },
  {
    rule: 'OPS3',
    name: 'cursors are traced',
    file: 'server/src/tracing/tracing.ts',
    find: 'bytes[0] === FRAME.sync && bytes[1] === SYNC.update',
    replace: 'bytes.length > 0',
  },
  {
    rule: 'OPS3',
    name: 'where it came in, nobody hears that it was acknowledged',
    file: tracing,
    find: '          from?.acknowledged()\n',
    replace: '',
  },
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
  {
    rule: 'OPS5',
    name: 'the page leaves the moment out',
    file: 'docs/operations.md',
    find: "    recovery_target_time = '2026-11-22 09:30:00+00'\n",
    replace: '',
  },
  {
    rule: 'OPS5',
    name: 'the log is archived nowhere',
    file: 'docs/deploy/compose.yaml',
    find: 'mv /archive/%f.part /archive/%f',
    replace: 'true',
  },
  {
    rule: 'OPS6',
    name: 'a step is counted before it is taken',
    file: 'server/src/storage/sqlite/database.ts',
    find: '    transaction(db, () => {\n      db.exec(step)\n      db.exec(`PRAGMA user_version = ${index + 1}`)\n    })\n',
    replace: '    db.exec(`PRAGMA user_version = ${index + 1}`)\n    db.exec(step)\n',
  },
  {
    rule: 'OPS6',
    name: 'a step of PostgreSQL takes edits along',
    file: 'server/src/storage/postgres/migrations.ts',
    find: '  ALTER TABLE people ADD COLUMN joined TEXT;\n',
    replace: '  ALTER TABLE people ADD COLUMN joined TEXT; DELETE FROM log WHERE position = 3;\n',
  },
]
