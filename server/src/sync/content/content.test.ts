import { checkUpdate, emptyUpdate, type PassedUpdate } from '@golden-thread/shared/document'
import { expect, it } from 'vitest'
import * as Y from 'yjs'
import { defaultLimits } from '../limits.ts'
import { createContent } from './content.ts'

/** Content with updates of these lengths, each standing on the one before. */
function contentOf(lengths: readonly number[]) {
  const content = createContent({ snapshot: null, limits: defaultLimits, elapsed: () => 0 })
  const doc = new Y.Doc()
  doc.on('update', (update: Uint8Array) =>
    content.accept(update, checkUpdate(update) as PassedUpdate, { author: null, position: 0 }),
  )
  for (const [at, length] of lengths.entries()) doc.getMap('m').set(`${at}`, 'x'.repeat(length))
  return { content, doc }
}

it('[LOAD14] merges small updates as they come, and lets large ones be', () => {
  const { content, doc } = contentOf([10, 10, 100_000, 10, 100_000, 100_000, 10, 10])
  const answer = content.answerTo(Y.encodeStateVector(new Y.Doc()))
  if (answer.kind !== 'ready') throw new Error('All of it is at hand.')
  // Each frame is a head and a body.
  const bodies = answer.frames.filter((_, index) => index % 2 === 1)
  expect(bodies.filter(({ byteLength }) => byteLength > 100_000)).toHaveLength(3)
  expect(Math.max(...bodies.map(({ byteLength }) => byteLength))).toBeLessThan(101_000)
  const peer = new Y.Doc()
  for (const body of bodies) Y.applyUpdate(peer, body)
  expect(peer.getMap('m').toJSON()).toEqual(doc.getMap('m').toJSON())
})

it('[LOAD14] merges what is small by the hundred', () => {
  const { content } = contentOf(Array.from({ length: 250 }, () => 10))
  expect(content.parts()).toHaveLength(1 + 2 + 50)
  expect(content.parts()[0]).toBe(emptyUpdate)
})

it('[LOAD14] keeps answers to what is asked again, and no more bytes of them than a few megabytes', () => {
  const { content, doc } = contentOf(Array.from({ length: 3 }, () => 1_000_000))
  const asking = (client: number) =>
    Y.encodeStateVector(
      new Map([
        [doc.clientID, 1],
        [client, 1],
      ]),
    )
  const isKept = (client: number) => content.answerTo(asking(client)).kind === 'ready'
  const answer = (client: number) => {
    const made = content.answerTo(asking(client))
    if (made.kind === 'difference') made.framesOf(new Uint8Array(2_000_000))
  }
  answer(1)
  answer(2)
  expect([1, 2].map(isKept)).toEqual([true, true])
  answer(3)
  expect([1, 2, 3].map(isKept)).toEqual([false, false, true])
})
