import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { checkHistory, fingerprint, type LogRow } from './history.ts'

/** What one author writes, an update for each word. */
function written(words: readonly string[], client = 7) {
  const doc = new Y.Doc()
  doc.clientID = client
  const updates: Uint8Array[] = []
  doc.on('update', (update: Uint8Array) => updates.push(update))
  for (const word of words) doc.getArray('words').push([word])
  return { doc, updates }
}

const rowsOf = (updates: readonly Uint8Array[], epochs: readonly number[] = []): LogRow[] =>
  updates.map((bytes, at) => ({ position: at + 1, epoch: epochs[at] ?? 1, bytes }))

const faultsOf = (rows: readonly LogRow[], clock = 0, copies: readonly Y.Doc[] = []) =>
  checkHistory({
    map: 'm',
    rows,
    promised: [{ by: 'anna', client: 7, clock }],
    copies: copies.map((doc) => ({ by: 'ben', print: fingerprint(doc) })),
  }).faults

describe('the checker of histories', () => {
  const { doc, updates } = written(['a', 'b', 'c'])
  const [a, b, c] = updates as [Uint8Array, Uint8Array, Uint8Array]
  const all = Y.encodeStateAsUpdate(doc)

  it('[SOA1] finds nothing where each acknowledged edit is there once and in order, and all copies are one', () => {
    const copy = new Y.Doc()
    Y.applyUpdate(copy, all)
    expect(faultsOf(rowsOf([a, b, c], [1, 1, 2]), 3, [doc, copy])).toEqual([])
  })

  it('[SOA1] takes what a client sends while it connects, and what it then answers with', () => {
    const found = checkHistory({ map: 'm', rows: rowsOf([b, all]), promised: [], copies: [] })
    expect(found).toEqual({ faults: [], overlapping: 1, early: 1 })
  })

  it('[SOA1] takes words that come again with something taken away, which is news once', () => {
    const shorter = new Y.Doc()
    Y.applyUpdate(shorter, all)
    shorter.getArray('words').delete(0)
    const again = Y.encodeStateAsUpdate(shorter)
    expect(faultsOf(rowsOf([a, b, c, again]), 3, [shorter])).toEqual([])
    expect(faultsOf(rowsOf([a, b, c, again, again]), 3).join()).toMatch(/row 5: is in the log a second time/)
  })

  it.each([
    ['an edit that was promised and is not there', rowsOf([a, b]), 3, /anna was told that 3 is saved/],
    ['an edit that is there twice', rowsOf([a, b, b, c]), 3, /row 3: is in the log a second time/],
    ['an edit whose author wrote something before', rowsOf([a, c]), 0, /whole up to 1, and has 3/],
    ['a gap in the positions', rowsOf([a, b, c]).toSpliced(1, 1), 0, /row 3: comes after row 1/],
    ['an epoch that falls', rowsOf([a, b, c], [2, 1, 2]), 3, /epoch 1 comes after epoch 2/],
  ] as const)('[SOA1] finds %s', (_what, rows, clock, sentence) => {
    expect(faultsOf(rows, clock).join('\n')).toMatch(sentence)
  })

  it('[SOA1] finds a copy that lacks something, and one from which not the same was taken away', () => {
    const behind = written(['a', 'b']).doc
    const shorter = new Y.Doc()
    Y.applyUpdate(shorter, all)
    shorter.getArray('words').delete(0)
    for (const copy of [behind, shorter])
      expect(faultsOf(rowsOf(updates), 3, [copy]).join()).toMatch(
        /the copy of ben is not what the log reads as/,
      )
  })
})
