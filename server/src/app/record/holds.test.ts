import type { HoldSummary } from '@golden-thread/shared/protocol'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { createBin } from '../services/index.ts'
import { openTestApp, refusal, type TestApp, type Visitor } from '../testing/testApp.ts'

const DAY_MS = 86_400_000
let test: TestApp
let owner: Visitor
beforeEach(async () => {
  test = await openTestApp()
  owner = await test.openLink('owner')
  await owner.send('PATCH', '/api/me', { name: 'Anna' })
})
afterEach(() => test.close())

const PATH = '/api/maps/sample/holds'
const place = async (): Promise<HoldSummary> => {
  const answer = await owner.send('POST', PATH, { reason: 'Request 12/2026' })
  expect(answer.status).toBe(201)
  return (await answer.json()) as HoldSummary
}

it('[AUD6] keeps a map that is in the bin from being disposed of, until it is lifted', async () => {
  await owner.send('DELETE', '/api/maps/sample')
  const { id } = await place()
  const bin = createBin(test.services)
  const days = async (count: number) => {
    const removed = []
    for (let day = 0; day < count; day += 1) {
      test.forward(DAY_MS + 1)
      removed.push(await bin.empty())
    }
    return removed
  }
  expect(await days(40)).toEqual(Array(40).fill(0))
  expect(await (await owner.get(PATH)).json()).toMatchObject([
    { reason: 'Request 12/2026', by: 'Anna', liftedAt: null },
  ])
  expect((await owner.send('DELETE', `${PATH}/${id}`)).status).toBe(204)
  expect(await days(3)).toEqual([0, 1, 0])
  expect((await test.services.storage.audit.rows('sample', 0, 99)).map(({ action }) => action)).toEqual([
    'link used',
    'map deleted',
    'hold placed',
    'hold lifted',
    'map disposed of',
  ])
})

it('[AUD6] is placed and lifted by owners, with a reason', async () => {
  const { id } = await place()
  const editor = await test.openLink('editor')
  expect((await refusal(await editor.send('POST', PATH, { reason: 'x' }))).status).toBe(403)
  expect((await refusal(await editor.send('DELETE', `${PATH}/${id}`))).status).toBe(403)
  expect(await refusal(await owner.send('POST', PATH, { reason: ' ' }))).toMatchObject({
    status: 422,
    message: expect.stringContaining('reason must not be empty'),
  })
  expect(await refusal(await owner.send('DELETE', `${PATH}/none`))).toMatchObject({
    status: 404,
    code: 'hold-unknown',
  })
})
