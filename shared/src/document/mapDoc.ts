import * as Y from 'yjs'
import {
  type AuthorTarget,
  apply,
  type Change,
  elementId,
  linkIdOf,
  observationId,
  type Refusal,
  type StrategyMap,
  type Touched,
  touchedBy,
} from '../model/index.ts'
import { ok, type Result, refuse } from '../result.ts'
import { createAuthors } from './authors.ts'
import {
  addTouched,
  createMapReader,
  type MapReading,
  nothingTouched,
  touchesAnything,
} from './reading/index.ts'
import { evidenceKey, LOCAL_ORIGIN, rootsOf, textIn } from './roots/index.ts'
import { type Spot, watch } from './watch.ts'
import { writeDifference } from './writing/index.ts'

export interface DocEvent {
  /** A superset of what differs from the map before: everything else in `current().map` is identical. */
  readonly touched: Touched
  /** `local` for a change made with `write` on this document, `remote` for anything that came from outside. */
  readonly origin: 'local' | 'remote'
}

/** A strategy map in a Y.Doc: read as a value, changed by `Change`s, merged with everyone else's. */
export interface MapDoc {
  /** For the provider that carries updates, and for tests. Nothing else may touch it. */
  readonly doc: Y.Doc
  /** The map now. What did not change since the last call is identical (`===`), and so is the list of problems. */
  current(): MapReading
  /** The listener is called once for each transaction that touched the map. Returns how to stop. */
  subscribe(listener: (event: DocEvent) => void): () => void
  /** Makes a change in one transaction, or refuses it and writes nothing. Returns the map after it. */
  write(change: Change): Result<StrategyMap, Refusal>
  /** The words of one section of a report, for an editor that knows y-prosemirror's way of keeping a text. */
  textOf(key: string): Y.XmlFragment
  /**
   * The Yjs client id of whoever was last seen to write here, for "changed since by B". Undefined when this copy of
   * the document cannot tell: what was removed or cut carries no name.
   */
  authorOf(target: AuthorTarget): number | undefined
  /** Stops listening, and destroys the Y.Doc where this made it. */
  destroy(): void
}

/** A new document, with an empty Y.Doc of its own. */
export function createMapDoc(): MapDoc {
  const doc = new Y.Doc()
  const map = openMapDoc(doc)
  return {
    ...map,
    destroy() {
      map.destroy()
      doc.destroy()
    },
  }
}

/** Binds to a Y.Doc that someone else owns, whatever is in it. */
export function openMapDoc(doc: Y.Doc): MapDoc {
  const roots = rootsOf(doc)
  const reader = createMapReader(roots)
  const authors = createAuthors(roots)
  const listeners = new Set<(event: DocEvent) => void>()
  let pending = nothingTouched()

  function spotted(spots: readonly Spot[]): void {
    const touched = nothingTouched()
    for (const { root, entry } of spots) {
      if (root === 'elements') touched.elements.add(elementId(entry))
      else if (root === 'links') touched.links.add(linkIdOf(entry))
      else if (root === 'evidence') touched.links.add(linkIdOf(reader.addEvidence(entry)))
      else if (root === 'assessments') touched.assessments.add(entry)
      else if (root === 'views') touched.views.add(entry)
      else if (root === 'accepted') touched.accepted.add(entry)
      else if (root === 'observations') touched.observations.add(observationId(entry))
      else if (root === 'framework' || entry === 'framework') touched.framework = true
      else touched.about = true
    }
    authors.note(spots)
    reader.mark(touched)
    addTouched(pending, touched)
  }

  function publish(transaction: Y.Transaction): void {
    if (reader.heardTexts(transaction)) {
      reader.mark(ABOUT)
      pending.about = true
    }
    if (!touchesAnything(pending)) return
    const touched = pending
    pending = nothingTouched()
    const origin = transaction.origin === LOCAL_ORIGIN ? 'local' : 'remote'
    for (const listener of [...listeners]) listener({ touched, origin })
  }

  const unwatch = watch(roots, spotted)
  doc.on('afterTransaction', publish)

  return {
    doc,
    current: reader.current,
    subscribe(listener) {
      listeners.add(listener)
      return () => {
        listeners.delete(listener)
      }
    },
    write(change) {
      const { map: before, isNewer } = reader.current()
      if (isNewer) return refuse({ code: 'document-newer' })
      const result = apply(before, change)
      if (!result.ok) return result
      const touched = touchedBy(change)
      doc.transact(() => {
        writeDifference(roots, before, result.value, touched)
        for (const id of touched.links) {
          for (const piece of result.value.links.get(id)?.evidence ?? [])
            reader.addEvidence(evidenceKey(id, piece.id))
        }
        // Listeners read the map before this returns; what `apply` worked out needs only what it touched read again.
        reader.adopt(result.value)
        reader.mark(touched)
        addTouched(pending, touched)
      }, LOCAL_ORIGIN)
      return ok(reader.current().map)
    },
    textOf: (key) => textIn(doc, key),
    authorOf: authors.of,
    destroy() {
      unwatch()
      doc.off('afterTransaction', publish)
      listeners.clear()
    },
  }
}

const ABOUT: Touched = { ...nothingTouched(), about: true }
