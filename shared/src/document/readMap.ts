import * as Y from 'yjs'
import { emptyMap, type StrategyMap } from '../model/index.ts'
import { PLAIN_FRAMEWORK } from './framework/index.ts'
import { createMapReader, type MapReading } from './reading/index.ts'
import { rootsOf, setText, versionFor } from './roots/index.ts'
import { writeDifference } from './writing/index.ts'

/** The map in an update that holds a whole document. Never throws, whatever the bytes are. */
export function readMap(update: Uint8Array): MapReading {
  const doc = new Y.Doc()
  const roots = rootsOf(doc)
  let fault: unknown
  try {
    // Applying makes room for as many structs as the bytes announce; decoding finds out first that they are not there.
    Y.decodeUpdate(update)
    Y.applyUpdate(doc, update)
  } catch (error) {
    fault = error
  }
  const { map, problems, isNewer, textSchema } = createMapReader(roots).current()
  doc.destroy()
  if (fault === undefined) return { map, problems, isNewer, textSchema }
  const reason = fault instanceof Error ? fault.message : 'its bytes make no sense'
  return { map, problems: [{ code: 'document-unreadable', reason }, ...problems], isNewer, textSchema }
}

/** The map in updates that were checked when they came, one after the other: a state of the past. */
export function readUpdates(updates: readonly Uint8Array[]): StrategyMap {
  const doc = new Y.Doc()
  const roots = rootsOf(doc)
  doc.transact(() => {
    for (const update of updates) Y.applyUpdate(doc, update)
  })
  const { map } = createMapReader(roots).current()
  doc.destroy()
  return map
}

/** A fresh document that holds the map, as one update. */
export function encodeMap(map: StrategyMap): Uint8Array {
  const doc = new Y.Doc()
  const roots = rootsOf(doc)
  doc.transact(() => {
    // Both texts are there from the start, so that two people who begin one at once begin the same.
    setText(roots.about, 'title', '')
    setText(roots.about, 'about', '')
    roots.about.set('version', versionFor(map.framework))
    writeDifference(roots, emptyMap({ ...PLAIN_FRAMEWORK }, ''), map, {
      elements: new Set(map.elements.keys()),
      links: new Set(map.links.keys()),
      assessments: new Set(map.assessments.keys()),
      views: new Set(map.views.keys()),
      accepted: new Set(map.accepted.keys()),
      observations: new Set(map.observations.keys()),
      about: true,
      framework: true,
    })
  })
  const update = Y.encodeStateAsUpdate(doc)
  doc.destroy()
  return update
}
