import type { MapDifference } from '@golden-thread/shared/difference'
import { changeUpdate, type PlainMap } from '@golden-thread/shared/document'
import { type Change, elementId, linkId } from '@golden-thread/shared/model'
import type { EditHistory, OriginAnswer } from '@golden-thread/shared/protocol'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { openTestApp, refusal, type TestApp, type Visitor } from './testing/testApp.ts'

const MINUTE = 60_000
let test: TestApp
let anna: Visitor
let ben: Visitor
let madeAt: number
const ids: Record<'anna' | 'ben', string> = { anna: '', ben: '' }
beforeEach(async () => {
  test = await openTestApp()
  madeAt = test.services.clock()
  anna = await test.openLink('editor')
  ben = await test.openLink('owner')
  ids.anna = await named(anna, 'Anna')
  ids.ben = await named(ben, 'Ben')
})
afterEach(() => test.close())

const named = async (who: Visitor, name: string): Promise<string> =>
  ((await (await who.send('PATCH', '/api/me', { name })).json()) as { person: { id: string } }).person.id
const json = async <T>(path: string, who = anna): Promise<T> => {
  const answer = await who.get(`/api/maps/sample/${path}`)
  expect(answer.status, path).toBe(200)
  return (await answer.json()) as T
}
/** Somebody edits, after so many minutes. */
async function edit(who: 'anna' | 'ben', minutes: number, change: Change): Promise<number> {
  const { rooms } = test.services
  test.forward(minutes * MINUTE)
  const update = changeUpdate(await rooms.bytesOf('sample'), change)
  if (!update.ok) throw new Error(update.error.code)
  await rooms.write('sample', update.value, ids[who])
  return test.services.clock()
}
const retitle = (title: string): Change => ({ type: 'set-about', title })
const titleAt = async (time: number | string): Promise<string> =>
  (await json<PlainMap>(`at.json?time=${encodeURIComponent(time)}`)).title

it('[HIS1] lists edits by person and burst, as the server stamped them, from either end', async () => {
  await edit('anna', 1, retitle('One'))
  await edit('anna', 2, retitle('Two'))
  await edit('ben', 1, retitle('Three'))
  await edit('anna', 30, retitle('Four'))
  const { entries, next } = await json<EditHistory>('history.json')
  expect(
    entries.map(({ by, at, until, edits }) => [by, (at - madeAt) / MINUTE, (until - madeAt) / MINUTE, edits]),
  ).toEqual([
    ['', 0, 0, 1],
    ['Anna', 1, 3, 2],
    ['Ben', 4, 4, 1],
    ['Anna', 34, 34, 1],
  ])
  expect(next).toBeNull()
  const first = await json<EditHistory>('history.json?limit=2')
  const second = await json<EditHistory>(`history.json?limit=2&from=${first.next}`)
  expect([...first.entries, ...second.entries]).toEqual(entries)
  const newest = await json<EditHistory>('history.json?order=newest&limit=2')
  expect(newest.entries.map(({ by, edits }) => [by, edits])).toEqual([
    ['Anna', 1],
    ['Ben', 1],
  ])
  expect((await json<EditHistory>(`history.json?order=newest&from=${newest.next}`)).entries).toHaveLength(2)
})

it('[HIS2] keeps who and when though the map is compacted', async () => {
  await edit('anna', 1, retitle('One'))
  const before = await json<EditHistory>('history.json')
  const { storage, rooms } = test.services
  const { epoch, upTo } = await storage.open('sample')
  await storage.compact('sample', epoch, upTo, await rooms.bytesOf('sample'))
  expect(await json<EditHistory>('history.json')).toEqual(before)
})

it('[HIS3] gives the map as it was at a moment, on a day and now', async () => {
  const original = await json<PlainMap>('at.json?time=now')
  const one = await edit('anna', 10, retitle('One'))
  const two = await edit('ben', 24 * 60, retitle('Two'))
  expect([await titleAt(madeAt), await titleAt(one), await titleAt(two - 1), await titleAt('now')]).toEqual([
    original.title,
    'One',
    'One',
    'Two',
  ])
  expect(await titleAt(new Date(two).toISOString())).toBe('Two')
  expect(await titleAt(new Date(one).toISOString().slice(0, 10))).toBe('One')
  expect(await json<PlainMap>(`at.json?time=${madeAt}`)).toEqual(original)
})

