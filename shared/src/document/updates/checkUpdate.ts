import * as Y from 'yjs'
import { schemaOfKey } from '../roots/index.ts'
import { raise, readOrigins } from './standsOn.ts'

/** What an update brings, or why it must not be let in. */
export type UpdateCheck =
  | {
      readonly ok: true
      /** For each client, the clock of its first struct: a peer that has got less far cannot use the update yet. */
      readonly from: Map<number, number>
      /** For each client, the clock after its last struct. */
      readonly to: Map<number, number>
      /** How much of other clients must be there, or come with it, before its structs can be placed. */
      readonly needs: ReadonlyMap<number, number>
      /** How much of a client must be there already, because the update itself leaves it out. */
      readonly missing: ReadonlyMap<number, number>
      /** It deletes something, which moves no clock. */
      readonly deletes: boolean
      /** What it deletes, by client. */
      readonly deleted: ReadonlyMap<number, readonly DeletedRange[]>
      readonly structs: number
      /** The newest schema that it says the texts of reports are written in; 0 where it says nothing of it. */
      readonly textSchema: number
      /** It leaves gaps between the structs of a client, as a peer does that still waits for updates itself. */
      readonly gaps: boolean
    }
  | { readonly ok: false; readonly reason: string }

export type PassedUpdate = Extract<UpdateCheck, { ok: true }>

/** So many clocks of a client, from `clock` on. */
export interface DeletedRange {
  readonly clock: number
  readonly len: number
}

/** A clock counts the characters and keys of one client; none comes near this, and sums stay exact below it. */
const CLOCK_MAX = 2 ** 40
/** JSON nested deeper than this is nothing of ours, and recursion over it could end a reader. */
const DEPTH_MAX = 64

/** Decodes an update to see that every peer can. Never throws. Costs less than applying it. */
export function checkUpdate(update: Uint8Array): UpdateCheck {
  try {
    return inspect(update)
  } catch (error) {
    return refused(
      error instanceof Error ? `it cannot be decoded (${error.message})` : 'it cannot be decoded',
    )
  }
}

const refused = (reason: string): UpdateCheck => ({ ok: false, reason })

function inspect(update: Uint8Array): UpdateCheck {
  const { structs, deletes, read } = decode(update)
  if (read !== update.length) return refused(`${update.length - read} bytes follow the end of it`)
  const from = new Map<number, number>()
  const to = new Map<number, number>()
  const needs = new Map<number, number>()
  const missing = new Map<number, number>()
  let gaps = false
  let textSchema = 0
  for (const struct of structs) {
    const { client, clock } = struct.id
    const end = clock + struct.length
    if (!Number.isSafeInteger(client) || !isSpan(clock, struct.length))
      return refused('a clock in it is absurd')
    const fault = struct instanceof Y.Item ? contentFault(struct.content) : undefined
    if (fault) return refused(fault)
    if (struct instanceof Y.Skip) {
      gaps = true
      raise(missing, client, end)
      continue
    }
    if (struct instanceof Y.Item && !readOrigins(struct, needs)) {
      return refused('something in it stands on what comes after it')
    }
    if (struct instanceof Y.Item) textSchema = Math.max(textSchema, schemaSaid(struct))
    from.set(client, Math.min(from.get(client) ?? clock, clock))
    to.set(client, Math.max(to.get(client) ?? end, end))
  }
  for (const { clock, len } of [...deletes.values()].flat()) {
    if (!isSpan(clock, len)) return refused('what it deletes is absurd')
  }
  return {
    ok: true,
    from,
    to,
    needs,
    missing,
    deletes: deletes.size > 0,
    deleted: deletes,
    structs: structs.length,
    textSchema,
    gaps,
  }
}

/** Only the first setting of a key says in its update which key it is, which is why each number has its own. */
const schemaSaid = ({ parent, parentSub }: Y.Item): number =>
  (parent as unknown) === 'about' && parentSub !== null ? schemaOfKey(parentSub) : 0

function decode(update: Uint8Array) {
  const { structs, ds } = Y.decodeUpdateV2(update, PositionDecoder)
  return { structs, deletes: ds.clients, read: reading.pos }
}

/** Where the last decoding has got to. */
let reading = { pos: 0 }

/** Trailing bytes are not an error to Yjs. To learn where decoding ended one has to be its decoder. */
class PositionDecoder extends Y.UpdateDecoderV1 {
  constructor(decoder: ConstructorParameters<typeof Y.UpdateDecoderV1>[0]) {
    super(decoder)
    reading = decoder
  }
}

const isSpan = (clock: number, length: number): boolean =>
  Number.isSafeInteger(clock) && Number.isSafeInteger(length) && length > 0 && clock + length <= CLOCK_MAX

function contentFault(content: Y.Item['content']): string | undefined {
  if (content instanceof Y.ContentDoc) return 'it holds a document inside the document'
  if (content instanceof Y.ContentAny || content instanceof Y.ContentJSON) {
    return content.arr.some((value) => isTooDeep(value)) ? 'it holds JSON that is nested too deep' : undefined
  }
  if (content instanceof Y.ContentEmbed) {
    return isTooDeep(content.embed) ? 'it holds JSON that is nested too deep' : undefined
  }
  return undefined
}

/** Looks at JSON level by level, as recursion is what it guards others against. */
function isTooDeep(value: unknown): boolean {
  let level: unknown[] = [value]
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > DEPTH_MAX) return true
    level = level.flatMap((part) => (typeof part === 'object' && part !== null ? Object.values(part) : []))
  }
  return false
}
