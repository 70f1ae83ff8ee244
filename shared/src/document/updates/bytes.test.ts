import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { createRandom, freshSeed, mapFromText, randomMap, withSeeds } from '../../testing/index.ts'
import {
  canonicalText,
  changeUpdate,
  checkUpdate,
  countContents,
  decodeStateVector,
  diffUpdate,
  emptyUpdate,
  encodeMap,
  encodeStateVector,
  mergeUpdates,
  readMap,
  stateVectorOf,
} from '../index.ts'

/** One update for each character typed, as a person makes them. */
function typed(count: number): { doc: Y.Doc; updates: Uint8Array[] } {
  const doc = new Y.Doc()
  const updates: Uint8Array[] = []
  doc.on('update', (update: Uint8Array) => updates.push(update))
  for (let at = 0; at < count; at += 1) doc.getText('t').insert(at, 'x')
  return { doc, updates }
}

describe('[DOC30] updates are merged, diffed and asked about as bytes', () => {
  it('merges thousands, in any order, to what a document holds', () => {
    const { doc, updates } = typed(2_345)
    const merged = mergeUpdates(updates.toReversed())
    expect(stateVectorOf(merged)).toEqual(Y.encodeStateVector(doc))
    const copy = new Y.Doc()
    Y.applyUpdate(copy, merged)
    expect(copy.getText('t').length).toBe(2_345)
  })

  it('has an empty update for nothing', () => {
    expect(mergeUpdates([])).toEqual(emptyUpdate)
    expect(checkUpdate(emptyUpdate)).toMatchObject({ ok: true, structs: 0, deletes: false })
    expect(canonicalText(readMap(emptyUpdate).map)).toBe(canonicalText(readMap(mergeUpdates([])).map))
  })

  it('sends a peer only what it lacks', () => {
    const { doc, updates } = typed(300)
    const half = mergeUpdates(updates.slice(0, 150))
    const rest = diffUpdate(mergeUpdates(updates), stateVectorOf(half))
    expect(checkUpdate(rest)).toMatchObject({ ok: true, from: new Map([[doc.clientID, 150]]) })
    expect(encodeStateVector(decodeStateVector(stateVectorOf(half)))).toEqual(stateVectorOf(half))
  })

  it('makes a change in a document of bytes', () => {
    const update = encodeMap(mapFromText`S1 -> O1`)
    const changed = changeUpdate(update, { type: 'set-about', title: 'New title' })
    if (!changed.ok) throw new Error('It is allowed.')
    expect(readMap(mergeUpdates([update, changed.value])).map.title).toBe('New title')
    expect(changed.value.length).toBeLessThan(100)
    expect(changeUpdate(update, { type: 'set-about', title: 'x'.repeat(10_001) }).ok).toBe(false)
    expect(countContents(update)).toEqual({ elements: 2, links: 1 })
  })
})

