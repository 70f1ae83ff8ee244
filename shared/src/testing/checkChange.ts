import {
  bytesOf,
  canonicalText,
  createMapDoc,
  encodeMap,
  fromPlain,
  type MapDoc,
  onLocalUpdate,
  readMap,
  receiveUpdate,
  toPlain,
} from '../document/index.ts'
import {
  apply,
  type Change,
  invert,
  isAlive,
  type Refusal,
  type StrategyMap,
  touchedBy,
} from '../model/index.ts'

/** The time that `checkChange` undoes at. */
const UNDONE_AT = 2

/**
 * Makes a change and checks what must hold of every change: that it leads to `after` (where one is given), that its
 * inverse takes it back, that it says what it touches, that "apply, then read" is "write, then read" for the
 * document and for a second copy of it, and that the result passes through JSON. Returns the map after it; throws an
 * Error that names what did not hold.
 */
export function checkChange(before: StrategyMap, change: Change, after?: StrategyMap): StrategyMap {
  const applied = apply(before, change)
  if (!applied.ok) throw new Error(`The change was refused: ${JSON.stringify(applied.error)}`)
  const result = applied.value
  if (after) same('the map after the change', result, after)
  checkTouched(before, change, result)
  checkInverse(before, change, result)
  checkDocument(before, change, result)
  checkJson(result)
  return result
}

/** Checks that a change is refused, that nothing of it is written, and returns the refusal. */
export function checkRefused(before: StrategyMap, change: Change, code: Refusal['code']): Refusal {
  const applied = apply(before, change)
  if (applied.ok) throw new Error(`The change was allowed; expected it to be refused with "${code}".`)
  if (applied.error.code !== code) {
    throw new Error(`The change was refused with "${applied.error.code}"; expected "${code}".`)
  }
  const map = docOf(encodeMap(before))
  const bytes = bytesOf(map)
  let heard = 0
  map.subscribe(() => {
    heard += 1
  })
  const written = map.write(change)
  if (written.ok || heard > 0 || bytesOf(map).join() !== bytes.join()) {
    throw new Error('The refused change reached the document.')
  }
  map.destroy()
  return applied.error
}

function checkTouched(before: StrategyMap, change: Change, after: StrategyMap): void {
  const touched = touchedBy(change)
  const check = (
    what: string,
    a: ReadonlyMap<string, unknown>,
    b: ReadonlyMap<string, unknown>,
    ids: ReadonlySet<string>,
  ) => {
    for (const id of new Set([...a.keys(), ...b.keys()])) {
      if (a.get(id) !== b.get(id) && !ids.has(id))
        throw new Error(`It changed ${what} ${id} and does not say so.`)
    }
  }
  check('element', before.elements, after.elements, touched.elements)
  check('link', before.links, after.links, touched.links)
  check('cell', before.assessments, after.assessments, touched.assessments)
  check('view', before.views, after.views, touched.views)
  check('accepted finding', before.accepted, after.accepted, touched.accepted)
  check('observation', before.observations, after.observations, touched.observations)
}

function checkInverse(before: StrategyMap, change: Change, result: StrategyMap): void {
  const undone = apply(result, invert(before, change, UNDONE_AT))
  if (!undone.ok) throw new Error(`Its inverse was refused: ${JSON.stringify(undone.error)}`)
  // What was created stays in the map with a mark of deletion: it is gone for everyone who looks.
  same('the map after undoing', visible(undone.value), visible(before))
}

function checkDocument(before: StrategyMap, change: Change, result: StrategyMap): void {
  const map = docOf(encodeMap(before))
  same('the document before', map.current().map, before)
  const held = map.current().map
  const updates: Uint8Array[] = []
  onLocalUpdate(map, (update) => updates.push(update))
  const other = docOf(bytesOf(map))
  const written = map.write(change)
  if (!written.ok) throw new Error(`The document refused it: ${JSON.stringify(written.error)}`)
  if (updates.length > 1) throw new Error(`It was written in ${updates.length} transactions, not one.`)
  same('what was written', written.value, result)
  const touched = touchedBy(change)
  for (const [id, element] of written.value.elements) {
    if (!touched.elements.has(id) && held.elements.get(id) !== element) {
      throw new Error(`Element ${id} was not touched and is another object.`)
    }
  }
  same('what is read from its bytes', readMap(bytesOf(map)).map, result)
  for (const update of updates) receiveUpdate(other, update)
  same('what another copy reads', other.current().map, result)
  other.destroy()
  map.destroy()
}

function docOf(update: Uint8Array): MapDoc {
  const map = createMapDoc()
  receiveUpdate(map, update)
  return map
}

function checkJson(map: StrategyMap): void {
  const back = fromPlain(JSON.parse(JSON.stringify(toPlain(map))))
  if (!back.ok) throw new Error(`Its JSON is not taken back: ${back.error.message}`)
  same('the map after JSON', back.value.map, map)
}

/** The map without what is deleted. */
const visible = (map: StrategyMap): StrategyMap => ({
  ...map,
  elements: new Map([...map.elements].filter(([, element]) => isAlive(element))),
  links: new Map([...map.links].filter(([, link]) => isAlive(link))),
  observations: new Map([...map.observations].filter(([, observation]) => isAlive(observation))),
})

function same(what: string, actual: StrategyMap, expected: StrategyMap): void {
  const a = canonicalText(actual)
  const b = canonicalText(expected)
  if (a === b) return
  let at = 0
  while (a[at] === b[at]) at += 1
  const from = Math.max(0, at - 120)
  throw new Error(
    `Not as expected: ${what}.\n  is:     …${a.slice(from, at + 120)}\n  wanted: …${b.slice(from, at + 120)}`,
  )
}