it('[HIS3] puts a long history together in bounded steps, and keeps what it made on the way', async () => {
  const { storage, rooms } = test.services
  const update = changeUpdate(await rooms.bytesOf('sample'), retitle('Long ago'))
  if (!update.ok) throw new Error(update.error.code)
  const { epoch } = await storage.open('sample')
  const entry = { mapId: 'sample', epoch, update: update.value, person: ids.anna, at: madeAt + 1 }
  await storage.append(Array.from({ length: 11_000 }, () => entry))
  expect(await titleAt(madeAt + 1)).toBe('Long ago')
  expect(await storage.stateAt('sample', 11_001, 5_000)).toMatchObject({
    upTo: 11_001,
    state: expect.any(Uint8Array),
  })
})

it('[HIS4] tells who made a link and an element, and who wrote which part last', async () => {
  const map = await json<PlainMap>('at.json?time=now')
  const first = map.links[0]?.id ?? ''
  // What came with the first state of the map is nobody's.
  expect(await json<OriginAnswer>(`origin.json?link=${encodeURIComponent(first)}`)).toEqual({
    id: first,
    made: null,
    parts: [],
  })

  const id = elementId('new')
  const at = await edit('anna', 5, {
    type: 'create-element',
    element: { id, code: 'S99', kind: 'proposal', title: 'A new one', fields: {} },
  })
  const [from, to] = [{ element: id }, { element: elementId('O1') }]
  const link = { id: linkId('supports', from, to), relation: 'supports', from, to } as const
  const joined = await edit('ben', 5, {
    type: 'create-link',
    link: { ...link, basis: 'assumed', note: '', evidence: [] },
  })
  const reworded = await edit('ben', 5, { type: 'edit-element', id, title: 'A new one, reworded' })
  const element = await json<OriginAnswer>('origin.json?element=new')
  expect(element.made).toEqual({ person: ids.anna, by: 'Anna', at })
  expect(element.parts).toContainEqual({ part: 'title', person: ids.ben, by: 'Ben', at: reworded })
  expect(element.parts).toContainEqual({ part: 'kind', person: ids.anna, by: 'Anna', at })
  const made = await json<OriginAnswer>(`origin.json?link=${encodeURIComponent(link.id)}`)
  expect(made.made).toEqual({ person: ids.ben, by: 'Ben', at: joined })
})

it('[HIS5] tells what changed between two times, and opens a past state as a new map', async () => {
  const gone = await edit('anna', 5, { type: 'delete-element', id: elementId('O4'), at: madeAt })
  const changes = await json<MapDifference>(`changes.json?since=${madeAt}`)
  expect(changes.elements.removed.map(({ id }) => id)).toEqual(['O4'])
  expect((await json<MapDifference>(`changes.json?since=${madeAt}&to=${gone - 1}`)).elements.removed).toEqual(
    [],
  )
  const copy = await anna.send('POST', '/api/maps/sample/at/duplicate', { time: String(madeAt) })
  expect(copy.status).toBe(201)
  expect((await copy.json()) as object).toMatchObject({ elements: 175 })
})

it('[HIS6] is read by owners, editors and commenters', async () => {
  const viewer = await test.openLink('viewer')
  const commenter = await test.openLink('commenter')
  for (const path of [
    'history.json',
    `at.json?time=now`,
    'changes.json?since=now',
    'origin.json?element=S1',
  ]) {
    expect((await commenter.get(`/api/maps/sample/${path}`)).status, path).toBe(200)
    expect((await refusal(await viewer.get(`/api/maps/sample/${path}`))).status, path).toBe(403)
    expect((await refusal(await test.visitor().get(`/api/maps/sample/${path}`))).status, path).toBe(401)
  }
})

it.each([
  ['at.json', 422, '"" is no time. Ask with time as a day'],
  ['at.json?time=yesterday', 422, '"yesterday" is no time'],
  ['at.json?time=2026-02-31', 422, 'is no time'],
  [
    'at.json?time=2005-09-29',
    404,
    'This map was made on 2026-11-22T00:00:00Z; nothing of it is kept from before.',
  ],
  ['changes.json', 422, 'Ask with since as a day'],
  ['history.json?limit=many', 422, 'limit must be a whole number up to 1,000'],
  ['history.json?limit=0', 422, 'limit must be at least 1'],
  ['history.json?from=-1', 422, 'from must be a whole number'],
  ['origin.json', 422, 'name either an element or a link'],
  ['origin.json?link=none', 422, 'This map has no such link'],
])('[HIS7] refuses %s in words', async (path, status, message) => {
  expect(await refusal(await anna.get(`/api/maps/sample/${path}`))).toMatchObject({
    status,
    message: expect.stringContaining(message),
  })
})