describe('[DOC31] an update is checked before it is let in', () => {
  it('tells from where to where it reaches, and whether it leaves gaps', () => {
    const { doc, updates } = typed(3)
    const id = doc.clientID
    expect(checkUpdate(updates[2] as Uint8Array)).toMatchObject({
      ok: true,
      from: new Map([[id, 2]]),
      to: new Map([[id, 3]]),
      deletes: false,
      structs: 1,
      gaps: false,
    })
    const [first, , third] = updates
    expect(checkUpdate(mergeUpdates([first as Uint8Array, third as Uint8Array]))).toMatchObject({
      gaps: true,
      from: new Map([[id, 0]]),
      to: new Map([[id, 3]]),
    })
    doc.getText('t').delete(0, 1)
    expect(checkUpdate(Y.encodeStateAsUpdate(doc))).toMatchObject({ deletes: true })
  })

  it('tells whose work it stands on, and what it takes away', () => {
    const { doc, updates } = typed(3)
    const other = new Y.Doc()
    Y.applyUpdate(other, mergeUpdates(updates))
    const sent: Uint8Array[] = []
    other.on('update', (update: Uint8Array) => sent.push(update))
    other.getText('t').insert(2, 'y')
    other.getText('t').delete(0, 1)
    const [inserted, deleted] = sent.map(checkUpdate)
    expect(inserted).toMatchObject({
      needs: new Map([[doc.clientID, 3]]),
      missing: new Map(),
      deletes: false,
    })
    expect(deleted).toMatchObject({ structs: 0, deletes: true })
    expect(deleted?.ok && deleted.deleted.get(doc.clientID)).toMatchObject([{ clock: 0, len: 1 }])
  })

  it('refuses bytes after the end, bytes that end too soon, and bytes that are nothing', () => {
    const update = encodeMap(mapFromText`S1 -> O1`)
    expect(checkUpdate(new Uint8Array([...update, 0]))).toEqual({
      ok: false,
      reason: '1 bytes follow the end of it',
    })
    for (const length of [0, 1, 7, update.length - 1]) {
      expect(checkUpdate(update.subarray(0, length))).toMatchObject({ ok: false })
    }
    expect(checkUpdate(new Uint8Array(1_000).fill(255))).toMatchObject({ ok: false })
  })

  it('refuses documents inside the document and JSON nested without end', () => {
    const doc = new Y.Doc()
    doc.getMap('elements').set('d', new Y.Doc())
    expect(checkUpdate(Y.encodeStateAsUpdate(doc))).toMatchObject({
      reason: 'it holds a document inside the document',
    })
    const deep = new Y.Doc()
    let value: unknown = 'x'
    for (let depth = 0; depth < 100; depth += 1) value = [value]
    deep.getMap('about').set('framework', value)
    expect(checkUpdate(Y.encodeStateAsUpdate(deep))).toMatchObject({
      reason: 'it holds JSON that is nested too deep',
    })
  })

  it('refuses absurd clocks', () => {
    // One client, one struct: a deleted run (info 0) of 2^53 - 1 clocks.
    const absurd = new Uint8Array([1, 1, 1, 0, 0, 255, 255, 255, 255, 255, 255, 255, 15, 0])
    expect(checkUpdate(absurd)).toMatchObject({ ok: false, reason: 'a clock in it is absurd' })
  })
})

it('[DOC31] refuses an item that stands on a later one of its own client, which would throw in every copy', () => {
  // Client 1, clock 0: text "x" whose left neighbour is clock 5 of the same client.
  const ahead = new Uint8Array([1, 1, 1, 0, 0x84, 1, 5, 1, 120, 0])
  expect(() => Y.applyUpdate(new Y.Doc(), ahead)).toThrow()
  expect(checkUpdate(ahead)).toMatchObject({ reason: 'something in it stands on what comes after it' })
})

it('[DOC32] what passes the check can be applied and read, however it was mangled', () => {
  let passed = 0
  withSeeds([1, 2, 3, freshSeed()], (random) => {
    const update = encodeMap(randomMap(random, 30).map)
    for (let round = 0; round < 400; round += 1) {
      const mangled = update.slice()
      const flips = 1 + random.below(3)
      for (let flip = 0; flip < flips; flip += 1) mangled[random.below(mangled.length)] = random.below(256)
      expect(() => readMap(mangled)).not.toThrow()
      if (!checkUpdate(mangled).ok) continue
      passed += 1
      Y.applyUpdate(new Y.Doc(), mangled)
      expect(checkUpdate(mergeUpdates([update, mangled])).ok).toBe(true)
    }
  })
  expect(passed).toBeGreaterThan(20)
})

it('[DOC32] reading never throws on bytes of chance', () => {
  const random = createRandom(7)
  for (let round = 0; round < 2_000; round += 1) {
    const bytes = random.bytes(random.below(60))
    expect(() => [readMap(bytes), checkUpdate(bytes)]).not.toThrow()
  }
})
