import * as Y from 'yjs'
import { checkUpdate, type DeletedRange, type PassedUpdate } from './checkUpdate.ts'

/** What a whole document holds, as far as one must know it to take what comes after it. */
export interface UpdateSurvey {
  /** For each client, one past its last clock. */
  readonly clocks: Map<number, number>
  readonly deleted: ReadonlyMap<number, readonly DeletedRange[]>
  /** Nothing in it waits for something that it does not hold. */
  readonly isWhole: boolean
  /** The newest schema of the texts of reports that it names; 0 for none. */
  readonly textSchema: number
}

/** Goes through all of it, which costs as much as its structs are many: of a large one, in a thread. */
export function surveyUpdate(update: Uint8Array): UpdateSurvey {
  const check = checkUpdate(update)
  return {
    clocks: Y.decodeStateVector(Y.encodeStateVectorFromUpdate(update)),
    deleted: check.ok ? check.deleted : new Map(),
    isWhole: check.ok && standsAlone(check),
    textSchema: check.ok ? check.textSchema : 0,
  }
}

function standsAlone({ from, to, needs, missing, deleted }: PassedUpdate): boolean {
  const reached = (client: number, end: number) => (to.get(client) ?? 0) >= end
  return (
    missing.size === 0 &&
    [...from.values()].every((clock) => clock === 0) &&
    [...needs].every(([client, end]) => reached(client, end)) &&
    [...deleted].every(([client, ranges]) => ranges.every(({ clock, len }) => reached(client, clock + len)))
  )
}
