import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Store } from '../store.ts'
import type { StoredDelivery, StoredWebhook } from '../webhookStorage.ts'

const webhook = (id: string, more: Partial<StoredWebhook> = {}): StoredWebhook => ({
  id,
  map: 'm',
  url: `https://${id}.example/in`,
  secret: 'whsec_AA==',
  label: '',
  events: ['baseline.made', 'finding.opened'],
  person: 'anna',
  by: 'Anna',
  at: 5,
  endedAt: null,
  ...more,
})

const message = (id: string, of: string, more: Partial<StoredDelivery> = {}): StoredDelivery => ({
  id,
  webhook: of,
  map: 'm',
  event: 'baseline.made',
  body: '{}',
  at: 10,
  attempts: 0,
  nextAt: 10,
  deliveredAt: null,
  status: null,
  error: '',
  ...more,
})

/** What every store must do about webhooks. */
export function webhookAcceptance(name: string, open: () => Promise<Store>): void {
  describe(`webhooks in the ${name} store`, () => {
    let store: Store
    beforeEach(async () => {
      store = await open()
      for (const id of ['m', 'n'])
        await store.maps.create({ id, title: id, createdAt: 1, snapshot: Uint8Array.of(1) })
      for (const one of [webhook('a'), webhook('b', { at: 6 }), webhook('c', { map: 'n' })])
        await store.webhooks.add(one)
    })
    afterEach(() => store.close())
    const ids = (rows: readonly { readonly id: string }[]) => rows.map(({ id }) => id)

    it('[HOK8] have their messages with what these tell of, and none of what was not recorded', async () => {
      const { webhooks, record, decisions } = store
      const made = { name: 'As agreed', meeting: '', date: '', status: 'agreed', hash: 'h' } as const
      const who = { map: 'm', person: 'anna', by: 'Anna' }
      const baseline = (at: number) => ({ ...made, ...who, id: 'one', at })
      await record.addBaseline(baseline(5), Uint8Array.of(1), [message('1', 'a')])
      const again = record.addBaseline(baseline(6), Uint8Array.of(2), [message('not 1', 'a')])
      await expect(again).rejects.toMatchObject({ code: 'exists' })
      const sign = (at: number, id: string) =>
        record.addSignature({ baseline: 'one', map: 'm', person: 'anna', name: 'Anna', post: 'Clerk', at }, [
          message(id, 'a'),
        ])
      expect([await sign(7, '2'), await sign(8, 'not 2')]).toEqual([true, false])
      const decided = {
        on: null,
        about: '',
        recommendation: '',
        outcome: 'put',
        body: 'B',
        date: '2005-09-29',
      } as const
      const decision = (id: string, replaces: string | null) => ({
        ...decided,
        ...who,
        ...{ id, replaces, conditions: '', minutes: '', baseline: null, at: 9 },
      })
      await decisions.add(decision('x', null), [message('3', 'a')])
      expect(await decisions.add(decision('y', 'x'), [message('4', 'a')])).toBe(true)
      expect(await decisions.add(decision('z', 'x'), [message('not 4', 'a')])).toBe(false)
      await decisions.addProgress({ ...who, decision: 'y', done: true, note: '', at: 10 }, [
        message('5', 'a'),
      ])
      const kept = await webhooks.deliveriesOf('m', 'a', 99)
      expect(ids(kept).sort()).toEqual(['1', '2', '3', '4', '5'])
      expect({ ...kept.find(({ id }) => id === '3') }).toEqual(message('3', 'a'))
    })

    it('[SAVE40] are kept as they were made, and end once, with all that waits for them', async () => {
      const { webhooks } = store
      expect((await webhooks.ofMap('m')).map((one) => ({ ...one }))).toEqual([
        webhook('a'),
        webhook('b', { at: 6 }),
      ])
      await webhooks.queue([message('1', 'a'), message('2', 'b')], 9)
      expect(await webhooks.maps()).toEqual(['m', 'n'])
      expect([await webhooks.end('n', 'a', 7), await webhooks.end('m', 'a', 8)]).toEqual([false, true])
      expect(await webhooks.end('m', 'a', 9)).toBe(false)
      expect((await webhooks.ofMap('m')).map(({ endedAt }) => endedAt)).toEqual([8, null])
      expect(ids(await webhooks.due(100, 9))).toEqual(['2'])
      expect(await webhooks.deliveriesOf('m', 'a', 9)).toMatchObject([
        { id: '1', nextAt: null, deliveredAt: null },
      ])
      await webhooks.end('m', 'b', 9)
      expect(await webhooks.maps()).toEqual(['n'])
    })

    it('[SAVE40] have one message due at a time, the oldest, and one that is sent by whoever claims it first', async () => {
      const { webhooks } = store
      expect(await webhooks.nextDue()).toBeUndefined()
      await webhooks.queue(
        [
          message('1', 'a', { nextAt: 30 }),
          message('2', 'a', { nextAt: 20 }),
          message('3', 'b', { nextAt: 25 }),
          message('4', 'b', { nextAt: 99 }),
        ],
        9,
      )
      expect(await webhooks.nextDue()).toBe(20)
      expect(ids(await webhooks.due(19, 9))).toEqual([])
      expect(ids(await webhooks.due(25, 9))).toEqual(['2', '3'])
      expect(ids(await webhooks.due(30, 9))).toEqual(['3', '1'])
      const [first] = await webhooks.due(25, 1)
      expect({ ...first }).toEqual({
        ...message('2', 'a', { nextAt: 20 }),
        url: 'https://a.example/in',
        secret: 'whsec_AA==',
      })
      expect(await webhooks.claim({ id: '2', nextAt: 20 }, 500)).toBe(true)
      expect(await webhooks.claim({ id: '2', nextAt: 20 }, 600)).toBe(false)
      const failed = {
        id: '2',
        attempts: 1,
        nextAt: 900,
        deliveredAt: null,
        status: 500,
        error: 'It answered 500.',
      }
      await webhooks.attempted(failed)
      expect((await webhooks.deliveriesOf('m', 'a', 1)).map((one) => ({ ...one }))).toEqual([
        { ...message('2', 'a'), ...failed },
      ])
      await webhooks.attempted({ ...failed, nextAt: null, deliveredAt: 901, status: 204, error: '' })
      await webhooks.attempted({ ...failed, id: '1' })
      await webhooks.end('m', 'b', 9)
      expect(await webhooks.nextDue()).toBe(900)
    })

    it('[SAVE40] keep the newest messages, with what was known when they were made, and go with their map', async () => {
      const { webhooks } = store
      expect(await webhooks.knownFindings('m')).toBeUndefined()
      await webhooks.queue([], 9, { map: 'm', findings: '["x"]' })
      await webhooks.queue([message('1', 'a'), message('2', 'a'), message('3', 'b')], 9, {
        map: 'm',
        findings: '["y"]',
      })
      await webhooks.queue([message('4', 'a')], 2)
      expect(ids(await webhooks.deliveriesOf('m', 'a', 9))).toEqual(['4', '2'])
      expect(ids(await webhooks.deliveriesOf('m', 'b', 9))).toEqual(['3'])
      expect(await webhooks.knownFindings('m')).toBe('["y"]')
      await store.maps.remove('m')
      expect([await webhooks.ofMap('m'), await webhooks.deliveriesOf('m', 'a', 9)]).toEqual([[], []])
      expect([await webhooks.knownFindings('m'), ids(await webhooks.ofMap('n'))]).toEqual([undefined, ['c']])
    })
  })
}
