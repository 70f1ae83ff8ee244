/** Each breaks one rule of PGS in server/SPEC.md. */
const postgres = (file) => `server/src/storage/postgres/${file}.ts`

/** Where the end of the log is looked at, and looked at again. */
export const FENCE = `    JOIN share ON share.map = heads.map AND share.epoch = heads.epoch AND share.after = heads.position
    ORDER BY heads.map FOR NO KEY UPDATE OF heads
  ), moved AS (
    UPDATE heads SET position = heads.position + share.count FROM owned JOIN share ON share.map = owned.map
    WHERE heads.map = owned.map AND heads.epoch = share.epoch AND heads.position = share.after`

export default [
  {
    rule: 'PGS1',
    name: 'every server loads what speaks to PostgreSQL',
    file: 'server/src/openStore.ts',
    find: "import { mkdir } from 'node:fs/promises'\n",
    replace: "import { mkdir } from 'node:fs/promises'\nimport './storage/postgres/index.ts'\n",
  },
  {
    rule: 'PGS2',
    name: 'a batch of which the answer was lost counts as refused',
    file: postgres('append'),
    find: 'absent.length === 0 ? new Set()',
    replace: 'absent.length >= 0 ? new Set()',
  },
  {
    rule: 'PGS2',
    name: 'a statement that comes late is kept a second time',
    file: postgres('append'),
    find: FENCE,
    replace: FENCE.replace(' AND share.after = heads.position', '').replace(
      ' AND heads.position = share.after',
      '',
    ),
  },
  {
    rule: 'PGS7',
    name: 'a log is written on though it is shorter than it was',
    file: postgres('append'),
    find: FENCE,
    replace: FENCE.replace(' AND share.after = heads.position', '').replace(
      ' AND heads.position = share.after',
      '',
    ),
  },
  {
    rule: 'PGS3',
    name: 'servers that start at once do not wait for one another',
    file: postgres('migrate'),
    find: "await query('SELECT pg_advisory_lock($1)', [LOCK])",
    replace: "await query('SELECT $1::bigint', [LOCK])",
  },
  {
    rule: 'PGS3',
    name: 'accepting a newer database',
    file: postgres('migrate'),
    find: 'if (taken > migrations.length)',
    replace: 'if (false)',
  },
  {
    rule: 'PGS4',
    name: 'a connection that was lost is used again',
    file: postgres('line'),
    find: 'if (used && isOfLine(error)) drop(used)',
    replace: '',
  },
  {
    rule: 'PGS5',
    name: 'what needs a person is waited for',
    file: postgres('postgresErrors'),
    find: "new Set(['28P01', '28000', '3D000', '42501'])",
    replace: 'new Set()',
  },
  {
    rule: 'PGS5',
    name: 'a connection that takes no writes is used for ever',
    file: postgres('postgresErrors'),
    find: 'new Set([READ_ONLY, STOOD_STILL])',
    replace: 'new Set([STOOD_STILL])',
  },
  {
    rule: 'PGS6',
    name: 'a move begins anew each time',
    file: 'server/src/moving/move.ts',
    find: 'if (Buffer.compare(mark.value, source.value) === 0) return',
    replace: '',
  },
  {
    rule: 'PGS6',
    name: 'a move is not looked at afterwards',
    file: 'server/src/moving/move.ts',
    find: 'if (sent.hash !== arrived.hash)',
    replace: 'if (false)',
  },
  {
    rule: 'PGS6',
    name: 'a server starts on what is half moved',
    file: 'server/src/openStore.ts',
    find: 'if (isWhole) return store',
    replace: 'if (store) return store',
  },
  {
    rule: 'PGS10',
    name: 'a server starts with some of its connections, and waits for the others when they are needed',
    file: 'server/src/openStore.ts',
    find: "connects: 'at once', ",
    replace: '',
  },
  {
    rule: 'PGS11',
    name: 'what is under way is waited for though nothing is answered any more',
    file: postgres('line'),
    find: 'if (isSilence(error)) options.onSilent?.()',
    replace: '',
  },
  {
    rule: 'PGS11',
    name: 'each who waits tries in vain for himself',
    file: postgres('line'),
    find: 'refusal && askedAt < refusedAt',
    replace: 'refusal && false',
  },
  {
    rule: 'PGS11',
    name: 'a connection that is not to be had is waited for, being the least busy',
    file: postgres('line'),
    find: 'lines.filter((line) => !line.isRefused)',
    replace: 'lines',
  },
  {
    rule: 'PGS8',
    name: 'a database that does not wait for its disk is left to it',
    file: postgres('connection'),
    find: '    await made.query(INSIST)\n',
    replace: '',
  },
  {
    rule: 'PGS9',
    name: 'what a server that stands still holds is held for as long',
    file: postgres('connection'),
    find: '    await made.query(`SET idle_in_transaction_session_timeout = ${stillMs}`)\n',
    replace: '',
  },
  {
    rule: 'PGS9',
    name: 'a transaction is given up after a minute',
    file: postgres('connection'),
    find: 'const STILL_MS = 5_000',
    replace: 'const STILL_MS = 60_000',
  },
  {
    rule: 'PGS8',
    name: 'settings that lose something are told to nobody',
    file: 'server/src/openStore.ts',
    find: 'for (const sentence of store.durabilityFaults) log.warn(sentence)',
    replace: '',
  },
  {
    rule: 'PGS8',
    name: 'a database without fsync is passed over',
    file: postgres('durability'),
    find: "if (fsync === 'off' || pages === 'off')",
    replace: "if (pages === 'off')",
  },
]
