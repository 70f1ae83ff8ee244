import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { createRandom, type Random, randomMap, withSeeds } from '../../testing/index.ts'
import { canonicalText, checkUpdate, encodeMap, readMap, splitUpdate } from '../index.ts'

const SEEDS = [1, 2, 3, 5, 8, 13, 21, 34, 55, 89]

/** Applies the parts one by one, and sees that each could be used as it came. */
function put(doc: Y.Doc, parts: readonly Uint8Array[]): Y.Doc {
  for (const part of parts) {
    expect(checkUpdate(part)).toMatchObject({ ok: true, gaps: false })
    Y.applyUpdate(doc, part)
    expect(doc.store.pendingStructs).toBeNull()
    expect(doc.store.pendingDs).toBeNull()
  }
  return doc
}

/** The whole of a document as bytes, the same for equal ones. */
const whole = (doc: Y.Doc) => Y.encodeStateAsUpdate(doc)

/** Some people who type, remove and pass on what they have, so that each one's structs stand on the others'. */
function talked(people: number, steps: number, random: Random): Y.Doc {
  const docs = Array.from({ length: people }, (_, client) => {
    const doc = new Y.Doc()
    doc.clientID = client + 1
    return doc
  })
  for (let step = 0; step < steps; step += 1) {
    const doc = random.pick(docs)
    const text = doc.getText('t')
    if (text.length > 10 && random.chance(0.2)) text.delete(random.below(text.length - 5), 4)
    else text.insert(random.below(text.length + 1), 'some words ')
    doc.getMap('m').set(`key ${random.below(20)}`, { step, by: doc.clientID })
    if (random.chance(0.3)) Y.applyUpdate(random.pick(docs), whole(doc))
  }
  for (const doc of docs) Y.applyUpdate(docs[0] as Y.Doc, whole(doc))
  return docs[0] as Y.Doc
}

describe('[DOC33] a long update is cut into parts that a peer takes', () => {
  it('leaves a short one alone', () => {
    const update = encodeMap(randomMap(createRandom(1), 5).map)
    expect(splitUpdate(update, update.byteLength)).toEqual([update])
  })

  it('gives the same document, each part usable when it comes, whoever stood on whom', () => {
    withSeeds(SEEDS, (random) => {
      const doc = talked(4, 120, random)
      for (const bytesMax of [200, 1_000, 4_000]) {
        const parts = splitUpdate(whole(doc), bytesMax)
        for (const part of parts) expect(part.byteLength).toBeLessThanOrEqual(bytesMax)
        const copy = put(new Y.Doc(), parts)
        expect(whole(copy)).toEqual(whole(doc))
      }
    })
  })

  it('cuts what one side lacks just as well', () => {
    withSeeds(SEEDS, (random) => {
      const doc = talked(3, 60, random)
      const peer = new Y.Doc()
      Y.applyUpdate(peer, whole(doc))
      for (let at = 0; at < 40; at += 1) doc.getText('t').insert(at, `offline ${at} `)
      doc.getText('t').delete(3, 90)
      const lacking = Y.encodeStateAsUpdate(doc, Y.encodeStateVector(peer))
      put(peer, splitUpdate(lacking, 300))
      expect(whole(peer)).toEqual(whole(doc))
    })
  })

  it('cuts deletions too, however many', () => {
    const doc = new Y.Doc({ gc: false })
    const text = doc.getText('t')
    for (let at = 0; at < 500; at += 1) text.insert(0, 'ab')
    const peer = new Y.Doc({ gc: false })
    Y.applyUpdate(peer, whole(doc))
    for (let at = 0; at < 300; at += 1) text.delete(at, 1)
    const parts = splitUpdate(Y.encodeStateAsUpdate(doc, Y.encodeStateVector(peer)), 400)
    expect(parts.length).toBeGreaterThan(1)
    for (const part of parts) expect(part.byteLength).toBeLessThanOrEqual(400)
    expect(put(peer, parts).getText('t').toString()).toBe(text.toString())
  })

  it('cannot cut a struct, and sends it alone', () => {
    const doc = new Y.Doc()
    doc.getMap('m').set('before', 1)
    doc.getMap('m').set('long', 'x'.repeat(5_000))
    doc.getMap('m').set('after', 2)
    const parts = splitUpdate(whole(doc), 1_000)
    expect(parts.map((part) => part.byteLength > 1_000)).toEqual([false, true, false])
    expect(put(new Y.Doc(), parts).getMap('m').toJSON()).toEqual(doc.getMap('m').toJSON())
  })

  it('keeps the gaps of a peer that still waits itself', () => {
    const updates: Uint8Array[] = []
    const doc = new Y.Doc()
    doc.on('update', (update: Uint8Array) => updates.push(update))
    for (let at = 0; at < 60; at += 1) doc.getText('t').insert(0, `word ${at} `)
    const gappy = Y.mergeUpdates(updates.filter((_, at) => at !== 30))
    const copy = new Y.Doc()
    for (const part of splitUpdate(gappy, 300)) Y.applyUpdate(copy, part)
    Y.applyUpdate(copy, updates[30] as Uint8Array)
    expect(copy.getText('t').toString()).toBe(doc.getText('t').toString())
  })

  it('carries a whole map over', () => {
    const update = encodeMap(randomMap(createRandom(7), 400).map)
    const copy = put(new Y.Doc(), splitUpdate(update, Math.ceil(update.byteLength / 7)))
    expect(canonicalText(readMap(whole(copy)).map)).toBe(canonicalText(readMap(update).map))
  })
})
