import { type Framework, type MapView, mapViewOf } from '../../model/index.ts'
import { equalJson, isRecord } from '../json/index.ts'
import type { Roots } from '../roots/index.ts'
import { growing, isPlace, placeBetween, placeOfItem } from './positions.ts'

/**
 * What a map is drawn as lies under `=view`, whole, as it was made; what was edited of it since lies over that: a key for
 * the form of each lane, with `@` behind it for its place, and one for where cards stand. So of two people who change two
 * lanes at once both keep theirs.
 */

const WHOLE = '=view'
const PLACING = 'view/placing'
const LANE = 'view/lanes/'
const PLACE = '@'
const LAST = '~'

export const isViewKey = (key: string): boolean => key === PLACING || key.startsWith(LANE)

const laneKey = (kind: string): string => LANE + encodeURIComponent(kind)

interface HeldLane {
  readonly json: unknown
  readonly place: string
}

/** The view as JSON, with what was edited over it; what is no view is left as it is. */
export function withViewEdits(view: unknown, edits: ReadonlyMap<string, unknown>): unknown {
  if (edits.size === 0 || !isRecord(view)) return view
  const lanes = [...heldLanes(view, edits)].sort(([a, one], [b, other]) =>
    one.place === other.place ? (a < b ? -1 : 1) : one.place < other.place ? -1 : 1,
  )
  const placing = edits.get(PLACING)
  return {
    ...view,
    lanes: lanes.map(([, { json }]) => json),
    ...(placing === undefined ? {} : { placing }),
  }
}

function heldLanes(
  view: Record<string, unknown>,
  edits: ReadonlyMap<string, unknown>,
): ReadonlyMap<string, HeldLane> {
  const held = new Map<string, HeldLane>()
  for (const [index, json] of (Array.isArray(view['lanes']) ? view['lanes'] : []).entries()) {
    const key =
      isRecord(json) && typeof json['kind'] === 'string' ? laneKey(json['kind']) : `${LANE}?${index}`
    if (!held.has(key)) held.set(key, { json, place: placeOfItem(index) })
  }
  for (const [key, json] of edits) {
    if (key.endsWith(PLACE) || !key.startsWith(LANE)) continue
    if (json === null || json === undefined) held.delete(key)
    else held.set(key, { json, place: held.get(key)?.place ?? LAST })
  }
  for (const [key, lane] of held) {
    const place = edits.get(key + PLACE)
    if (isPlace(place)) held.set(key, { ...lane, place })
  }
  return held
}

/** Writes what differs between two views, lane by lane. */
export function writeView(roots: Roots, before: Framework, after: Framework): void {
  if (equalJson(before.view, after.view)) return
  const edits = new Map([...roots.framework.entries()].filter(([key]) => isViewKey(key)))
  if (!after.view) {
    for (const key of edits.keys()) roots.framework.delete(key)
    roots.framework.set(WHOLE, null)
    return
  }
  const former = mapViewOf(before)
  // Two who are the first to say how it is drawn begin with the same, and each writes what they changed.
  if (!before.view) {
    for (const key of edits.keys()) roots.framework.delete(key)
    roots.framework.set(WHOLE, { ...former })
  }
  const held = heldLanes(
    { lanes: before.view ? storedLanes(roots, before.view) : former.lanes },
    before.view ? edits : new Map(),
  )
  if (former.placing !== after.view.placing) roots.framework.set(PLACING, after.view.placing)
  const stays = new Set(after.view.lanes.map(({ kind }) => laneKey(kind)))
  for (const key of held.keys()) if (!stays.has(key)) roots.framework.set(key, null)
  for (const lane of after.view.lanes) {
    const was = held.get(laneKey(lane.kind))?.json
    if (!equalJson(was, lane)) roots.framework.set(laneKey(lane.kind), { ...lane })
  }
  writePlaces(roots, after.view, held)
}

function storedLanes(roots: Roots, otherwise: MapView): unknown {
  const written = roots.framework.get(WHOLE)
  const base = roots.about.get('framework')
  const made = isRecord(base) ? base['view'] : undefined
  const whole = written === undefined ? made : written
  return isRecord(whole) ? whole['lanes'] : otherwise.lanes
}

/** As few lanes as can be are given another place, so that what others move meanwhile stays where they moved it. */
function writePlaces(roots: Roots, view: MapView, held: ReadonlyMap<string, HeldLane>): void {
  const keys = view.lanes.map(({ kind }) => laneKey(kind))
  const places = keys.map((key) => {
    const place = held.get(key)?.place
    return place === LAST ? undefined : place
  })
  const kept = growing(places)
  let last = ''
  for (const [at, key] of keys.entries()) {
    if (kept.has(at)) {
      last = places[at] ?? last
      continue
    }
    last = placeBetween(
      last,
      places.find((_, later) => later > at && kept.has(later)),
    )
    roots.framework.set(key + PLACE, last)
  }
}
