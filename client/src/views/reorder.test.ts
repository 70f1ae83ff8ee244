import { apply, type Change, inViewOrder, type SavedView } from '@golden-thread/shared/model'
import { sketch } from '@golden-thread/shared/testing'
import { expect, it } from 'vitest'
import { moved, nextOrder } from './reorder.ts'

const view = (id: string, order: number): SavedView => ({ id, title: id, order, screen: 'canvas', lens: '' })

/** The order of the views after `by` is done to `id`. */
function after(views: readonly SavedView[], id: string, by: -1 | 1): string {
  const set: Change[] = views.map((one) => ({ type: 'set-view', view: one }))
  const changes = [...set, ...moved(views, id, by)]
  const result = apply(sketch`S1`, { type: 'batch', changes })
  if (!result.ok) throw new Error(result.error.code)
  return inViewOrder(result.value.views)
    .map((one) => one.id)
    .join(' ')
}

const three = [view('a', 0), view('b', 1), view('c', 2)]

it('moves a view one place up or down', () => {
  expect(after(three, 'b', -1)).toBe('b a c')
  expect(after(three, 'b', 1)).toBe('a c b')
  expect(moved(three, 'b', 1)).toHaveLength(2)
})

it('does nothing at either end', () => {
  expect(moved(three, 'a', -1)).toEqual([])
  expect(moved(three, 'c', 1)).toEqual([])
  expect(moved(three, 'gone', 1)).toEqual([])
})

it('parts views that two people saved under one number', () => {
  expect(after([view('a', 3), view('b', 3), view('c', 3)], 'c', -1)).toBe('a c b')
})

it('puts a new view last', () => {
  expect(nextOrder([])).toBe(0)
  expect(nextOrder([view('a', 4), view('b', 2)])).toBe(5)
})
