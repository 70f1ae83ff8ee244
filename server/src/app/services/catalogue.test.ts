import { changeUpdate } from '@golden-thread/shared/document'
import { elementId } from '@golden-thread/shared/model'
import type { MapSummary } from '@golden-thread/shared/protocol'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { openTestApp, type TestApp } from '../testing/testApp.ts'
import { createCatalogue, mapSummary } from './catalogue.ts'

let test: TestApp
beforeEach(async () => {
  test = await openTestApp()
})
afterEach(() => test.close())

/** Deletes an outcome, as someone at the canvas would. */
async function deleteOutcome(): Promise<void> {
  const { rooms, clock } = test.services
  const update = changeUpdate(await rooms.bytesOf('sample'), {
    type: 'delete-element',
    id: elementId('O4'),
    at: clock(),
  })
  if (!update.ok) throw new Error(update.error.code)
  test.forward(60_000)
  await rooms.write('sample', update.value, 'someone')
}

const line = async () => {
  const viewer = await test.openLink('viewer')
  const [map] = (await (await viewer.get('/api/maps')).json()) as MapSummary[]
  return map
}

it('follows the document as soon as someone asks', async () => {
  const before = await line()
  expect(before).toMatchObject({
    elements: 175,
    coverage: '4 of 4 outcomes have stated support; 2 hang on one proposal; 4 gaps.',
  })
  const saved = new Promise((resolve) => test.services.rooms.onSaved(resolve))
  await deleteOutcome()
  await saved
  expect(await line()).toMatchObject({
    elements: 174,
    coverage: expect.stringMatching(/^3 of 3 outcomes have stated support; /),
    updatedAt: (before?.updatedAt ?? 0) + 60_000,
  })
})

it('catches up with what a server that was killed had not followed', async () => {
  await deleteOutcome()
  const { storage } = test.services
  const next = createCatalogue(test.services)
  expect((await storage.maps.get('sample'))?.summary).toContain('"elements":175')
  expect(await test.behind()).toEqual([{ id: 'sample', at: test.services.clock() }])
  next.catchUp(await test.behind())
  await next.flush(10_000)
  expect((await storage.maps.get('sample'))?.summary).toContain('"elements":174')
  expect(await test.behind()).toEqual([])
})

it('counts nothing for a map that has no line yet', () => {
  const record = { id: 'x', title: 'X', createdAt: 1, updatedAt: 2, deletedAt: null, summary: '' }
  expect(mapSummary(record, 'viewer')).toMatchObject({ elements: 0, links: 0, coverage: '' })
})
