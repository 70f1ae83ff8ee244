import type * as Y from 'yjs'
import {
  type Element,
  type Framework,
  kindOf,
  type Link,
  type SavedView,
  type StrategyMap,
  type Touched,
} from '../../model/index.ts'
import { writeFramework } from '../framework/index.ts'
import {
  DOCUMENT_VERSION,
  evidenceKey,
  type Roots,
  setText,
  storedView,
  versionFor,
  writeReportFacts,
  writeReportTexts,
  writeSources,
  writeTexts,
} from '../roots/index.ts'
import {
  entryOf,
  setOrRemove,
  withoutId,
  writeEvidenceIn,
  writeFields,
  writeJson,
  writePlain,
} from './entry.ts'
import { writeObservation } from './writeObservation.ts'

/**
 * Writes what differs between two values of a map, looking only at what was touched. An entry is set only to create
 * it and edited in place ever after: setting a Y.Map again would take away what others wrote in it meanwhile. Must
 * run inside a transaction.
 */
export function writeDifference(
  roots: Roots,
  before: StrategyMap,
  after: StrategyMap,
  touched: Touched,
): void {
  if (before.title !== after.title) setText(roots.about, 'title', after.title)
  if (before.about !== after.about) setText(roots.about, 'about', after.about)
  writeSources(roots.about, before.sources, after.sources)
  writeTexts(roots.about, before.texts, after.texts)
  writeReportFacts(roots.about, before.reportFacts, after.reportFacts)
  writeReportTexts(roots.about.doc as Y.Doc, before.reportTexts, after.reportTexts)
  if (before.framework !== after.framework) {
    const isByParts = writeFramework(roots, before.framework, after.framework)
    raiseVersion(roots.about, isByParts ? DOCUMENT_VERSION : versionFor(after.framework))
  }
  for (const id of touched.elements) {
    const element = after.elements.get(id)
    const former = before.elements.get(id)
    if (element && element !== former) writeElement(roots.elements, after.framework, former, element)
  }
  for (const id of touched.links) {
    const link = after.links.get(id)
    const former = before.links.get(id)
    if (!link || link === former) continue
    writeLink(roots.links, former, link)
    writeEvidence(roots.evidence, former, link)
  }
  for (const key of touched.assessments) {
    writeJson(roots.assessments, key, before.assessments.get(key), after.assessments.get(key))
  }
  for (const id of touched.views) {
    writeJson(roots.views, id, viewJson(before.views.get(id)), viewJson(after.views.get(id)))
  }
  for (const id of touched.accepted) {
    writeJson(roots.accepted, id, before.accepted.get(id), after.accepted.get(id))
  }
  for (const id of touched.observations) {
    const observation = after.observations.get(id)
    const former = before.observations.get(id)
    if (observation && observation !== former) writeObservation(roots.observations, former, observation)
  }
}

/** A document never says an earlier version again: what a later one wrote in it stays there. */
function raiseVersion(about: Y.Map<unknown>, version: number): void {
  const held = about.get('version')
  if (version > (typeof held === 'number' ? held : 1)) about.set('version', version)
}

function writeElement(
  root: Y.Map<unknown>,
  framework: Framework,
  former: Element | undefined,
  element: Element,
): void {
  const map = entryOf(root, element.id, former !== undefined)
  const longtext = new Set<string>()
  for (const field of kindOf(framework, element.kind)?.fields ?? []) {
    if (field.type === 'longtext') longtext.add(field.id)
  }
  writePlain(map, 'kind', former?.kind, element.kind)
  writePlain(map, 'code', former?.code, element.code)
  if (former?.title !== element.title) setText(map, 'title', element.title)
  const { position } = element
  if (former?.position?.x !== position?.x || former?.position?.y !== position?.y) {
    // Always both, so that of two moves at once one wins whole.
    setOrRemove(map, 'x', position?.x)
    setOrRemove(map, 'y', position?.y)
  }
  // A new element has all its long texts from the start, so that two people who begin one at once begin the same.
  writeFields(map, former?.fields, element.fields, longtext)
  writeEvidenceIn(map, former?.evidence, element.evidence)
  writePlain(map, 'placeholder', former?.placeholder, element.placeholder)
  writeJson(map, 'standsFor', former?.standsFor, element.standsFor)
  writePlain(map, 'deletedAt', former?.deletedAt, element.deletedAt)
}

function writeLink(root: Y.Map<unknown>, former: Link | undefined, link: Link): void {
  const map = entryOf(root, link.id, former !== undefined)
  writePlain(map, 'basis', former?.basis, link.basis)
  writePlain(map, 'strength', former?.strength, link.strength)
  if (former?.note !== link.note) setText(map, 'note', link.note)
  if (former?.seen?.from !== link.seen?.from || former?.seen?.to !== link.seen?.to) {
    setOrRemove(map, 'seenFrom', link.seen?.from)
    setOrRemove(map, 'seenTo', link.seen?.to)
  }
  writeFields(map, former ? (former.fields ?? {}) : undefined, link.fields ?? {})
  writePlain(map, 'deletedAt', former?.deletedAt, link.deletedAt)
}

function writeEvidence(root: Y.Map<unknown>, former: Link | undefined, link: Link): void {
  if (former?.evidence === link.evidence) return
  const pieces = new Map(link.evidence.map((piece) => [piece.id, piece]))
  const formerPieces = new Map(former?.evidence.map((piece) => [piece.id, piece]))
  for (const id of new Set([...formerPieces.keys(), ...pieces.keys()])) {
    writeJson(root, evidenceKey(link.id, id), withoutId(formerPieces.get(id)), withoutId(pieces.get(id)))
  }
}

const viewJson = (view: SavedView | undefined) => withoutId(view && storedView(view))
