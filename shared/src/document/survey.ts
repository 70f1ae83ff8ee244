import { decodeUpdate, type Item } from 'yjs'
import { ok, type Result, refuse } from '../result.ts'

/**
 * What an update brings and what it stands on, read from its bytes without building a document. Clocks count the
 * structs of one client from 0; an end is one past the last.
 */
export interface UpdateSurvey {
  /** The first clock that the update brings of each client. */
  readonly from: ReadonlyMap<number, number>
  /** One past the last clock that it brings of each client. */
  readonly to: ReadonlyMap<number, number>
  /** How much of other clients (and of the same ones) must be there before these structs can be placed. */
  readonly needs: ReadonlyMap<number, number>
  /** What it deletes, as ranges of clocks; deletions bring no structs of their own. */
  readonly deleted: ReadonlyMap<number, readonly DeletedRange[]>
  readonly structs: number
}

export interface DeletedRange {
  readonly clock: number
  readonly len: number
}

/** Reads any bytes; bytes that are no update give a reason instead. */
export function surveyUpdate(update: Uint8Array): Result<UpdateSurvey, string> {
  try {
    return survey(update)
  } catch (error) {
    return refuse(error instanceof Error ? error.message : 'These bytes are not a Yjs update.')
  }
}

function survey(update: Uint8Array): Result<UpdateSurvey, string> {
  const { structs, ds } = decodeUpdate(update)
  const from = new Map<number, number>()
  const to = new Map<number, number>()
  const needs = new Map<number, number>()
  for (const struct of structs) {
    const { client, clock } = struct.id
    const end = clock + struct.length
    if (!Number.isSafeInteger(end) || struct.length <= 0)
      return refuse('A struct has a length that cannot be.')
    const reached = to.get(client)
    if (reached === undefined) from.set(client, clock)
    else if (clock !== reached) return refuse('The structs of one client are not in one row.')
    to.set(client, end)
    // A skip says that something is missing here; what follows it can only be placed once that has come.
    if (struct.constructor.name === 'Skip') require(needs, client, end)
    if ('content' in struct) requireOrigins(needs, struct as Item)
  }
  const deleted = new Map<number, readonly DeletedRange[]>()
  for (const [client, ranges] of ds.clients) {
    if (ranges.some(({ clock, len }) => !Number.isSafeInteger(clock + len)))
      return refuse('A deletion is out of range.')
    deleted.set(client, ranges)
  }
  return ok({ from, to, needs, deleted, structs: structs.length })
}

function requireOrigins(needs: Map<number, number>, item: Item): void {
  const { client, clock } = item.id
  for (const id of [item.origin, item.rightOrigin, item.parent]) {
    if (id === null || typeof id !== 'object' || !('clock' in id)) continue
    const { client: other, clock: at } = id
    // Its own earlier structs are in the row that `from` and `to` describe.
    if (other !== client || at >= clock) require(needs, other, at + 1)
  }
}

function require(needs: Map<number, number>, client: number, end: number): void {
  if ((needs.get(client) ?? 0) < end) needs.set(client, end)
}
