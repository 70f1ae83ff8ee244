import type { AccessStorage } from './accessStorage.ts'
import type { BoardStorage } from './boardStorage.ts'
import type { DecisionStorage } from './decisionStorage.ts'
import type { HoldStorage } from './holdStorage.ts'
import type { KeyStorage } from './keyStorage.ts'
import type { RecordStorage } from './recordStorage.ts'

/**
 * What others must be able to prove or deny later, written with the notes that say so in the audit log: as one step, so
 * that a server which ends in between has neither without the other. Where nothing is changed nothing is noted.
 */
export interface NotedTables {
  readonly record: Pick<RecordStorage, 'addBaseline' | 'addSignature'>
  readonly decisions: Pick<DecisionStorage, 'add' | 'addProgress'>
  readonly boards: Pick<BoardStorage, 'add' | 'revoke'>
  readonly holds: Pick<HoldStorage, 'add' | 'lift'>
  readonly keys: Pick<KeyStorage, 'add' | 'revoke'>
  readonly access: Pick<AccessStorage, 'addLink' | 'changeLink'>
}
