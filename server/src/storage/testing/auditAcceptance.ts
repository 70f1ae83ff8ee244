import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { brokenRow } from '../auditChain.ts'
import type { AuditNote } from '../auditStorage.ts'
import type { Store } from '../store.ts'

const note = (action: string, map = 'm'): AuditNote => ({
  map,
  person: 'anna',
  by: 'Anna',
  at: 5,
  action,
  detail: '{"role":"viewer"}',
})

/** What every store must do about the audit log. */
export function auditAcceptance(name: string, open: () => Promise<Store>): void {
  describe(`the audit log in the ${name} store`, () => {
    let store: Store
    beforeEach(async () => {
      store = await open()
    })
    afterEach(() => store.close())

    it('[SAVE35] chains the rows of each map by their hashes, in the order in which they came', async () => {
      const { audit } = store
      expect([await audit.rows('m', 0, 9), await audit.head('m')]).toEqual([[], { position: 0, hash: '' }])
      await audit.append([note('made'), note('other', 'n'), note('used')])
      await Promise.all([audit.append([note('again')]), audit.append([note('and again')])])
      const rows = await audit.rows('m', 0, 9)
      expect(rows.map(({ position, action }) => [position, action])).toEqual([
        [1, 'made'],
        [2, 'used'],
        [3, 'again'],
        [4, 'and again'],
      ])
      expect(rows.map(({ previous }) => previous)).toEqual(['', ...rows.slice(0, 3).map(({ hash }) => hash)])
      expect(await audit.head('m')).toEqual({ position: 4, hash: rows[3]?.hash })
      expect(rows[0]).toMatchObject(note('made'))
      expect(await audit.rows('m', 2, 1)).toEqual([rows[2]])
      expect([await brokenRow(audit, 'm'), await brokenRow(audit, 'n')]).toEqual([undefined, undefined])
    })

    it('[SAVE35] stays when its map goes', async () => {
      const { audit, maps } = store
      await maps.create({ id: 'm', title: 'm', createdAt: 1, snapshot: Uint8Array.of(1) })
      await audit.append([note('made')])
      await maps.remove('m')
      await audit.append([note('made', 'a')])
      expect(await audit.rows('m', 0, 9)).toHaveLength(1)
      expect(await audit.maps()).toEqual(['a', 'm'])
    })
  })
}
