import { goneKey, type ImportLine, lineKey, type SourcePlace, said as saidOf } from '../entries/index.ts'
import { placeOf } from './placeOf.ts'
import type { PlanState } from './state.ts'

/** More than anybody goes through one by one; the rest is counted. */
export const LINES_MAX = 5_000

type Offer = Pick<ImportLine, 'does' | 'label' | 'was' | 'theirs' | 'yours'> & {
  /** Whether it is taken where nobody says anything of it. */
  readonly byDefault: boolean
}

/** What became of an offer: whether it is taken, and whether somebody said so. */
export interface Answered {
  readonly isTaken: boolean
  readonly isSaid: boolean
}

/** Lists one thing that an import would do, and answers whether it is done. */
export function offer(
  state: PlanState,
  entry: { readonly place: SourcePlace; readonly heads?: Readonly<Record<string, string>> },
  part: string | undefined,
  { byDefault, ...line }: Offer,
): Answered {
  const place = partPlace(entry, part)
  return listed(state, place, lineKey(place), byDefault, line)
}

/** Whether somebody said that all of an entry is left. */
export const isLeft = ({ accepts }: PlanState, { place }: { readonly place: SourcePlace }): boolean =>
  saidOf(accepts.get(place.table ?? '') ?? NOTHING, lineKey(place)) === false

/** The same for what has no row any more. */
export const offerGone = (
  state: PlanState,
  place: SourcePlace,
  id: string,
  { byDefault, ...line }: Offer,
): Answered => listed(state, place, goneKey(place.table, id), byDefault, line)

function listed(
  state: PlanState,
  { row, column = '', table }: SourcePlace,
  key: string,
  byDefault: boolean,
  line: Omit<Offer, 'byDefault'>,
): Answered {
  const said = saidOf(state.accepts.get(table ?? '') ?? NOTHING, key)
  const isTaken = said ?? byDefault
  if (said === false) state.notes.left += 1
  if (state.lines.length < LINES_MAX)
    state.lines.push({ key, row, ...(table === undefined ? {} : { table }), column, ...line, isTaken })
  else state.linesMore += 1
  return { isTaken, isSaid: said !== undefined }
}

const NOTHING = {}

const partPlace = (entry: Parameters<typeof placeOf>[0], part: string | undefined): SourcePlace => {
  const place = placeOf(entry, part)
  return part === undefined || place.column !== undefined ? place : { ...place, column: part }
}
