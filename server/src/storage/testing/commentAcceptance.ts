import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { StoredComment, StoredResolution } from '../commentStorage.ts'
import type { Store } from '../store.ts'

const comment = (id: string, more: Partial<StoredComment> = {}): StoredComment => ({
  id,
  map: 'm',
  thread: id,
  on: { cell: { matrix: 'x', row: 'S1', column: 'O1' } },
  about: 'S1 × O1',
  text: 'Line one\nline two',
  mentions: [{ person: 'ben', name: 'Ben' }],
  person: 'anna',
  by: 'Anna',
  at: 5,
  ...more,
})
const resolution = (thread: string, resolved: boolean, at: number): StoredResolution => ({
  map: 'm',
  thread,
  resolved,
  person: 'ben',
  by: 'Ben',
  at,
})

/** What every store must do about comments. */
export function commentAcceptance(name: string, open: () => Promise<Store>): void {
  describe(`comments in the ${name} store`, () => {
    let store: Store
    beforeEach(async () => {
      store = await open()
    })
    afterEach(() => store.close())

    it('[SAVE33] are given back as they were kept, each map its own, by thread where one is asked for', async () => {
      const { comments } = store
      await comments.add(comment('late', { at: 9 }), 'k1')
      await comments.add(comment('early'), 'k2')
      await comments.add(comment('reply', { thread: 'early', at: 7, mentions: [] }), 'k3')
      await comments.add(comment('other', { map: 'n' }), 'k1')
      expect((await comments.ofMap('m')).map(({ id }) => id)).toEqual(['early', 'reply', 'late'])
      expect((await comments.ofMap('m', 'early')).map(({ id }) => id)).toEqual(['early', 'reply'])
      expect(await comments.get('m', 'early')).toEqual(comment('early'))
      expect(await comments.get('n', 'early')).toBeUndefined()
      expect([await comments.count('m'), await comments.count('n')]).toEqual([3, 1])
    })

    it('[SAVE33] are kept once under the key of their writer, also where it is handed in again at once', async () => {
      const { comments } = store
      const answers = await Promise.all([
        comments.add(comment('first'), 'key'),
        comments.add(comment('again'), 'key'),
        comments.add(comment('of-ben', { person: 'ben' }), 'key'),
      ])
      expect(answers.map(({ id }) => id)).toEqual(['first', 'first', 'of-ben'])
      expect(await comments.count('m')).toBe(2)
    })

    it('[SAVE33] are resolved and opened again, by two at once once', async () => {
      const { comments } = store
      await comments.add(comment('a'), 'k')
      expect(await comments.resolve(resolution('a', false, 6))).toBe(false)
      const both = [comments.resolve(resolution('a', true, 7)), comments.resolve(resolution('a', true, 8))]
      expect(await Promise.all(both)).toEqual([true, false])
      expect(await comments.resolve(resolution('a', false, 9))).toBe(true)
      expect(await comments.resolutionsOf('m')).toEqual([resolution('a', true, 7), resolution('a', false, 9)])
    })

    it('[SAVE33] go with their map', async () => {
      const { comments, maps } = store
      await maps.create({ id: 'm', title: 'm', createdAt: 1, snapshot: Uint8Array.of(1) })
      await comments.add(comment('a'), 'k')
      await comments.resolve(resolution('a', true, 7))
      await comments.add(comment('c', { map: 'n' }), 'k')
      await maps.remove('m')
      expect([await comments.ofMap('m'), await comments.resolutionsOf('m')]).toEqual([[], []])
      expect(await comments.count('n')).toBe(1)
    })
  })
}
