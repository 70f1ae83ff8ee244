import type { NotedTables } from '../notedStorage.ts'
import { createAccessStorage } from './access.ts'
import { createBoardStorage } from './boards.ts'
import { createDecisionStorage } from './decisions.ts'
import { createHoldStorage } from './holds.ts'
import { createKeyStorage } from './keys.ts'
import { createRecordStorage } from './record.ts'
import type { Sql } from './sql.ts'

/** The tables whose rows are told in the audit log, over statements that write the notes with them. */
export const createNotedTables = (sql: Sql): NotedTables => ({
  record: createRecordStorage(sql),
  decisions: createDecisionStorage(sql),
  boards: createBoardStorage(sql),
  holds: createHoldStorage(sql),
  keys: createKeyStorage(sql),
  access: createAccessStorage(sql),
})
